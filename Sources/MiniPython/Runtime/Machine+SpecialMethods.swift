/// Methods of the program's classes that the loop calls by a frame, operators and comparisons apart.
enum SpecialMethod: Int, CaseIterable {
    case getItem, setItem, call, next, length, enter, exit, text, representation, hash, contains, iterator, truth
    case format

    var name: String {
        [
            "__getitem__", "__setitem__", "__call__", "__next__", "__len__", "__enter__", "__exit__", "__str__",
            "__repr__", "__hash__", "__contains__", "__iter__", "__bool__", "__format__",
        ][rawValue]
    }

    /// Where they begin in `TypeObject.operators`.
    static var firstPlace: Int { BinaryOperation.allCases.count * 2 + ComparisonOperation.allCases.count }
}

extension Machine {
    /// The function that an instance's class has for a special method; undefined where it has none, or something
    /// else there.
    @inline(__always)
    func special(_ method: SpecialMethod, of instance: Value) -> Value {
        // The type is looked into as a value: no references are counted.
        instance.borrow(InstanceObject.self) { $0.typeValue }.borrow(TypeObject.self) { type in
            if type.operatorEpoch != typeEpoch { noteOperators(type) }
            return type.operators[SpecialMethod.firstPlace + method.rawValue]
        }
    }

    /// Calls a special method of a value from Swift code; nil, and nothing was done, where it is no instance of a class
    /// that has a function of the program for it.
    @inline(__always)
    func callSpecial(_ method: SpecialMethod, of value: Value) throws -> Value? {
        guard value.isKind(.instance) else { return nil }
        let function = special(method, of: value)
        return function.isUndefined ? nil : try call(function, with: value)
    }

    /// The same with one argument.
    @inline(__always)
    func callSpecial(_ method: SpecialMethod, of value: Value, with argument: Value) throws -> Value? {
        guard value.isKind(.instance) else { return nil }
        let function = special(method, of: value)
        return function.isUndefined ? nil : try call(function, with: value, argument)
    }

    /// Whether the class of an instance has no more than what every object has for a special method.
    @inline(__always)
    func lacks(_ method: SpecialMethod, _ instance: Value) -> Bool {
        instance.borrow(InstanceObject.self) { $0.typeValue }.borrow(TypeObject.self) { type in
            if type.operatorEpoch != typeEpoch { noteOperators(type) }
            return type.lackedSpecials >> UInt32(method.rawValue) & 1 == 1
        }
    }

    /// Calls a special method of an instance by a frame.
    /// - Returns: false, and nothing was done, where that cannot be.
    @inline(never)
    func push(
        _ method: SpecialMethod, _ instance: Value, _ argument: Value = .undefined, count: Int, result: Int,
        role: Frame.Role = .call
    ) throws -> Bool {
        try pushCall(special(method, of: instance), instance, argument, count: count, result: result, role: role)
    }

    /// The same for `instance[key] = value`. What the method returns goes to the frame's last register, which nothing
    /// reads.
    @inline(never)
    func pushSetItem(
        _ instance: Value, _ key: Value, _ value: Value, _ frame: UnsafeMutablePointer<Frame>
    ) throws -> Bool {
        try pushCall(
            special(.setItem, of: instance), instance, key, value, count: 3,
            result: frame.pointee.entry.pointee.registerCount - 1, role: .call)
    }

    /// Begins a `with` over an instance whose class has plain functions for both ends; its exit method, bound, goes to
    /// the register at `exit`.
    /// - Returns: false, and nothing was done, elsewhere.
    @inline(never)
    func pushEnter(_ context: Value, exit: Register, result: Int) throws -> Bool {
        guard context.isKind(.instance) else { return false }
        let leave = special(.exit, of: context)
        guard !leave.isUndefined else { return false }
        let bound = try heap.boundMethod(leave, of: context)
        guard try push(.enter, context, count: 1, result: result) else { return false }
        exit.pointee = bound
        return true
    }

    /// Ends a `with` that no exception leaves by a frame. What the method returns is not asked for.
    /// - Returns: false, and nothing was done, where the exit is no method of the program.
    @inline(never)
    func pushExit(_ exit: Value, _ frame: UnsafeMutablePointer<Frame>) throws -> Bool {
        guard exit.isKind(.boundMethod) else { return false }
        let (function, receiver) = exit.borrow(BoundMethodObject.self) { ($0.function, $0.receiver) }
        let window = stackTop
        guard function.isKind(.function), registerLimit - window > 8 else { return false }
        highestRegister = max(highestRegister, window + 8)
        window[0] = function
        window[1] = receiver
        for place in 2...4 { window[place] = .none }
        let result = frame.pointee.entry.pointee.registerCount - 1
        _ = try beginCall(window, 4, nil, result: result, role: .call)
        return true
    }
}

extension Value {
    /// Whether a built-in may have another form for it: a generator, or an instance of a class of the program.
    @inline(__always)
    var mayRunByFrame: Bool { isKind(.generator) || isKind(.instance) }
}

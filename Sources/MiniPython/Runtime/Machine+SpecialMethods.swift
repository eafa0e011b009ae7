/// Methods of the program's classes that the loop calls by a frame, operators and comparisons apart.
enum SpecialMethod: Int, CaseIterable {
    case getItem, setItem, call, next, length

    var name: String { ["__getitem__", "__setitem__", "__call__", "__next__", "__len__"][rawValue] }

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
}

extension Value {
    /// Whether a built-in may have another form for it: a generator, or an instance of a class of the program.
    @inline(__always)
    var mayRunByFrame: Bool { isKind(.generator) || isKind(.instance) }
}

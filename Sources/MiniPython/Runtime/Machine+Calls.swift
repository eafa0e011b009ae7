extension Machine {
    // MARK: Calls from Swift code

    /// Calls something callable. Collections wait until the call returns, so that Swift code may hold values.
    /// - Throws: `Raised` with the program's exception, or `Stop`.
    public func call(_ function: Value, _ arguments: [Value], _ keywords: KeywordValues? = nil) throws -> Value {
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        return try callPinned(function, arguments, keywords)
    }

    /// Calls something with one argument.
    func call(_ function: Value, with argument: Value) throws -> Value {
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        if function.isKind(.function) {
            try enterNative(" while calling a Python object")
            defer { leaveNative() }
            let floor = frameCount
            if try pushCall(function, argument, count: 1, result: 0, role: .entry) { return try run(floor: floor) }
        } else if function.isKind(.foreign) {
            try enterNative(" while calling a Python object")
            defer { leaveNative() }
            var argument = argument
            if let answer = try function.borrow(ForeignObject.self, { try $0.call(&argument, count: 1, self) }) {
                return answer
            }
        } else if let answer = try callBuiltIn(function, with: argument) {
            return answer
        }
        return try callInWindow(function, count: 1) { $0[0] = argument }
    }

    /// Calls something with two arguments.
    func call(_ function: Value, with first: Value, _ second: Value) throws -> Value {
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        if function.isKind(.function) {
            try enterNative(" while calling a Python object")
            defer { leaveNative() }
            let floor = frameCount
            if try pushCall(function, first, second, count: 2, result: 0, role: .entry) {
                return try run(floor: floor)
            }
        }
        return try callInWindow(function, count: 2) { ($0[0], $0[1]) = (first, second) }
    }

    /// Calls a built-in function or method, or the constructor of a built-in type, where it takes one argument by
    /// place and has defaults for a few others; nil, and nothing was done, elsewhere.
    private func callBuiltIn(_ function: Value, with argument: Value) throws -> Value? {
        var (callee, receiver) = (function, Value.undefined)
        if callee.isKind(.boundMethod) {
            (callee, receiver) = callee.borrow(BoundMethodObject.self) { ($0.function, $0.receiver) }
        } else if callee.isKind(.type) {
            callee = callee.borrow(TypeObject.self) { $0.maker }
        }
        guard callee.isKind(.native) else { return nil }
        let count = receiver.isUndefined ? 1 : 2
        let mostParameters = 4
        return try callee.borrow(NativeObject.self) { native in
            guard native.exactCount == count || native.exactCount > count && count >= native.leastCount,
                native.exactCount <= mostParameters
            else { return nil }
            try enterNative(" while calling a Python object")
            defer { leaveNative() }
            return try withUnsafeTemporaryAllocation(of: Value.self, capacity: mostParameters) { buffer in
                guard let window = buffer.baseAddress else { return nil }
                if receiver.isUndefined {
                    try checkReceiver(callee, argument, count)
                    window[0] = argument
                } else {
                    window[0] = receiver
                    window[1] = argument
                }
                _ = native.fillDefaults(window, from: count)
                return try native.body(self, Arguments(base: window, count: native.exactCount))
            }
        }
    }

    /// The same for code that holds no values but pinned ones and those that the program's own objects reach.
    public func callPinned(
        _ function: Value, _ arguments: [Value], _ keywords: KeywordValues? = nil
    ) throws -> Value {
        try callInWindow(function, count: arguments.count, keywords) { target in
            for (offset, argument) in arguments.enumerated() { target[offset] = argument }
        }
    }

    /// Calls a function of the program with a receiver before its arguments.
    func callFunction(_ function: Value, _ receiver: Value, _ arguments: [Value]) throws -> Value {
        if arguments.isEmpty { return try call(function, with: receiver) }
        if arguments.count == 1 { return try call(function, with: receiver, arguments[0]) }
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        return try callInWindow(function, count: arguments.count + 1) { target in
            target[0] = receiver
            for (offset, argument) in arguments.enumerated() { target[offset + 1] = argument }
        }
    }

    /// Calls something whose `count` arguments by place `fill` puts into registers.
    @inline(__always)
    private func callInWindow(
        _ function: Value, count: Int, _ keywords: KeywordValues? = nil, fill: (UnsafeMutablePointer<Value>) -> Void
    ) throws -> Value {
        try enterNative(" while calling a Python object")
        defer { leaveNative() }
        let window = try openWindow(count + 4)
        defer { closeWindow(window) }
        window[0] = function
        fill(window + 1)
        let floor = frameCount
        if let value = try beginCall(window, count, keywords, result: 0, role: .entry) { return value }
        return try run(floor: floor)
    }

    /// Cleared registers on top of all frames, until `closeWindow`.
    func openWindow(_ count: Int) throws -> UnsafeMutablePointer<Value> {
        let window = stackTop
        guard window - registers + count + 1024 < registerCapacity else {
            throw error(.recursionError, "maximum recursion depth exceeded")
        }
        window.update(repeating: .undefined, count: count)
        stackTop = window + count
        highestRegister = max(highestRegister, stackTop)
        return window
    }

    func closeWindow(_ window: UnsafeMutablePointer<Value>) { stackTop = window }

    // MARK: Calls

    /// Calls `window[0]` with the `count` values behind it; there is room for two more behind those.
    /// - Returns: the result, or nil when a frame was pushed that will compute it.
    func beginCall(
        _ window: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?, result: Int,
        role: Frame.Role
    ) throws -> Value? {
        let callee = window[0]
        guard callee.tag == .object else { throw notCallable(callee) }
        switch callee.rawKind {
        case .function: return try beginFunction(window, count, keywords, result: result, role: role)
        case .native: return try callNative(callee, window + 1, count, keywords)
        case .boundMethod:
            (window + 2).update(from: window + 1, count: count)
            (window[0], window[1]) = callee.borrow(BoundMethodObject.self) { ($0.function, $0.receiver) }
            return try beginCall(window, count + 1, keywords, result: result, role: role)
        case .type: return try beginConstruction(window, count, keywords, result: result, role: role)
        case .staticMethod:
            window[0] = callee.borrow(MethodWrapperObject.self) { $0.function }
            return try beginCall(window, count, keywords, result: result, role: role)
        case .foreign:
            if keywords == nil {
                if let target = callee.borrow(ForeignObject.self, { $0.forwarding }) {
                    window[0] = target.function
                    if target.argument.isUndefined {
                        return try beginCall(window, count, nil, result: result, role: role)
                    }
                    (window + 2).update(from: window + 1, count: count)
                    window[1] = target.argument
                    return try beginCall(window, count + 1, nil, result: result, role: role)
                }
                let answer = try callee.borrow(ForeignObject.self) { try $0.call(window + 1, count: count, self) }
                if let answer { return answer }
            }
            let foreign = unsafeDowncast(callee.rawObject, to: ForeignObject.self)
            guard foreign.isCallable else { throw notCallable(callee) }
            return try foreign.call(Array(UnsafeBufferPointer(start: window + 1, count: count)), keywords, self)
        case .instance:
            let known = special(.call, of: callee)
            guard let method = known.isUndefined ? lookupSpecial(callee, "__call__") : known else {
                throw notCallable(callee)
            }
            if !method.isKind(.function) {
                window[0] = try bind(method, to: callee, type: type(of: callee))
                return try beginCall(window, count, keywords, result: result, role: role)
            }
            (window + 2).update(from: window + 1, count: count)
            window[0] = method
            window[1] = callee
            return try beginCall(window, count + 1, keywords, result: result, role: role)
        default: throw notCallable(callee)
        }
    }

    private func notCallable(_ value: Value) -> any Error {
        error(.typeError, "'\(typeName(value))' object is not callable")
    }

    private func beginFunction(
        _ window: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?, result: Int,
        role: Frame.Role
    ) throws -> Value? {
        let function = window[0]
        let base = try prepareFrame(function, window + 1, count, keywords)
        let entry = function.borrow(FunctionObject.self) { $0.entry }
        if entry.pointee.code.isGenerator, role != .constructor {
            return try makeGenerator(function, entry, base)
        }
        try pushFrame(entry, base, result: result, role: role, function: function)
        return nil
    }

    /// Lays out a function's registers: arguments bound to parameters, locals empty, constants and cells in place.
    /// - Returns: where they stand: where the arguments stood, unless that is a generator's own block.
    func prepareFrame(
        _ function: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?
    ) throws -> UnsafeMutablePointer<Value> {
        let entry = function.borrow(FunctionObject.self) { $0.entry }
        var base = arguments
        if arguments < registers || arguments >= registers + registerCapacity {
            // Called from a generator's frame: the callee's registers go on top of the stack.
            base = stackTop
            guard base - registers + count + 8 < registerCapacity - 1024 else { throw tooDeep() }
            base.update(from: arguments, count: count)
        }
        guard base - registers + entry.pointee.registerCount + count < registerCapacity - 1024 else {
            throw tooDeep()
        }
        highestRegister = max(highestRegister, base + entry.pointee.registerCount)
        if keywords == nil, count == entry.pointee.plainCount {
            fillTemplate(entry, base, from: count)
        } else if keywords == nil, entry.pointee.restRegister >= 0, count >= entry.pointee.positionalCount {
            let named = entry.pointee.positionalCount
            let rest = try heap.tuple(base + named, count: count - named)
            fillTemplate(entry, base, from: named)
            base[entry.pointee.restRegister] = rest
        } else {
            let object = unsafeDowncast(function.rawObject, to: FunctionObject.self)
            try bind(object, base, count, keywords)
        }
        if entry.pointee.captureCount > 0 { fillCaptures(function, entry, base) }
        return base
    }

    /// Puts the frame of a function on top that takes exactly these values and has nothing to be bound by name.
    /// - Parameter result: the running frame's register for what it returns.
    /// - Returns: false, and nothing was done, where it is another kind of function or there is no room.
    func pushCall(
        _ function: Value, _ first: Value, _ second: Value = .undefined, _ third: Value = .undefined, count: Int,
        result: Int, role: Frame.Role
    ) throws -> Bool {
        guard function.isKind(.function) else { return false }
        let entry = function.borrow(FunctionObject.self) { $0.entry }
        let base = stackTop
        guard entry.pointee.simpleCount == count, frameCount + nativeDepth < limits.depth,
            base + entry.pointee.registerCount < registerLimit
        else { return false }
        base[0] = first
        if count > 1 { base[1] = second }
        if count > 2 { base[2] = third }
        fillTemplate(entry, base, from: count)
        if entry.pointee.captureCount > 0 { fillCaptures(function, entry, base) }
        enterFrame(entry, base, result: result, role: role, function: function)
        return true
    }

    @inline(__always)
    func fillCaptures(
        _ function: Value, _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>
    ) {
        function.borrow(FunctionObject.self) { object in
            for place in 0..<entry.pointee.captureCount {
                base[entry.pointee.captureRegisters[place]] = object.cells[place]
            }
        }
    }

    /// Gives the parameters behind the first `count` their defaults; false where one has none.
    @inline(never)
    func fillDefaults(
        _ function: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, of parameters: Int, _ isApart: Bool
    ) -> Bool {
        // A generator's block ends where its registers end.
        if isApart { return false }
        return function.borrow(FunctionObject.self) { object in
            let missing = parameters - count
            guard missing <= object.defaults.count else { return false }
            let first = object.defaults.count - missing
            for place in 0..<missing { base[count + place] = object.defaults[first + place] }
            return true
        }
    }

    func tooDeep() -> any Error { error(.recursionError, "maximum recursion depth exceeded") }

    /// Locals and constants behind the first `count` registers.
    @inline(__always)
    func fillTemplate(
        _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>, from count: Int
    ) {
        var place = count
        let template = entry.pointee.template
        let end = entry.pointee.templateCount
        while place < end {
            base[place] = template[place]
            place &+= 1
        }
    }

    @inline(__always)
    func pushFrame(
        _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>, result: Int, role: Frame.Role,
        function: Value, owner: Value = .undefined
    ) throws {
        if frameCount + nativeDepth >= limits.depth { throw tooDeep() }
        enterFrame(entry, base, result: result, role: role, function: function, owner: owner)
    }

    /// The same where there surely is room.
    @inline(__always)
    func enterFrame(
        _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>, result: Int, role: Frame.Role,
        function: Value, owner: Value = .undefined
    ) {
        (frames + frameCount).initialize(
            to: Frame(
                entry: entry, base: base, next: entry.pointee.instructions, result: result, role: role,
                function: function, owner: owner, handledBefore: handled, previousTop: stackTop))
        frameCount &+= 1
        if !role.isGenerator {
            stackTop = base + entry.pointee.registerCount
            if stackTop > highestRegister { highestRegister = stackTop }
        }
    }

    // MARK: Built-ins

    /// Calls a built-in that has another form for generators or instances by a frame, where its first argument is one.
    @inline(never)
    func pushFrameForm(
        _ callee: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, result: Int
    ) throws -> Bool {
        try callee.borrow(NativeObject.self) { native in
            if native.isLength, arguments[0].isKind(.instance) {
                return try push(.length, arguments[0], count: 1, result: result, role: .length)
            }
            guard arguments[0].isKind(.generator) else { return false }
            guard native.isStep else { return try pushLoop(native, arguments, count, result: result) }
            // `send` has a value to send, `__next__` none, and `next` may have one to give at the end.
            let second = count == 2 ? arguments[1] : .undefined
            if !native.isMethod, !second.isUndefined { return false }
            return try pushStep(arguments[0], sending: second.isUndefined ? .none : second, result: result)
        }
    }

    private func pushLoop(
        _ native: NativeObject, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, result: Int
    ) throws -> Bool {
        if count > 1, arguments[1].isKind(.string) { return false }
        if native.loopFunction.isUndefined {
            guard case .function(let text) = native.native.frameForm else { return false }
            let made = try define(text, native.native.name)
            made.cast(.function, to: FunctionObject.self)?.code.isHidden = true
            native.loopFunction = made
            heap.keepForever([made], for: native)
        }
        return try pushCall(
            native.loopFunction, arguments[0], count > 1 ? arguments[1] : .undefined, count: count, result: result,
            role: .call)
    }

    /// Calls a built-in with `count` arguments by place.
    @inline(__always)
    func callNative(
        _ callee: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?
    ) throws -> Value {
        if keywords == nil, callee.borrow(NativeObject.self, { $0.exactCount }) == count {
            try checkReceiver(callee, arguments[0], count)
            return try callee.borrow(NativeObject.self) {
                try $0.body(self, Arguments(base: arguments, count: count))
            }
        }
        let least = callee.borrow(NativeObject.self) { $0.leastCount }
        if keywords == nil, count >= least, callee.borrow(NativeObject.self, { $0.takesByPlace(count) }) {
            try checkReceiver(callee, arguments[0], count)
            return try callee.borrow(NativeObject.self) { native in
                let window = try openWindow(native.parameterCount)
                defer { closeWindow(window) }
                window.update(from: arguments, count: count)
                _ = native.fillDefaults(window, from: count)
                return try native.body(self, Arguments(base: window, count: native.parameterCount))
            }
        }
        if keywords == nil, callee.borrow(NativeObject.self, { $0.takesOnlyRest }) {
            let rest = UnsafeBufferPointer(start: UnsafePointer(arguments), count: count)
            return try callee.borrow(NativeObject.self) { native in
                let base = native.defaultValues ?? arguments
                return try native.body(self, Arguments(base: base, count: native.parameterCount, rest: rest))
            }
        }
        if keywords == nil, count > 0, callee.borrow(NativeObject.self, { $0.takesReceiverAndRest }) {
            try checkReceiver(callee, arguments[0], count)
            let rest = UnsafeBufferPointer(start: UnsafePointer(arguments + 1), count: count - 1)
            return try callee.borrow(NativeObject.self) {
                try $0.body(self, Arguments(base: arguments, count: 1, rest: rest))
            }
        }
        return try callNativeSlowly(callee, arguments, count, keywords)
    }

    /// A method taken from its type may be called with anything first: `str.upper(3)`.
    @inline(__always)
    func checkReceiver(_ callee: Value, _ receiver: Value, _ count: Int) throws {
        guard callee.borrow(NativeObject.self, { $0.isMethod }), count > 0 else { return }
        // Most often the receiver is an exception whose `__init__` was found through `super()`.
        if receiver.isKind(.exception), callee.isIdentical(to: types.exceptionInitializer) { return }
        if let own = types.byForm[Int(receiver.form)] {
            let isOwn = own._withUnsafeGuaranteedRef { own in callee.borrow(NativeObject.self) { $0.ownerType === own }
            }
            if isOwn { return }
        } else if callee.borrow(NativeObject.self, { $0.ownerType === type(of: receiver) }) {
            return
        }
        try checkReceiverSlowly(callee, receiver)
    }

    @inline(never)
    private func checkReceiverSlowly(_ callee: Value, _ receiver: Value) throws {
        let native = unsafeDowncast(callee.rawObject, to: NativeObject.self)
        guard let owner = native.ownerType, !isInstance(receiver, owner), !native.isClassMethod else { return }
        let (name, given) = (native.native.name, typeName(receiver))
        let words =
            native.native.isOperator
            ? "descriptor '\(name)' requires a '\(owner.name)' object but received a '\(given)'"
            : "descriptor '\(name)' for '\(owner.name)' objects doesn't apply to a '\(given)' object"
        throw error(.typeError, words)
    }

    @inline(never)
    private func callNativeSlowly(
        _ callee: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?
    ) throws -> Value {
        let native = unsafeDowncast(callee.rawObject, to: NativeObject.self)
        if native.ownerType != nil {
            guard count > 0 else {
                throw error(
                    .typeError, "unbound method \(native.qualifiedName)() needs an argument")
            }
            try checkReceiverSlowly(callee, arguments[0])
        }
        try native.settle(heap)
        let window = try openWindow(native.parameterCount + 1)
        defer { closeWindow(window) }
        let extra = try bind(native, into: window, arguments, count, keywords)
        let restCount = native.takesRest ? max(count - native.positionalCount, 0) : 0
        let rest = UnsafeBufferPointer(start: UnsafePointer(arguments + (count - restCount)), count: restCount)
        return try native.body(
            self, Arguments(base: window, count: native.parameterCount, rest: rest, keywords: extra))
    }
}

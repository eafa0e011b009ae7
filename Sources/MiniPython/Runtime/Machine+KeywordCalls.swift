/// Calls of the program's functions with arguments by name, by a frame. What does not fit is left to `bind`, which says
/// what is wrong.
extension Machine {
    /// Arguments of a call: those by place stand in a row, and so do names and what is given by them.
    struct NamedArguments {
        let placed: UnsafePointer<Value>
        let placedCount: Int
        /// Interned texts.
        let names: UnsafePointer<Value>
        let values: UnsafePointer<Value>
        let namedCount: Int
    }

    /// Calls a function, a method or a class of the program.
    /// - Returns: false, and nothing was done, where it is something else or the arguments do not fit.
    func pushNamedCall(_ callee: Value, _ arguments: NamedArguments, result: Int) throws -> Bool {
        guard callee.tag == .object else { return false }
        switch callee.rawKind {
        case .function: return try push(callee, .undefined, arguments, result: result, role: .call)
        case .boundMethod:
            let (function, receiver) = callee.borrow(BoundMethodObject.self) { ($0.function, $0.receiver) }
            guard function.isKind(.function) else { return false }
            return try push(function, receiver, arguments, result: result, role: .call)
        case .type:
            let function = initializer(of: callee)
            if function.isUndefined { return false }
            return try push(function, makeInstance(callee), arguments, result: result, role: .constructor)
        default: return false
        }
    }

    /// - Parameter receiver: what goes before the arguments, or undefined.
    private func push(
        _ function: Value, _ receiver: Value, _ arguments: NamedArguments, result: Int, role: Frame.Role
    ) throws -> Bool {
        let entry = function.borrow(FunctionObject.self) { $0.entry }
        let base = stackTop
        let first = receiver.isUndefined ? 0 : 1
        guard entry.pointee.namedCount >= first, frameCount + nativeDepth < limits.depth,
            base + entry.pointee.registerCount < registerLimit
        else { return false }
        let byPlace = min(arguments.placedCount, entry.pointee.positionalCount - first)
        let restCount = arguments.placedCount - byPlace
        guard byPlace >= 0, restCount == 0 || entry.pointee.lastRegister.rest >= 0 else { return false }
        if first == 1 { base[0] = receiver }
        (base + first).update(from: arguments.placed, count: byPlace)
        fillTemplate(entry, base, from: first + byPlace)
        if entry.pointee.lastRegister.rest >= 0 {
            base[entry.pointee.lastRegister.rest] = try heap.tuple(arguments.placed + byPlace, count: restCount)
        }
        guard try placeNamed(arguments, entry, base) else { return false }
        guard fillDefaults(function, entry, base, from: first + byPlace) else { return false }
        if entry.pointee.captureCount > 0 { fillCaptures(function, entry, base) }
        try pushFrame(
            entry, base, result: result, role: role, function: function,
            owner: role == .constructor ? receiver : .undefined)
        return true
    }

    /// Puts what is given by name into its registers, or into the dictionary of `**keywords`.
    private func placeNamed(
        _ arguments: NamedArguments, _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>
    ) throws -> Bool {
        let register = entry.pointee.lastRegister.keywords
        if register >= 0 { base[register] = Value(try heap.dict()) }
        for place in 0..<arguments.namedCount {
            let (name, value) = (arguments.names[place], arguments.values[place])
            if let parameter = entry.pointee.place(of: name) {
                if !base[parameter].isUndefined { return false }
                base[parameter] = value
            } else {
                if register < 0 { return false }
                try base[register].borrow(DictObject.self) { try $0.set(name, value, self) }
            }
        }
        return true
    }

    /// Gives the parameters that have nothing yet their defaults; false where one has none.
    private func fillDefaults(
        _ function: Value, _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>,
        from start: Int
    ) -> Bool {
        let (placed, parameters) = (entry.pointee.positionalCount, entry.pointee.namedCount)
        return function.borrow(FunctionObject.self) { function in
            for place in start..<max(start, placed) where base[place].isUndefined {
                let first = placed - function.defaults.count
                if place < first { return false }
                base[place] = function.defaults[place - first]
            }
            if placed == parameters { return true }
            return function.keywordDefaults.withUnsafeBufferPointer { known in
                for place in placed..<parameters where base[place].isUndefined {
                    let name = entry.pointee.parameterNames[place]
                    var index = 0
                    while index < known.count, !Value(known[index].name).isIdentical(to: name) { index += 1 }
                    if index == known.count { return false }
                    base[place] = known[index].value
                }
                return true
            }
        }
    }

    /// `f(*list, **dictionary)` for what `pushNamedCall` calls.
    /// - Returns: false, and nothing was done, where it is something else or the arguments do not fit.
    func pushSpreadCall(_ callee: Value, _ list: ListObject, _ dictionary: DictObject, result: Int) throws -> Bool {
        switch callee.kind {
        case .function, .boundMethod, .type: break
        default: return false
        }
        let count = dictionary.count
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 2 * count) { buffer in
            var (place, filled) = (0, 0)
            while let entry = dictionary.entry(from: place) {
                place = entry.next
                guard entry.key.isKind(.string) else { return false }
                buffer[filled] = entry.key.borrow(StringObject.self) { key in
                    key.isInterned ? entry.key : Value(heap.name(of: key))
                }
                buffer[count + filled] = entry.value
                filled += 1
            }
            guard let names = buffer.baseAddress.map({ UnsafePointer($0) }) else { return false }
            let arguments = NamedArguments(
                placed: list.elements, placedCount: list.count, names: names, values: names + count,
                namedCount: count)
            return try pushNamedCall(callee, arguments, result: result)
        }
    }
}

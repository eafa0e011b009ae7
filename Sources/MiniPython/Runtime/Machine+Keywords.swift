extension Machine {
    /// Calls a built-in function or method, or the constructor of a built-in type, with arguments by name that fit its
    /// parameters; nil, and nothing was done, elsewhere.
    /// - Parameters:
    ///   - window: what is called, the values by place, then those by name.
    ///   - positional: how many are given by place.
    func callBuiltIn(
        _ window: UnsafeMutablePointer<Value>, _ positional: Int, byName names: TupleObject
    ) throws -> Value? {
        var (callee, receiver) = (window[0], Value.undefined)
        if callee.isKind(.boundMethod) {
            (callee, receiver) = callee.borrow(BoundMethodObject.self) { ($0.function, $0.receiver) }
        } else if callee.isKind(.type) {
            callee = callee.borrow(TypeObject.self) { $0.maker }
        }
        guard callee.isKind(.native) else { return nil }
        let shift = receiver.isUndefined ? 0 : 1
        return try callee.borrow(NativeObject.self) { native in
            let given = positional + shift
            guard native.exactCount != -1, !native.takesKeywords, native.isMethod == (shift == 1),
                given <= native.positionalCount || native.takesRest
            else { return nil }
            let target = try openWindow(native.parameterCount)
            defer { closeWindow(target) }
            let count = min(given, native.positionalCount)
            if shift == 1, count > 0 { target[0] = receiver }
            for place in shift..<max(shift, count) { target[place] = window[1 + place - shift] }
            for place in 0..<names.count {
                guard let parameter = native.place(of: names[place]), parameter >= count,
                    target[parameter].isUndefined
                else { return nil }
                target[parameter] = window[1 + positional + place]
            }
            guard native.fillMissing(target, from: count) else { return nil }
            let rest = UnsafeBufferPointer(start: UnsafePointer(window + (1 + count - shift)), count: given - count)
            return try native.body(self, Arguments(base: target, count: native.parameterCount, rest: rest))
        }
    }
}

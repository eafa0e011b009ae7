extension Machine {
    /// Makes the generator of a call whose registers are laid out at `base`.
    func makeGenerator(
        _ function: Value, _ entry: UnsafeMutablePointer<CodeEntry>, _ base: UnsafeMutablePointer<Value>
    ) throws -> Value {
        let entryBytes = entry.pointee.registerCount * MemoryLayout<Value>.stride
        return try heap.make(.generator, bytes: entryBytes, { GeneratorObject(entry) }) {
            $0.start(entry, function, base, &heap.blocks)
        }
    }

    /// Goes on with a generator that a loop walks and that has yielded before, outside of any handler.
    @inline(__always)
    func enterSuspended(_ generator: GeneratorObject, result: Int) {
        generator.registers[generator.sentRegister] = .none
        generator.state = .running
        (frames + frameCount).initialize(
            to: Frame(
                entry: generator.entry, base: generator.registers,
                next: generator.entry.pointee.instructions + generator.place, result: result, role: .loopStep,
                function: generator.function, owner: Value(generator), handledBefore: handled, previousTop: stackTop))
        frameCount &+= 1
    }

    /// Puts a generator's frame on top, to go on where it stopped.
    func enterGenerator(_ generator: GeneratorObject, result: Int, role: Frame.Role, sent: Value) throws {
        if generator.state == .running { throw error(.valueError, "generator already executing") }
        if generator.state == .suspended { generator.registers[generator.sentRegister] = sent }
        try pushFrame(
            generator.entry, generator.registers, result: result, role: role, function: generator.function,
            owner: Value(generator))
        frames[frameCount - 1].next = generator.entry.pointee.instructions + generator.place
        if generator.state == .suspended, !generator.handled.isNone { handled = generator.handled }
        generator.state = .running
    }

    /// Whether a frame can go on with a generator and what is sent to it.
    @inline(__always)
    private func isReady(_ generator: GeneratorObject, for sent: Value) -> Bool {
        generator.state == .suspended || generator.state == .created && sent.isNone
    }

    /// Goes on with a generator as `next` or `send` of the running frame asks for.
    /// - Returns: false, and nothing was done, where it is none, or is running or at its end.
    func pushStep(_ generator: Value, sending sent: Value, result: Int) throws -> Bool {
        guard generator.isKind(.generator) else { return false }
        return try generator.borrow(GeneratorObject.self) { generator in
            guard isReady(generator, for: sent) else { return false }
            try enterGenerator(generator, result: result, role: .step, sent: sent)
            return true
        }
    }

    /// The same for `yield from`.
    @inline(__always)
    func pushDelegate(_ generator: Value, sending sent: Value, result: Int) throws -> Bool {
        guard generator.isKind(.generator) else { return false }
        return try generator.borrow(GeneratorObject.self) { generator in
            guard isReady(generator, for: sent) else { return false }
            try enterGenerator(generator, result: result, role: .delegate, sent: sent)
            return true
        }
    }

    /// Stops the generator of the topmost frame at a yield, and with it those that delegate to it.
    /// - Parameters:
    ///   - place: the instruction to go on with.
    ///   - register: what takes the value that is sent then.
    /// - Returns: how the outermost of them was entered, and the register below that takes what it yields.
    @inline(__always)
    func leaveGenerators(
        at place: UnsafeMutablePointer<Instruction>, sentTo register: Int
    ) -> (role: Frame.Role, result: Int) {
        var frame = frames + (frameCount - 1)
        suspend(frame, at: place, sentTo: register)
        while frame.pointee.role == .delegate {
            popFrame()
            frame -= 1
            // It goes on with its `yield from`, which delegates once more.
            let delegation = frame.pointee.next - 1
            suspend(frame, at: delegation, sentTo: Int(delegation.pointee.a))
        }
        popFrame()
        return (frame.pointee.role, frame.pointee.result)
    }

    @inline(__always)
    private func suspend(
        _ frame: UnsafeMutablePointer<Frame>, at place: UnsafeMutablePointer<Instruction>, sentTo register: Int
    ) {
        frame.pointee.owner.borrow(GeneratorObject.self) { generator in
            generator.place = place - generator.entry.pointee.instructions
            generator.sentRegister = register
            generator.state = .suspended
            generator.handled = handled.isIdentical(to: frame.pointee.handledBefore) ? .none : handled
        }
        handled = frame.pointee.handledBefore
    }

    /// Runs a generator to its next yield. Collections wait until then, so that Swift code may hold values.
    /// - Returns: what it yields, or nil when it has ended; then `generatorResult` has what it returned.
    public func resume(_ generator: GeneratorObject, sending sent: Value = .none) throws -> Value? {
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        return try resumePinned(generator, sending: sent)
    }

    /// The same for code that holds no values but pinned ones and those that the program's own objects reach.
    func resumePinned(_ generator: GeneratorObject, sending sent: Value = .none) throws -> Value? {
        if generator.state == .finished {
            generatorResult = .none
            return nil
        }
        if generator.state == .created, !sent.isNone {
            throw error(.typeError, "can't send non-None value to a just-started generator")
        }
        try enterNative()
        defer { leaveNative() }
        let floor = frameCount
        try enterGenerator(generator, result: 0, role: .generatorEntry, sent: sent)
        let value = try run(floor: floor)
        return generator.state == .finished ? nil : value
    }

    /// `generator.throw(exception)`: raises inside the generator where it stands.
    func resume(_ generator: GeneratorObject, throwing exception: ExceptionObject) throws -> Value? {
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        if generator.state == .running { throw error(.valueError, "generator already executing") }
        if generator.state != .suspended {
            generator.state = .finished
            throw Raised(exception: exception)
        }
        try enterNative()
        defer { leaveNative() }
        var thrown = exception
        if let inner = delegate(of: generator) {
            generator.state = .running
            defer { if generator.state == .running { generator.state = .suspended } }
            do {
                if let value = try raise(exception, in: inner) {
                    generator.state = .suspended
                    if !value.isUndefined { return value }
                    generator.place += 1
                    return try resume(generator, sending: generatorResult)
                }
            } catch let raised as Raised {
                thrown = raised.exception
            }
            generator.state = .suspended
        }
        let floor = frameCount
        try enterGenerator(generator, result: 0, role: .generatorEntry, sent: .none)
        // As if the yield itself had raised.
        try unwind(Raised(exception: thrown), floor: floor)
        let value = try run(floor: floor)
        return generator.state == .finished ? nil : value
    }

    /// What a suspended generator walks by `yield from`, or nil.
    private func delegate(of generator: GeneratorObject) -> Value? {
        let instruction = generator.entry.pointee.instructions[generator.place]
        return instruction.operation == .yieldFrom ? generator.registers[Int(instruction.b)] : nil
    }

    /// Raises an exception in what a generator delegates to.
    /// - Returns: what it yields; undefined when it has ended, with `generatorResult` set; nil when it knows no `throw`.
    private func raise(_ exception: ExceptionObject, in inner: Value) throws -> Value? {
        let innerGenerator = inner.cast(.generator, to: GeneratorObject.self)
        if exception.type.isSubtype(of: types[.generatorExit]) {
            if let innerGenerator {
                try close(innerGenerator)
            } else if let method = try optionalAttribute(inner, "close") {
                _ = try call(method, [])
            }
            return nil
        }
        if let innerGenerator { return try resume(innerGenerator, throwing: exception) ?? .undefined }
        guard let method = try optionalAttribute(inner, "throw") else { return nil }
        return try orEnd { try call(method, [Value(exception)]) } ?? .undefined
    }

    /// `generator.close()`
    func close(_ generator: GeneratorObject) throws {
        if generator.state == .suspended {
            let exit = error(types[.generatorExit], Value(heap.emptyTuple))
            guard let raised = exit as? Raised else { throw exit }
            do {
                if try resume(generator, throwing: raised.exception) != nil {
                    throw error(.runtimeError, "generator ignored GeneratorExit")
                }
            } catch let other as Raised {
                let type = other.exception.type
                if !type.isSubtype(of: types[.generatorExit]), !type.isSubtype(of: types[.stopIteration]) {
                    throw other
                }
            }
        }
        generator.state = .finished
    }

    /// StopIteration with a generator's result.
    func stopIteration(_ value: Value) throws -> any Error {
        error(types[.stopIteration], value.isNone ? Value(heap.emptyTuple) : try heap.tuple([value]))
    }
}

let generatorMethods: [Native] = [
    Native(
        "send(self, value, /)", "Resume the generator; the value is what its yield comes to.", frameForm: .step
    ) { machine, args in
        let value = try args[0].borrow(GeneratorObject.self) { try machine.resume($0, sending: args[1]) }
        if let value { return value }
        throw try machine.stopIteration(machine.generatorResult)
    },
    Native("throw(self, type, value=None, traceback=None, /)", "Raise an exception where the generator stands.") {
        machine, args in
        guard let generator = args[0].cast(.generator, to: GeneratorObject.self) else { return .none }
        var made = args[1]
        if let type = made.type {
            let isMade = args[2].exception != nil && machine.isInstance(args[2], type)
            let arguments = args[2].tuple.map { Array($0.values) } ?? (args[2].isNone ? [] : [args[2]])
            made = isMade ? args[2] : try machine.call(made, arguments)
        }
        guard let exception = made.exception else {
            throw machine.error(
                .typeError,
                "exceptions must be classes or instances deriving from BaseException, not "
                    + machine.typeName(args[1]))
        }
        if let value = try machine.resume(generator, throwing: exception) { return value }
        throw try machine.stopIteration(machine.generatorResult)
    },
    Native("close(self, /)", "Raise GeneratorExit where the generator stands.") { machine, args in
        guard let generator = args[0].cast(.generator, to: GeneratorObject.self) else { return .none }
        try machine.close(generator)
        return .none
    },
]

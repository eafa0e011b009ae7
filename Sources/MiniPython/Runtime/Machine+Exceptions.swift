extension Machine {
    /// Turns what Swift code threw into an exception of the program; nil for a stop, which no program sees.
    func exception(for thrown: any Error) -> ExceptionObject? {
        switch thrown {
        case let raised as Raised: return raised.exception
        case is MemoryExhausted: return memoryError()
        default: return errorTranslators.lazy.compactMap { $0(thrown, self) }.first
        }
    }

    /// What `except Exception` would catch of what a call has thrown; nil for a stop and for what ends the program.
    public func caught(_ thrown: any Error) -> ExceptionObject? {
        exception(for: thrown).flatMap { $0.type.isSubtype(of: types[.exception]) ? $0 : nil }
    }

    /// MemoryError must be made although the memory is used up.
    private func memoryError() -> ExceptionObject? {
        let limit = heap.limitBytes
        heap.limitBytes = limit &+ 65_536
        defer { heap.limitBytes = limit }
        return try? heap.exceptionObject(types[.memoryError], Value(heap.emptyTuple))
    }

    /// After a throw out of the loop: finds the handler among the frames above `floor` and makes its frame the
    /// running one; without a handler, leaves those frames and throws on.
    func unwind(_ thrown: any Error, floor: Int) throws {
        guard let exception = exception(for: thrown) else {
            leaveFrames(floor: floor)
            throw thrown
        }
        try unwind(raised: exception, floor: floor)
    }

    /// The same for an exception that no Swift error carries.
    @inline(never)
    func unwind(raised exception: ExceptionObject, floor: Int) throws {
        noteContext(exception)
        while frameCount > floor {
            let frame = frames + (frameCount - 1)
            let entry = frame.pointee.entry
            let place = frame.pointee.next - entry.pointee.instructions - 1
            if !isRaisedAgain, !entry.pointee.isHidden { exception.places.append(entry.pointee.codeValue, place) }
            isRaisedAgain = false
            if entry.pointee.hasInlinedFrames, exception.type.isSubtype(of: types[.stopIteration]),
                entry.pointee.code.inlinedFrames.contains(where: { $0.range.contains(place) })
            {
                return try unwind(generatorRaised(exception), floor: floor)
            }
            if let region = entry.pointee.region(at: place) {
                frame.pointee.base[region.register] = Value(exception)
                frame.pointee.next = entry.pointee.instructions + region.handler
                return
            }
            handled = frame.pointee.handledBefore
            if let generator = frame.pointee.generator.cast(.generator, to: GeneratorObject.self) {
                generator.state = .finished
                if exception.type.isSubtype(of: types[.stopIteration]) {
                    popFrame()
                    return try unwind(generatorRaised(exception), floor: floor)
                }
            }
            popFrame()
            if frame.pointee.role == .iteration, exception.type.isSubtype(of: types[.stopIteration]) {
                endLoop(frame - 1)
                return
            }
        }
        throw Raised(exception: exception)
    }

    /// Goes on behind the loop whose iterator a frame asks for the next value.
    private func endLoop(_ frame: UnsafeMutablePointer<Frame>) {
        // The word behind the instruction has the distance.
        frame.pointee.next += frame.pointee.next.pointee.wide + 1
    }

    /// What StopIteration becomes that a generator's own code raises.
    private func generatorRaised(_ exception: ExceptionObject) -> any Error {
        let wrapped = error(.runtimeError, "generator raised StopIteration")
        if let raised = wrapped as? Raised {
            raised.exception.cause = Value(exception)
            raised.exception.context = Value(exception)
        }
        return wrapped
    }

    private func leaveFrames(floor: Int) {
        while frameCount > floor {
            let frame = frames[frameCount - 1]
            handled = frame.handledBefore
            frame.generator.cast(.generator, to: GeneratorObject.self)?.state = .finished
            popFrame()
        }
    }

    @inline(__always)
    func popFrame() {
        frameCount -= 1
        stackTop = frames[frameCount].previousTop
    }

    /// The exception that was being handled when this one was raised.
    private func noteContext(_ exception: ExceptionObject) {
        guard exception.context.isUndefined, let current = handled.exception, current !== exception else { return }
        // No circles: an exception raised again while its own consequence is handled.
        var other: ExceptionObject? = current
        var steps = 0
        while let link = other, steps < 100 {
            if link === exception { return }
            other = link.context.exception
            steps += 1
        }
        exception.context = handled
    }

    /// `raise value from cause`
    /// - Returns: the exception to raise.
    func raise(_ value: Value, from cause: Value?) throws -> ExceptionObject {
        let exception = try makeException(value, "exceptions must derive from BaseException")
        if let cause {
            if cause.isNone {
                exception.cause = .none
            } else {
                exception.cause = Value(
                    try makeException(cause, "exception causes must derive from BaseException"))
            }
            exception.suppressesContext = true
        }
        return exception
    }

    private func makeException(_ value: Value, _ complaint: String) throws -> ExceptionObject {
        if let exception = value.exception { return exception }
        if let type = value.type, type.isSubtype(of: types[.baseException]) {
            if hasPlainInitializer(type) {
                return try heap.exceptionObject(type, Value(heap.emptyTuple))
            }
            if let exception = try call(value, []).exception { return exception }
        }
        throw error(.typeError, complaint)
    }

    /// Whether an `except` clause takes an exception.
    func matches(_ exception: Value, _ classes: Value) throws -> Bool {
        if classes.isKind(.type), exception.isKind(.exception) {
            let answer: Bool? = classes.borrow(TypeObject.self) { type in
                if type.layout != .exception { return nil }
                return exception.borrow(ExceptionObject.self) { $0.type === type || $0.type.isSubtype(of: type) }
            }
            if let answer { return answer }
        }
        let classes = classes.tuple.map { Array($0.values) } ?? [classes]
        let caught = try classes.map { value in
            guard let type = value.type, type.isSubtype(of: types[.baseException]) else {
                throw error(.typeError, "catching classes that do not inherit from BaseException is not allowed")
            }
            return type
        }
        return caught.contains { isInstance(exception, $0) }
    }

    // MARK: Reports

    /// The traceback with the exception's last line, as CPython 3.11 prints it, chained exceptions first.
    public func report(_ exception: ExceptionObject) -> String {
        var seen: [ObjectIdentifier] = []
        return report(exception, &seen)
    }

    private func report(_ exception: ExceptionObject, _ seen: inout [ObjectIdentifier]) -> String {
        seen.append(ObjectIdentifier(exception))
        var text = ""
        if let cause = exception.cause.exception, !seen.contains(ObjectIdentifier(cause)) {
            text += report(cause, &seen)
            text += "\nThe above exception was the direct cause of the following exception:\n\n"
        } else if !exception.suppressesContext, let context = exception.context.exception,
            !seen.contains(ObjectIdentifier(context)), seen.count < 20
        {
            text += report(context, &seen)
            text += "\nDuring handling of the above exception, another exception occurred:\n\n"
        }
        if !exception.places.isEmpty {
            text += "Traceback (most recent call last):\n"
            text += TracebackFormatter.lines(exception.traceback)
        }
        return text + lastLine(exception) + "\n" + notes(exception)
    }

    /// What `add_note` has added.
    private func notes(_ exception: ExceptionObject) -> String {
        guard let notes = exception.attribute(heap.name("__notes__"))?.list else { return "" }
        return notes.values.compactMap { try? str($0).escapedText + "\n" }.joined()
    }

    /// `ValueError: message`, with the suggestion if there is one.
    public func lastLine(_ exception: ExceptionObject) -> String {
        let name =
            exception.type.moduleName.map {
                $0 == "__main__" ? exception.type.qualifiedName : "\($0).\(exception.type.name)"
            }
            ?? exception.type.name
        let message = (try? str(Value(exception)).escapedText) ?? "<exception str() failed>"
        let advice = suggestion(for: exception).map { ". Did you mean: '\($0)'?" } ?? ""
        return message.isEmpty ? name + advice : "\(name): \(message)\(advice)"
    }
    /// The known name that is nearest to the one that was not found. It is sought only here: a program may raise and
    /// catch such exceptions in a loop.
    private func suggestion(for exception: ExceptionObject) -> String? {
        switch exception.misspelling {
        case .name(let name, let locals):
            let candidates = locals + globals.bindings.map(\.name.text) + globals.builtInNames
            return Spelling.nearest(to: name, among: candidates.filter { !$0.hasPrefix(".") })
        case .attribute(let name, let value): return Spelling.nearest(to: name.text, among: attributeNames(value))
        case .imported(let name, let module):
            let names = module.cast(.module, to: ModuleObject.self)?.attributeNames ?? []
            return Spelling.nearest(to: name.text, among: names.map(\.text))
        case nil: return nil
        }
    }
}

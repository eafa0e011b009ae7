/// Calls of a built-in with nothing but a generator expression, as in `sum(x * x for x in xs)`.
///
/// Where the name still means the built-in when the call runs, the built-in's loop runs in the caller's frame, which
/// saves entering and leaving a generator at each step. Else a generator is made and the call is an ordinary one: both
/// ways are compiled. Tracebacks show the generator's line in both (`InlinedFrame`).
extension FunctionCompiler {
    /// The built-ins whose loops can run in place.
    private enum Consumer: String {
        case sum, any, all, max, min, list, tuple, set, sorted
    }

    /// How deep generator expressions may stand in one another to be compiled both ways.
    static let inlinedDepth = 2

    /// - Returns: false, and nothing was done, where the call is an ordinary one.
    func callInPlace(_ function: Expression, _ arguments: [Argument], into target: Int, _ span: Span) throws -> Bool {
        guard arguments.count == 1, case .positional = arguments[0].kind,
            case .generator(let element, let clauses) = arguments[0].value.kind,
            let inner = current.inlinedChild(at: arguments[0].value.span)
        else { return false }
        let loop = InlinedLoop(
            element: element, clauses: clauses, inner: inner, span: arguments[0].value.span, call: span)
        switch function.kind {
        case .name(let name):
            guard let consumer = Consumer(rawValue: name), case .global = current.location(of: current.mangle(name)),
                let builtIn = globals.builtIn(name)
            else { return false }
            try releasing {
                let base = try takeTemporary(2, span)
                try evaluate(function, into: base)
                try choose(base, builtIn, span) {
                    try consume(loop, consumer, base: base, into: target)
                } or: {
                    try evaluate(arguments[0].value, into: base + 1)
                    emit(.call, base, 1, target, span)
                }
            }
        case .attribute(let object, "join", _):
            guard let join = globals.builtIn("str")?.type?.attributes[heap.name("join")] else { return false }
            try releasing {
                let base = try takeTemporary(3, span)
                let receiver = try stableOperand(object, before: [arguments[0].value])
                emit(.loadMethod, base, receiver, try cache("join", function.span), function.span)
                try choose(base, join, span) {
                    try collect(loop, .buildList, .listAppend, into: base + 2)
                } or: {
                    try evaluate(arguments[0].value, into: base + 2)
                }
                emit(.callMethod, base, 1, target, span)
            }
        default: return false
        }
        return true
    }

    private struct InlinedLoop {
        let element: Expression
        let clauses: [ComprehensionClause]
        let inner: Scope
        let span: Span
        /// What the built-in's call spans.
        let call: Span
    }

    /// Two ways to go on: one where a register holds what is expected, one for everything else.
    private func choose(
        _ register: Int, _ expected: Value, _ span: Span, _ inPlace: () throws -> Void, or otherwise: () throws -> Void
    ) throws {
        let before = surelyBound
        let toCall = try releasing {
            let test = try takeTemporary(span)
            emit(Instruction(.loadConstant, test, wide: addConstant(expected)), span)
            emit(.isSame, test, register, test, span)
            return emitJump(.jumpIfFalse, test, span)
        }
        try inPlace()
        let toEnd = emitJump(.jump, span)
        surelyBound = before
        patch(toCall)
        try otherwise()
        surelyBound = before
        patch(toEnd)
    }

    private func consume(_ loop: InlinedLoop, _ consumer: Consumer, base: Int, into target: Int) throws {
        let span = loop.call
        switch consumer {
        case .list: try collect(loop, .buildList, .listAppend, into: target)
        case .set: try collect(loop, .buildSet, .setAdd, into: target)
        case .tuple:
            try collect(loop, .buildList, .listAppend, into: base + 1)
            emit(.listToTuple, target, base + 1, span)
        case .sorted:
            try collect(loop, .buildList, .listAppend, into: base + 1)
            emit(.call, base, 1, target, span)
        case .sum: try sum(loop, into: target)
        case .any, .all: try decide(loop, isAny: consumer == .any, into: target)
        case .max, .min: try extreme(loop, isMaximum: consumer == .max, base: base, into: target)
        }
    }

    private func collect(_ loop: InlinedLoop, _ build: Opcode, _ add: Opcode, into target: Int) throws {
        try releasing {
            let result = try takeTemporary(loop.span)
            emit(build, result, result, 0, loop.span)
            try walk(loop) { value in emit(add, result, value, loop.call) }
            emit(.move, target, result, loop.span)
        }
    }

    private func sum(_ loop: InlinedLoop, into target: Int) throws {
        try releasing {
            let total = try takeTemporary(loop.span)
            emit(Instruction(.loadInteger, total, wide: 0), loop.span)
            try walk(loop) { value in emit(.add, total, total, value, loop.call) }
            emit(.move, target, total, loop.span)
        }
    }

    private func extreme(_ loop: InlinedLoop, isMaximum: Bool, base: Int, into target: Int) throws {
        try releasing {
            let best = try takeTemporary(2, loop.span)
            emit(.deleteLocal, best, loop.span)
            try walk(loop) { value in emit(.keepBest, best, value, isMaximum ? 1 : 0, loop.call) }
            emit(.deleteLocal, best + 1, loop.span)
            emit(.isSame, best + 1, best, best + 1, loop.span)
            let toEnd = emitJump(.jumpIfFalse, best + 1, loop.span)
            // There was no value: the built-in says so of an empty list.
            emit(.buildList, base + 1, base + 1, 0, loop.span)
            emit(.call, base, 1, best, loop.call)
            patch(toEnd)
            emit(.move, target, best, loop.span)
        }
    }

    private func decide(_ loop: InlinedLoop, isAny: Bool, into target: Int) throws {
        var decided: [Int] = []
        try walk(
            loop,
            { [self] element in
                let unlessTrue = try condition(element)
                if isAny {
                    decided = [emitJump(.jump, element.span)]
                    patch(unlessTrue)
                } else {
                    decided = unlessTrue
                }
            }
        ) { _ in }
        emit(Instruction(.loadConstant, target, wide: try constant(isAny ? .false : .true)), loop.span)
        let toEnd = emitJump(.jump, loop.span)
        patch(decided)
        emit(Instruction(.loadConstant, target, wide: try constant(isAny ? .true : .false)), loop.span)
        patch(toEnd)
    }

    /// A comparison decides its jump itself; of any other value the truth is asked once, as the built-in does.
    private func condition(_ element: Expression) throws -> [Int] {
        if case .compare = element.kind { return try jump(unless: element) }
        return [emitJump(.jumpIfFalse, try operand(element), element.span)]
    }

    /// Runs the generator expression's clauses in this frame.
    /// - Parameters:
    ///   - test: compiles the element as a condition, instead of as a value that `use` takes.
    ///   - use: what the built-in does with each value, which is no part of the generator.
    private func walk(
        _ loop: InlinedLoop, _ test: ((Expression) throws -> Void)? = nil, _ use: (Int) throws -> Void
    ) throws {
        try releasing {
            let iterator = try self.iterator(over: loop.clauses[0].iterable, loop.span)
            try within(loop.inner, named: "<genexpr>", loop.span) {
                let start = here
                var used = here..<here
                try nest(loop.clauses[...], iterator: iterator, loop.span) {
                    try releasing {
                        if let test { return try test(loop.element) }
                        let value = try operand(loop.element)
                        let first = here
                        try use(value)
                        used = first..<here
                    }
                }
                let ranges = used.isEmpty ? [start..<here] : [start..<used.lowerBound, used.upperBound..<here]
                for range in ranges { inlinedFrames.append(InlinedFrame(range: range, call: loop.call)) }
            }
        }
    }
}

/// Instructions that belong to a generator expression whose loop runs in its maker's frame.
struct InlinedFrame {
    let range: Range<Int>
    /// The call that walks the generator.
    let call: Span
}

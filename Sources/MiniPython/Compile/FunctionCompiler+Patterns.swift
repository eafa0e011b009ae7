extension FunctionCompiler {
    func match(_ subject: Expression, _ cases: [MatchCase], _ span: Span) throws {
        try releasing {
            let register = try takeTemporary(span)
            try evaluate(subject, into: register)
            var toEnd: [Int] = []
            let before = surelyBound
            for matchCase in cases {
                surelyBound = before
                var toNext: [Int] = []
                var captured: [(name: String, register: Int)] = []
                try releasing {
                    try test(matchCase.pattern, register, subject.span, &toNext, &captured)
                    for (name, value) in captured { try store(value, in: name, subject.span) }
                    if let condition = matchCase.guardCondition { toNext += try jump(unless: condition) }
                }
                try compile(matchCase.body)
                toEnd.append(emitJump(.jump, span))
                patch(toNext)
            }
            surelyBound = before
            patch(toEnd)
        }
    }

    /// Jumps (to be patched) when the subject does not fit; names are stored only when all fits.
    private func test(
        _ pattern: Pattern, _ subject: Int, _ span: Span, _ failures: inout [Int],
        _ captured: inout [(name: String, register: Int)]
    ) throws {
        switch pattern {
        case .value(let expression):
            let expected = try operand(expression)
            let result = try takeTemporary(span)
            let isSingleton =
                switch expression.kind {
                case .none, .true, .false: true
                default: false
                }
            emit(isSingleton ? .isSame : .equal, result, subject, expected, expression.span)
            failures.append(emitJump(.jumpIfFalse, result, span))
        case .capture(let name), .star(let name):
            if let name {
                let copy = try takeTemporary(span)
                emit(.move, copy, subject, span)
                captured.append((name, copy))
            }
        case .sequence(let parts): try sequence(parts, subject, span, &failures, &captured)
        case .mapping(let pairs, let rest): try mapping(pairs, rest, subject, span, &failures, &captured)
        case .classPattern(let type, let positional, let keywords, let whole):
            let base = try takeTemporary(1, span)
            let typeRegister = try operand(type)
            let names = try heap.tuple(keywords.map { Value(heap.name($0.0)) })
            emit(.matchClassOrJump, base, subject, typeRegister, whole)
            emit(Instruction(.move, try narrow(addConstant(names), span), positional.count, 0), whole)
            failures.append(emitJump(.jump, span))
            let parts = positional + keywords.map(\.1)
            let first = try takeTemporary(max(parts.count, 1), span)
            emit(.unpack, first, base, parts.count, span)
            for (offset, part) in parts.enumerated() { try test(part, first + offset, span, &failures, &captured) }
        case .or(let alternatives): try or(alternatives, subject, span, &failures, &captured)
        case .alias(let inner, let name):
            try test(inner, subject, span, &failures, &captured)
            captured.append((name, subject))
        }
    }

    private func sequence(
        _ parts: [Pattern], _ subject: Int, _ span: Span, _ failures: inout [Int],
        _ captured: inout [(name: String, register: Int)]
    ) throws {
        let star = parts.firstIndex { if case .star = $0 { true } else { false } }
        let fixed = parts.count - (star == nil ? 0 : 1)
        if fixed > 250 { throw Self.tooLarge(span) }
        emit(.jumpUnlessSequence, subject, 0, fixed + (star == nil ? 0 : 4096), span)
        failures.append(emitJump(.jump, span))
        let first = try takeTemporary(max(parts.count, 1), span)
        if let star {
            emit(.unpackStarred, first, subject, star | (parts.count - star - 1) << 8, span)
        } else {
            emit(.unpack, first, subject, parts.count, span)
        }
        for (offset, part) in parts.enumerated() { try test(part, first + offset, span, &failures, &captured) }
    }

    private func mapping(
        _ pairs: [(key: Expression, value: Pattern)], _ rest: String?, _ subject: Int, _ span: Span,
        _ failures: inout [Int], _ captured: inout [(name: String, register: Int)]
    ) throws {
        emit(.jumpUnlessMapping, subject, 0, 0, span)
        failures.append(emitJump(.jump, span))
        let keys = try consecutive(pairs.map(\.key), span)
        for (offset, pair) in pairs.enumerated() {
            let value = try takeTemporary(span)
            emit(.getKeyOrJump, value, subject, keys + offset, span)
            failures.append(emitJump(.jump, span))
            try test(pair.value, value, span, &failures, &captured)
        }
        if let rest {
            let tuple = try takeTemporary(2, span)
            emit(.buildTuple, tuple, keys, pairs.count, span)
            emit(.mappingRest, tuple + 1, subject, tuple, span)
            captured.append((rest, tuple + 1))
        }
    }

    private func or(
        _ alternatives: [Pattern], _ subject: Int, _ span: Span, _ failures: inout [Int],
        _ captured: inout [(name: String, register: Int)]
    ) throws {
        // Every alternative binds the same names: each moves them to the registers that the first one chose.
        var toBody: [Int] = []
        var common: [(name: String, register: Int)] = []
        for (place, alternative) in alternatives.enumerated() {
            var toNext: [Int] = []
            var own: [(name: String, register: Int)] = []
            try test(alternative, subject, span, &toNext, &own)
            if place == 0 {
                for (name, register) in own {
                    let shared = try takeTemporary(span)
                    emit(.move, shared, register, span)
                    common.append((name, shared))
                }
            } else {
                for (name, register) in own {
                    guard let shared = common.first(where: { $0.name == name }) else {
                        throw SyntaxFault(message: "alternative patterns bind different names", span: span)
                    }
                    emit(.move, shared.register, register, span)
                }
            }
            if own.count != common.count {
                throw SyntaxFault(message: "alternative patterns bind different names", span: span)
            }
            if place == alternatives.count - 1 {
                failures += toNext
            } else {
                toBody.append(emitJump(.jump, span))
                patch(toNext)
            }
        }
        patch(toBody)
        captured += common
    }
}

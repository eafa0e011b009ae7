/// Conditions that decide where the program goes on: no value is made of them.
extension FunctionCompiler {
    /// Jumps when a condition does not hold; the jumps to patch.
    func jump(unless test: Expression) throws -> [Int] { try jump(on: test, holds: false) }

    /// Jumps when a condition comes out one way, and goes on when it comes out the other; the jumps to patch.
    private func jump(on test: Expression, holds wanted: Bool) throws -> [Int] {
        switch test.kind {
        case .true where !wanted: return []
        case .compare(let first, let rest):
            if let jumps = try jump(comparing: first, rest, holds: wanted, test.span) { return jumps }
        case .and(let parts): return try jump(onAll: parts, decidedBy: false, holds: wanted)
        case .or(let parts): return try jump(onAll: parts, decidedBy: true, holds: wanted)
        case .unary(.not, let inner): return try jump(on: inner, holds: !wanted)
        default: break
        }
        return try releasing {
            let register = try operand(test)
            return [emitJump(wanted ? .jumpIfTrue : .jumpIfFalse, register, test.span)]
        }
    }

    /// The parts of `and` (decided by the first that is false) or `or` (by the first that is true).
    private func jump(onAll parts: [Expression], decidedBy deciding: Bool, holds wanted: Bool) throws -> [Int] {
        var jumps: [Int] = []
        var passed: [Int] = []
        for (place, part) in parts.enumerated() {
            let isLast = place == parts.count - 1
            func add() throws {
                if deciding == wanted {
                    jumps += try jump(on: part, holds: wanted)
                } else if isLast {
                    jumps += try jump(on: part, holds: wanted)
                } else {
                    // Decided: the condition is not what the jump is for.
                    passed += try jump(on: part, holds: deciding)
                }
            }
            if place == 0 { try add() } else { try branch { try add() } }
        }
        patch(passed)
        return jumps
    }

    /// A comparison or a chain of them; nil, and nothing was done, where one of its operands assigns to a variable.
    private func jump(
        comparing first: Expression, _ rest: [(ComparisonOperator, Expression)], holds wanted: Bool, _ span: Span
    ) throws -> [Int]? {
        if rest.count > 1, rest.contains(where: { $0.1.containsWalrus }) { return nil }
        return try releasing {
            var left = try stableOperand(first, before: [rest[0].1])
            var jumps: [Int] = []
            var passed: [Int] = []
            var bound = surelyBound
            for (place, (op, expression)) in rest.enumerated() {
                if place == 1 { bound = surelyBound }
                let right = try operand(expression)
                let (operation, isNegated) = Self.jump(for: op)
                let isLast = place == rest.count - 1
                let holds = isLast && wanted
                emit(operation, left, right, holds == isNegated ? 1 : 0, span)
                let jump = emitJump(.jump, span)
                if isLast || !wanted { jumps.append(jump) } else { passed.append(jump) }
                left = right
            }
            if rest.count > 1 { surelyBound.formIntersection(bound) }
            patch(passed)
            return jumps
        }
    }

    private static func jump(for op: ComparisonOperator) -> (operation: Opcode, isNegated: Bool) {
        switch op {
        case .equal: (.jumpUnlessEqual, false)
        case .notEqual: (.jumpUnlessNotEqual, false)
        case .less: (.jumpUnlessLess, false)
        case .lessEqual: (.jumpUnlessLessEqual, false)
        case .greater: (.jumpUnlessGreater, false)
        case .greaterEqual: (.jumpUnlessGreaterEqual, false)
        case .isSame: (.jumpUnlessSame, false)
        case .isNot: (.jumpUnlessSame, true)
        case .in: (.jumpUnlessContains, false)
        case .notIn: (.jumpUnlessContains, true)
        }
    }
}

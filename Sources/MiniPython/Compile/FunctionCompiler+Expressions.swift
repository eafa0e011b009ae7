extension FunctionCompiler {
    /// Computes an expression and tells in which register it stands: a variable's own, a constant's, or a temporary.
    /// Later code must not change that variable before the register is used; see `stableOperand`.
    func operand(_ expression: Expression) throws -> Int {
        try globals.watch.pass()
        switch expression.kind {
        case .name(let name):
            if let register = registerOf(name, expression.span) { return register }
        default:
            if let key = constantKey(expression), let register = try constantRegister(key) { return register }
        }
        let target = try takeTemporary(expression.span)
        try evaluate(expression, into: target)
        return target
    }

    /// An operand that stays what it is while `later` is computed, which may assign to variables (`:=`).
    func stableOperand(_ expression: Expression, before later: [Expression]) throws -> Int {
        let register = try operand(expression)
        guard isVariable(register), later.contains(where: { $0.containsWalrus }) else { return register }
        let copy = try takeTemporary(expression.span)
        emit(.move, copy, register, expression.span)
        return copy
    }

    /// Computes an expression into a register. A variable's register is written only after the expression's own use
    /// of that variable.
    func evaluate(_ expression: Expression, into target: Int) throws {
        try globals.watch.pass()
        let span = expression.span
        if let key = constantKey(expression) {
            if case .integer(let value) = key, let small = Int32(exactly: value) {
                emit(Instruction(.loadInteger, target, wide: Int(small)), span)
            } else {
                emit(Instruction(.loadConstant, target, wide: try constant(key)), span)
            }
            return
        }
        switch expression.kind {
        case .name(let name): try load(name, into: target, span)
        case .unary(let op, let value): try unary(op, value, into: target, span)
        case .binary(let op, let left, let right): try binary(op, left, right, into: target, span)
        case .call(let function, let arguments): try call(function, arguments, into: target, span)
        case .attribute(let object, let name, _):
            try releasing {
                let base = try operand(object)
                emit(.getAttribute, target, base, try cache(name, span), span)
            }
        case .subscript(let container, let index):
            try releasing {
                let base = try stableOperand(container, before: [index])
                if let first = try sliceBounds(index) {
                    emit(.getSlice, target, base, first, span)
                    return
                }
                let key = try operand(index)
                emit(.getItem, target, base, key, span)
            }
        case .slice(let lower, let upper, let step): try slice(lower, upper, step, into: target, span)
        case .list(let parts): try sequence(parts, .buildList, into: target, span)
        case .tuple(let parts): try sequence(parts, .buildTuple, into: target, span)
        case .set(let parts):
            if try !constantSet(parts, into: target, span) { try sequence(parts, .buildSet, into: target, span) }
        case .dictionary(let items): try dictionary(items, into: target, span)
        case .formatted(let parts): try formatted(parts, into: target, span)
        case .lambda(let parameters, let body): try lambda(parameters, body, into: target, span)
        case .starred:
            throw SyntaxFault(message: "can't use starred expression here", span: span)
        default: try composite(expression, into: target)
        }
    }

    /// Expressions that write their target before they have read all they need go through a temporary.
    private func composite(_ expression: Expression, into target: Int) throws {
        if isVariable(target) {
            try releasing {
                let temporary = try takeTemporary(expression.span)
                try composite(expression, into: temporary)
                emit(.move, target, temporary, expression.span)
            }
            return
        }
        let span = expression.span
        switch expression.kind {
        case .and(let parts): try chain(parts, .jumpIfFalse, into: target)
        case .or(let parts): try chain(parts, .jumpIfTrue, into: target)
        case .compare(let first, let rest): try compare(first, rest, into: target, span)
        case .conditional(let test, let then, let otherwise):
            let toElse = try jump(unless: test)
            try branch { try evaluate(then, into: target) }
            let toEnd = emitJump(.jump, span)
            patch(toElse)
            try branch { try evaluate(otherwise, into: target) }
            patch(toEnd)
        case .walrus(let name, let nameSpan, let value):
            try evaluate(value, into: target)
            try storeWalrus(name, target, nameSpan)
        case .yield(let value):
            try releasing {
                if let value {
                    emit(.yieldValue, target, try operand(value), span)
                } else {
                    let nothing = try takeTemporary(span)
                    try loadNone(into: nothing, span)
                    emit(.yieldValue, target, nothing, span)
                }
            }
        case .yieldFrom(let value):
            try releasing {
                let iterator = try takeTemporary(2, span)
                try evaluate(value, into: iterator)
                emit(.getIterator, iterator, iterator, span)
                // What is sent on: nothing at first.
                try loadNone(into: iterator + 1, span)
                emit(.yieldFrom, iterator + 1, iterator, span)
                emit(.move, target, iterator + 1, span)
            }
        default: try comprehension(expression, into: target)
        }
    }

    func loadNone(into target: Int, _ span: Span) throws {
        emit(Instruction(.loadConstant, target, wide: try constant(.none)), span)
    }

    private func storeWalrus(_ name: String, _ register: Int, _ span: Span) throws {
        // Inside a comprehension the name belongs to the scope around it.
        var target = current
        while target.kind == .comprehension, let parent = target.parent { target = parent }
        let inner = current
        current = target
        defer { current = inner }
        try store(register, in: name, span)
    }

    private func unary(_ op: UnaryOperator, _ value: Expression, into target: Int, _ span: Span) throws {
        try releasing {
            let operand = try operand(value)
            let operation: Opcode =
                switch op {
                case .negative: .negative
                case .positive: .positive
                case .invert: .invert
                case .not: .not
                }
            emit(operation, target, operand, span)
        }
    }

    private func binary(
        _ op: BinaryOperator, _ left: Expression, _ right: Expression, into target: Int, _ span: Span
    ) throws {
        try releasing {
            if op == .add, case .list(let parts) = left.kind, Self.isPlain(parts) {
                let first = try takeTemporary(parts.count + 1, span)
                for (offset, part) in (parts + [right]).enumerated() { try evaluate(part, into: first + offset) }
                emit(.joinLists, target, first, parts.count, span)
                return
            }
            let a = try stableOperand(left, before: [right])
            if case .integer(let value) = right.kind, op == .add || op == .subtract, value < 60_000 {
                emit(op == .add ? .addInteger : .subtractInteger, target, a, value, span)
                return
            }
            let b = try operand(right)
            emit(Self.opcode(op, inPlace: false), target, a, b, span)
        }
    }

    static func opcode(_ op: BinaryOperator, inPlace: Bool) -> Opcode {
        let operation: BinaryOperation =
            switch op {
            case .add: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            case .floorDivide: .floorDivide
            case .modulo: .modulo
            case .power: .power
            case .matrixMultiply: .matrixMultiply
            case .leftShift: .leftShift
            case .rightShift: .rightShift
            case .bitAnd: .bitAnd
            case .bitOr: .bitOr
            case .bitXor: .bitXor
            }
        let first = inPlace ? Opcode.addInPlace : Opcode.add
        // The operations stand in the order of `BinaryOperation`, twice.
        return Opcode(rawValue: first.rawValue + operation.rawValue).unsafelyUnwrapped
    }

    private func chain(_ parts: [Expression], _ exit: Opcode, into target: Int) throws {
        var exits: [Int] = []
        for (place, part) in parts.enumerated() {
            if place == 0 { try evaluate(part, into: target) } else { try branch { try evaluate(part, into: target) } }
            if place < parts.count - 1 { exits.append(emitJump(exit, target, part.span)) }
        }
        patch(exits)
    }

    static func opcode(_ op: ComparisonOperator) -> Opcode {
        switch op {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessEqual: .lessEqual
        case .greater: .greater
        case .greaterEqual: .greaterEqual
        case .isSame: .isSame
        case .isNot: .isNotSame
        case .in: .contains
        case .notIn: .containsNot
        }
    }

    private func compare(
        _ first: Expression, _ rest: [(ComparisonOperator, Expression)], into target: Int, _ span: Span
    ) throws {
        try releasing {
            // Where the last operand stands that may assign to a variable of the frame.
            let assigning = rest.lastIndex { $0.1.containsWalrus } ?? -1
            var left = assigning >= 0 ? try stableOperand(first, before: [rest[assigning].1]) : try operand(first)
            var exits: [Int] = []
            var bound = surelyBound
            for (place, (op, expression)) in rest.enumerated() {
                if place == 1 { bound = surelyBound }
                let right =
                    place < assigning
                    ? try stableOperand(expression, before: [rest[assigning].1]) : try operand(expression)
                emit(Self.opcode(op), target, left, right, span)
                if place < rest.count - 1 { exits.append(emitJump(.jumpIfFalse, target, span)) }
                left = right
            }
            if rest.count > 1 { surelyBound.formIntersection(bound) }
            patch(exits)
        }
    }

    /// The bounds of a slice without a step, in two registers; nil for any other index.
    func sliceBounds(_ index: Expression) throws -> Int? {
        guard case .slice(let lower, let upper, nil) = index.kind else { return nil }
        let first = try takeTemporary(2, index.span)
        for (offset, part) in [lower, upper].enumerated() {
            if let part {
                try evaluate(part, into: first + offset)
            } else {
                try loadNone(into: first + offset, index.span)
            }
        }
        return first
    }

    func slice(
        _ lower: Expression?, _ upper: Expression?, _ step: Expression?, into target: Int, _ span: Span
    ) throws {
        try releasing {
            let first = try takeTemporary(3, span)
            for (offset, part) in [lower, upper, step].enumerated() {
                if let part {
                    try evaluate(part, into: first + offset)
                } else {
                    try loadNone(into: first + offset, span)
                }
            }
            emit(.buildSlice, target, first, span)
        }
    }

    // MARK: Displays

    /// Computes expressions into consecutive registers and tells the first one.
    func consecutive(_ parts: [Expression], _ span: Span) throws -> Int {
        let first = try takeTemporary(max(parts.count, 1), span)
        for (offset, part) in parts.enumerated() { try evaluate(part, into: first + offset) }
        return first
    }

    private static let chunk = 64

    /// Whether a display is built at once from registers in a row.
    private static func isPlain(_ parts: [Expression]) -> Bool {
        parts.count <= chunk && !parts.contains { if case .starred = $0.kind { true } else { false } }
    }

    private func sequence(_ parts: [Expression], _ build: Opcode, into target: Int, _ span: Span) throws {
        if Self.isPlain(parts) {
            try releasing {
                let first = try consecutive(parts, span)
                emit(build, target, first, parts.count, span)
            }
            return
        }
        try releasing {
            let result = try takeTemporary(span)
            emit(build == .buildSet ? .buildSet : .buildList, result, result, 0, span)
            for part in parts {
                try releasing {
                    if case .starred(let inner) = part.kind {
                        let value = try operand(inner)
                        emit(build == .buildSet ? .setUpdate : .listExtend, result, value, inner.span)
                    } else {
                        let value = try operand(part)
                        emit(build == .buildSet ? .setAdd : .listAppend, result, value, span)
                    }
                }
            }
            emit(build == .buildTuple ? .listToTuple : .move, target, result, span)
        }
    }

    private func dictionary(_ items: [DictionaryItem], into target: Int, _ span: Span) throws {
        let isPlain = items.allSatisfy { $0.key != nil }
        try releasing {
            if isPlain, items.count <= Self.chunk {
                let first = try takeTemporary(max(items.count * 2, 1), span)
                for (offset, item) in items.enumerated() {
                    if let key = item.key { try evaluate(key, into: first + offset * 2) }
                    try evaluate(item.value, into: first + offset * 2 + 1)
                }
                emit(.buildDict, target, first, items.count, span)
                return
            }
            let result = try takeTemporary(span)
            emit(.buildDict, result, result, 0, span)
            for item in items {
                try releasing {
                    if let key = item.key {
                        let keyRegister = try stableOperand(key, before: [item.value])
                        let value = try operand(item.value)
                        emit(.dictInsert, result, keyRegister, value, span)
                    } else {
                        let value = try operand(item.value)
                        emit(.dictUpdate, result, value, item.value.span)
                    }
                }
            }
            emit(.move, target, result, span)
        }
    }

    // MARK: f-strings

    func formatted(_ parts: [FormattedPart], into target: Int, _ span: Span) throws {
        try releasing {
            let count = parts.reduce(0) { $0 + ($1.debugText == nil ? 1 : 2) }
            let first = try takeTemporary(max(count, 1), span)
            var place = first
            for part in parts {
                switch part {
                case .literal(let bytes):
                    emit(Instruction(.loadConstant, place, wide: try constant(.string(bytes))), span)
                case .field(let value, let debugText, let conversion, let spec):
                    if let debugText {
                        emit(Instruction(.loadConstant, place, wide: try constant(.string(debugText))), span)
                        place += 1
                    }
                    try field(value, conversion, spec, isDebug: debugText != nil, into: place, span)
                }
                place += 1
            }
            emit(.buildString, target, first, count, span)
        }
    }

    private func field(
        _ value: Expression, _ conversion: FormattedPart.Conversion?, _ spec: [FormattedPart]?, isDebug: Bool,
        into target: Int, _ span: Span
    ) throws {
        try releasing {
            let operand = try operand(value)
            var specRegister = 0
            if let spec {
                specRegister = try takeTemporary(span)
                try formatted(spec, into: specRegister, span)
            }
            let code =
                switch conversion {
                case nil: isDebug && spec == nil ? 2 : 0
                case .str: 1
                case .repr: 2
                case .ascii: 3
                }
            emit(.formatValue, target, operand, specRegister, span)
            emit(.move, code, spec == nil ? 1 : 0, value.span)
        }
    }
}

extension FormattedPart {
    fileprivate var debugText: [UInt8]? {
        if case .field(_, let debugText, _, _) = self { debugText } else { nil }
    }
}

extension Expression {
    /// Whether computing this expression may assign to a variable of the frame.
    var containsWalrus: Bool {
        switch kind {
        case .none, .true, .false, .ellipsis, .integer, .bigInteger, .float, .string, .name, .lambda: false
        case .walrus, .yield, .yieldFrom: true
        case .unary(_, let value), .attribute(let value, _, _), .starred(let value): value.containsWalrus
        case .binary(_, let a, let b), .subscript(let a, let b): a.containsWalrus || b.containsWalrus
        case .and(let parts), .or(let parts), .list(let parts), .tuple(let parts), .set(let parts):
            parts.contains { $0.containsWalrus }
        case .compare(let first, let rest): first.containsWalrus || rest.contains { $0.1.containsWalrus }
        case .conditional(let a, let b, let c): a.containsWalrus || b.containsWalrus || c.containsWalrus
        case .call(let function, let arguments):
            function.containsWalrus || arguments.contains { $0.value.containsWalrus }
        case .slice(let lower, let upper, let step): [lower, upper, step].contains { $0?.containsWalrus ?? false }
        // Rarer forms: a copy too many does no harm.
        default: true
        }
    }
}

extension FunctionCompiler {
    func assign(_ targets: [Expression], _ value: Expression, _ span: Span) throws {
        if targets.count == 1, case .name(let name) = targets[0].kind, let register = directRegister(name) {
            try evaluate(value, into: register)
            try store(register, in: name, targets[0].span)
            return
        }
        if targets.count == 1, try assignPairwise(targets[0], value) { return }
        try releasing {
            let register = try operand(value)
            for target in targets { try assign(register, to: target) }
        }
    }

    /// `a, b = b, a` without building a tuple.
    private func assignPairwise(_ target: Expression, _ value: Expression) throws -> Bool {
        guard case .tuple(let targets) = target.kind, case .tuple(let values) = value.kind,
            targets.count == values.count, targets.count <= 8,
            !(targets + values).contains(where: { if case .starred = $0.kind { true } else { false } })
        else { return false }
        if try assignNames(targets, values, value.span) { return true }
        try releasing {
            let first = try consecutive(values, value.span)
            for (offset, target) in targets.enumerated() { try assign(first + offset, to: target) }
        }
        return true
    }

    /// The same where all targets are variables of this frame: with as few moves as the order allows. False, and
    /// nothing was done, elsewhere.
    private func assignNames(_ targets: [Expression], _ values: [Expression], _ span: Span) throws -> Bool {
        guard let registers = directRegisters(targets), Set(registers).count == registers.count,
            let last = values.last, let lastRegister = registers.last,
            !values.contains(where: { $0.containsWalrus })
        else { return false }
        try releasing {
            var sources: [Int] = []
            for (place, value) in values.dropLast().enumerated() {
                let source = try operand(value)
                // A variable that is written before it is read here is kept apart.
                if registers[..<place].contains(source) || source == lastRegister {
                    sources.append(try takeTemporary(span))
                    emit(.move, sources[place], source, value.span)
                } else {
                    sources.append(source)
                }
            }
            try evaluate(last, into: lastRegister)
            for (place, target) in targets.enumerated() {
                try assign(place < sources.count ? sources[place] : lastRegister, to: target)
            }
        }
        return true
    }

    /// The registers of variables of this frame; nil where one of the targets is something else.
    private func directRegisters(_ targets: [Expression]) -> [Int]? {
        var registers: [Int] = []
        for target in targets {
            guard case .name(let name) = target.kind, let register = directRegister(name) else { return nil }
            registers.append(register)
        }
        return registers
    }

    /// Stores a register's value in a target.
    func assign(_ register: Int, to target: Expression) throws {
        switch target.kind {
        case .name(let name): try store(register, in: name, target.span)
        case .attribute(let object, let name, _):
            try releasing {
                let base = try operand(object)
                emit(.setAttribute, base, register, try cache(name, target.span), target.span)
            }
        case .subscript(let container, let index):
            try releasing {
                let base = try stableOperand(container, before: [index])
                if let first = try sliceBounds(index) {
                    emit(.setSlice, base, first, register, target.span)
                    return
                }
                let key = try operand(index)
                emit(.setItem, base, key, register, target.span)
            }
        case .tuple(let parts), .list(let parts): try unpack(register, into: parts, target.span)
        default: throw SyntaxFault(message: "cannot assign to expression here", span: target.span)
        }
    }

    private func unpack(_ register: Int, into parts: [Expression], _ span: Span) throws {
        if parts.count > 250 { throw Self.tooLarge(span) }
        try releasing {
            if let registers = directRegisters(parts), let first = registers.first,
                registers == Array(first..<first + parts.count)
            {
                emit(.unpack, first, register, parts.count, span)
                for (offset, part) in parts.enumerated() { try assign(first + offset, to: part) }
                return
            }
            let first = try takeTemporary(max(parts.count, 1), span)
            if let star = parts.firstIndex(where: { if case .starred = $0.kind { true } else { false } }) {
                emit(.unpackStarred, first, register, star | (parts.count - star - 1) << 8, span)
            } else {
                emit(.unpack, first, register, parts.count, span)
            }
            for (offset, part) in parts.enumerated() {
                if case .starred(let inner) = part.kind {
                    try assign(first + offset, to: inner)
                } else {
                    try assign(first + offset, to: part)
                }
            }
        }
    }

    func augmentedAssign(_ target: Expression, _ op: BinaryOperator, _ value: Expression, _ span: Span) throws {
        let operation = Self.opcode(op, inPlace: true)
        try releasing {
            switch target.kind {
            case .name(let name):
                if let register = directRegister(name) {
                    _ = registerOf(name, target.span)
                    if case .integer(let number) = value.kind, op == .add || op == .subtract, number < 60_000 {
                        emit(op == .add ? .addInteger : .subtractInteger, register, register, number, span)
                        return
                    }
                    let right = try operand(value)
                    emit(operation, register, register, right, span)
                    return
                }
                let result = try takeTemporary(span)
                try load(name, into: result, target.span)
                let right = try operand(value)
                emit(operation, result, result, right, span)
                try store(result, in: name, target.span)
            case .attribute(let object, let name, _):
                let base = try stableOperand(object, before: [value])
                let result = try takeTemporary(span)
                emit(.getAttribute, result, base, try cache(name, target.span), target.span)
                let right = try operand(value)
                emit(operation, result, result, right, span)
                emit(.setAttribute, base, result, try cache(name, target.span), target.span)
            case .subscript(let container, let index):
                let base = try stableOperand(container, before: [index, value])
                let key = try stableOperand(index, before: [value])
                let result = try takeTemporary(span)
                emit(.getItem, result, base, key, target.span)
                let right = try operand(value)
                emit(operation, result, result, right, span)
                emit(.setItem, base, key, result, target.span)
            default: throw SyntaxFault(message: "illegal expression for augmented assignment", span: target.span)
            }
        }
    }

    func delete(_ target: Expression) throws {
        switch target.kind {
        case .name(let name): try delete(name, target.span)
        case .attribute(let object, let name, _):
            try releasing {
                let base = try operand(object)
                emit(.deleteAttribute, base, 0, try cache(name, target.span), target.span)
            }
        case .subscript(let container, let index):
            try releasing {
                let base = try stableOperand(container, before: [index])
                let key = try operand(index)
                emit(.deleteItem, base, key, target.span)
            }
        case .tuple(let parts), .list(let parts): for part in parts { try delete(part) }
        default: throw SyntaxFault(message: "cannot delete expression", span: target.span)
        }
    }
}

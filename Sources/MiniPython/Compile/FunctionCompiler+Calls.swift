extension FunctionCompiler {
    func call(_ function: Expression, _ arguments: [Argument], into target: Int, _ span: Span) throws {
        if try callSuper(function, arguments, into: target, span) { return }
        if try callInPlace(function, arguments, into: target, span) { return }
        let hasSpread = arguments.contains {
            switch $0.kind {
            case .star, .doubleStar: true
            default: false
            }
        }
        try releasing {
            if hasSpread || arguments.count > 250 {
                try callSpread(function, arguments, into: target, span)
            } else if arguments.contains(where: { $0.name != nil }) {
                try callKeywords(function, arguments, into: target, span)
            } else if case .attribute(let object, let name, _) = function.kind {
                let base = try takeTemporary(2 + arguments.count, span)
                let receiver = try stableOperand(object, before: arguments.map(\.value))
                emit(.loadMethod, base, receiver, try cache(name, function.span), function.span)
                for (offset, argument) in arguments.enumerated() {
                    try evaluate(argument.value, into: base + 2 + offset)
                }
                emit(.callMethod, base, arguments.count, target, span)
            } else {
                let base = try takeTemporary(1 + arguments.count, span)
                try evaluate(function, into: base)
                for (offset, argument) in arguments.enumerated() {
                    try evaluate(argument.value, into: base + 1 + offset)
                }
                emit(.call, base, arguments.count, target, span)
            }
        }
    }

    /// `super()` without arguments inside a method: the class's cell and the first parameter.
    private func callSuper(
        _ function: Expression, _ arguments: [Argument], into target: Int, _ span: Span
    ) throws -> Bool {
        guard case .name("super") = function.kind, arguments.isEmpty, scope.kind == .function,
            case .global = current.location(of: "super"),
            case .local(let cell) = current.location(of: "__class__"),
            let first = variables.first, first.isParameter
        else { return false }
        try releasing {
            var receiver = first.register
            if first.isCell {
                receiver = try takeTemporary(span)
                emit(.getCell, receiver, first.register, span)
            }
            emit(.buildSuper, target, cell.register, receiver, span)
        }
        return true
    }

    private func callKeywords(
        _ function: Expression, _ arguments: [Argument], into target: Int, _ span: Span
    ) throws {
        let base = try takeTemporary(1 + arguments.count, span)
        try evaluate(function, into: base)
        // By place first, then by name, each group in the order written.
        let ordered = arguments.filter { $0.name == nil } + arguments.filter { $0.name != nil }
        for (offset, argument) in ordered.enumerated() { try evaluate(argument.value, into: base + 1 + offset) }
        let names = ordered.compactMap(\.name).map { Value(heap.name($0)) }
        emit(.callKeywords, base, arguments.count, target, span)
        emit(Instruction(.jump, 0, wide: addConstant(try heap.tuple(names))), span)
    }

    private func callSpread(
        _ function: Expression, _ arguments: [Argument], into target: Int, _ span: Span
    ) throws {
        let base = try takeTemporary(3, span)
        try evaluate(function, into: base)
        try spreadArguments(arguments, function: base, list: base + 1, dictionary: base + 2, span)
        emit(.callSpread, base, 0, target, span)
    }

    /// Collects arguments into a list and a dictionary, or None where nothing is given by name.
    func spreadArguments(
        _ arguments: [Argument], function: Int, list: Int, dictionary: Int, _ span: Span
    ) throws {
        emit(.buildList, list, list, 0, span)
        if arguments.contains(where: { $0.name != nil || $0.isDoubleStar }) {
            emit(.buildDict, dictionary, dictionary, 0, span)
        } else {
            try loadNone(into: dictionary, span)
        }
        let placed = arguments.filter { $0.name == nil && !$0.isDoubleStar }
        var only: (value: Int, span: Span)?
        for argument in arguments {
            if placed.count == 1, case .star = argument.kind {
                let value = try takeTemporary(argument.span)
                try evaluate(argument.value, into: value)
                only = (value, argument.value.span)
                continue
            }
            try releasing {
                let value = try operand(argument.value)
                switch argument.kind {
                case .positional: emit(.listAppend, list, value, argument.span)
                case .star: emit(.listExtend, list, value, 0, argument.value.span)
                case .keyword(let name):
                    let key = try takeTemporary(argument.span)
                    emit(Instruction(.loadConstant, key, wide: try constant(.string(Array(name.utf8)))), argument.span)
                    emit(.dictInsert, dictionary, key, value, argument.span)
                case .doubleStar: emit(.keywordUpdate, dictionary, value, function, argument.value.span)
                }
            }
        }
        // Alone by place it is what the call itself takes: last, and an error can name the function.
        if let only { emit(.listExtend, list, only.value, function + 1, only.span) }
    }
}

extension Argument {
    var name: String? {
        if case .keyword(let name) = kind { name } else { nil }
    }

    fileprivate var isDoubleStar: Bool {
        if case .doubleStar = kind { true } else { false }
    }
}

extension FunctionCompiler {
    // MARK: Functions

    func function(_ definition: FunctionDefinition, _ span: Span) throws {
        try releasing {
            let decorators = try evaluate(decorators: definition.decorators, span)
            let result = try takeTemporary(span)
            let child = current.child(at: definition.nameSpan)
            let compiler = try FunctionCompiler(
                child, name: definition.name, qualifiedName: qualified(definition.name), source: source, heap: heap,
                globals: globals, parameterNames: definition.parameters.all.map { child.mangle($0.name) })
            compiler.documentation = try definition.documentation.map { try heap.string(utf8: $0) } ?? .none
            try compiler.prologue(definition.nameSpan)
            try compiler.compile(definition.body)
            compiler.emit(.returnNone, definition.nameSpan)
            try makeFunction(compiler, child, definition.parameters, returns: definition.returns, into: result, span)
            try apply(decorators, to: result, span)
            try store(result, in: definition.name, definition.nameSpan)
        }
    }

    /// Computes decorators, each into a register with a free one behind it for its argument.
    private func evaluate(decorators: [Expression], _ span: Span) throws -> [Int] {
        try decorators.map { decorator in
            let register = try takeTemporary(2, span)
            try evaluate(decorator, into: register)
            return register
        }
    }

    private func apply(_ decorators: [Int], to result: Int, _ span: Span) throws {
        for decorator in decorators.reversed() {
            emit(.move, decorator + 1, result, span)
            emit(.call, decorator, 1, result, span)
        }
    }

    func qualified(_ name: String) -> String {
        let inner = (comprehensions + [name]).joined(separator: ".")
        return switch scope.kind {
        case .module: inner
        case .classBody, .comprehension: "\(qualifiedName).\(inner)"
        case .function where qualifiedName.hasSuffix("<genexpr>"): "\(qualifiedName).\(inner)"
        case .function: "\(qualifiedName).<locals>.\(inner)"
        }
    }

    func lambda(_ parameters: Parameters, _ body: Expression, into target: Int, _ span: Span) throws {
        let child = current.child(at: span)
        let compiler = try FunctionCompiler(
            child, name: "<lambda>", qualifiedName: qualified("<lambda>"), source: source, heap: heap,
            globals: globals, parameterNames: parameters.all.map { child.mangle($0.name) })
        try compiler.prologue(span)
        try compiler.releasing {
            let register = try compiler.operand(body)
            compiler.emit(.returnValue, register, body.span)
        }
        try makeFunction(compiler, child, parameters, returns: nil, into: target, span)
    }

    /// What a frame does first: cells for the variables that inner functions share.
    func prologue(_ span: Span) throws {
        if scope.isGenerator { emit(.makeGenerator, span) }
        for variable in variables where variable.isCell && !variable.isFree {
            emit(.makeCell, variable.register, span)
        }
    }

    private func makeFunction(
        _ compiler: FunctionCompiler, _ child: Scope, _ parameters: Parameters, returns: Expression?,
        into target: Int, _ span: Span
    ) throws {
        try capture(compiler, child)
        var layout = CodeObject.ParameterLayout()
        layout.names = parameters.all.map { heap.name(child.mangle($0.name)) }
        layout.positionalOnlyCount = parameters.positionalOnly.count
        layout.positionalCount = parameters.positionalOnly.count + parameters.regular.count
        layout.keywordOnlyCount = parameters.keywordOnly.count
        let plain = layout.positionalCount + layout.keywordOnlyCount
        if parameters.variadic != nil { layout.restRegister = plain }
        if parameters.variadicKeywords != nil {
            layout.keywordsRegister = plain + (parameters.variadic == nil ? 0 : 1)
        }
        let code = try compiler.finish(parameters: layout)
        try releasing {
            let first = try takeTemporary(3, span)
            try defaults(parameters, into: first, span)
            try annotations(parameters, returns, into: first + 2, span)
            emit(.makeFunction, target, try narrow(addConstant(Value(code)), span), first, span)
        }
    }

    /// Notes in the inner code where its captured cells stand in this frame.
    func capture(_ compiler: FunctionCompiler, _ child: Scope) throws {
        for variable in child.freeVariables {
            guard let own = current.captured(variable.name) else {
                preconditionFailure("a captured variable has a cell in the frame that makes the function")
            }
            compiler.captures.append((from: own.register, to: variable.register))
        }
    }

    private func defaults(_ parameters: Parameters, into first: Int, _ span: Span) throws {
        let positional = (parameters.positionalOnly + parameters.regular).compactMap(\.defaultValue)
        if positional.isEmpty {
            try loadNone(into: first, span)
        } else {
            try releasing {
                let base = try consecutive(positional, span)
                emit(.buildTuple, first, base, positional.count, span)
            }
        }
        let named = parameters.keywordOnly.filter { $0.defaultValue != nil }
        if named.isEmpty { return try loadNone(into: first + 1, span) }
        emit(.buildDict, first + 1, first + 1, 0, span)
        for parameter in named {
            guard let value = parameter.defaultValue else { continue }
            try releasing {
                let key = try takeTemporary(2, span)
                let name = current.mangle(parameter.name)
                emit(Instruction(.loadConstant, key, wide: try constant(.string(Array(name.utf8)))), span)
                try evaluate(value, into: key + 1)
                emit(.dictInsert, first + 1, key, key + 1, span)
            }
        }
    }

    private func annotations(_ parameters: Parameters, _ returns: Expression?, into target: Int, _ span: Span) throws {
        var pairs = parameters.all.compactMap { parameter in parameter.annotation.map { (parameter.name, $0) } }
        if let returns { pairs.append(("return", returns)) }
        if pairs.isEmpty { return try loadNone(into: target, span) }
        emit(.buildDict, target, target, 0, span)
        for (name, annotation) in pairs {
            try releasing {
                let key = try takeTemporary(2, span)
                emit(Instruction(.loadConstant, key, wide: try constant(.string(Array(name.utf8)))), span)
                try evaluate(annotation, into: key + 1)
                emit(.dictInsert, target, key, key + 1, span)
            }
        }
    }

    // MARK: Classes

    func classDefinition(_ definition: ClassDefinition, _ span: Span) throws {
        try releasing {
            let decorators = try evaluate(decorators: definition.decorators, span)
            let result = try takeTemporary(3, span)
            try spreadArguments(
                definition.arguments, function: result, list: result + 1, dictionary: result + 2, span)
            let child = current.child(at: definition.nameSpan)
            let compiler = try FunctionCompiler(
                child, name: definition.name, qualifiedName: qualified(definition.name), source: source, heap: heap,
                globals: globals, parameterNames: [".namespace"])
            try compiler.prologue(definition.nameSpan)
            if let text = definition.documentation {
                try compiler.releasing {
                    let register = try compiler.takeTemporary(span)
                    let place = compiler.addConstant(try heap.string(utf8: text))
                    compiler.emit(Instruction(.loadConstant, register, wide: place), span)
                    compiler.emit(.setName, register, try compiler.namePlace("__doc__", span), span)
                }
            }
            if Self.declaresNames(definition.body) {
                try compiler.releasing {
                    let register = try compiler.takeTemporary(span)
                    compiler.emit(.buildDict, register, register, 0, span)
                    try compiler.store(register, in: Self.annotationsName, span)
                }
            }
            try compiler.compile(definition.body)
            // The cell that methods use for super(), so that the class can be put into it.
            if let cell = child.variables["__class__"], cell.isCell {
                compiler.emit(.returnValue, cell.register, span)
            } else {
                compiler.emit(.returnNone, span)
            }
            try capture(compiler, child)
            var layout = CodeObject.ParameterLayout()
            layout.names = [heap.name(".namespace")]
            layout.positionalCount = 1
            let code = try compiler.finish(parameters: layout)
            emit(.buildClass, result, try narrow(addConstant(Value(code)), span), result + 1, span)
            try apply(decorators, to: result, span)
            try store(result, in: definition.name, definition.nameSpan)
        }
    }

    private static let annotationsName = "__annotations__"

    /// Whether some name of a class body is annotated, at any depth.
    private static func declaresNames(_ body: [Statement]) -> Bool {
        body.contains { statement in
            switch statement.kind {
            case .annotatedAssign(let target, _, _): if case .name = target.kind { true } else { false }
            case .if(_, let then, let otherwise): declaresNames(then) || declaresNames(otherwise)
            case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise):
                declaresNames(body) || declaresNames(otherwise)
            case .with(_, let body): declaresNames(body)
            case .try(let body, let handlers, let otherwise, let finally):
                declaresNames(body + handlers.flatMap(\.body) + otherwise + finally)
            default: false
            }
        }
    }

    /// An annotation: computed outside functions, and kept by classes.
    func annotate(_ target: Expression, _ annotation: Expression) throws {
        if scope.kind == .function { return }
        try releasing {
            let value = try operand(annotation)
            guard scope.kind == .classBody, case .name(let name) = target.kind, !target.isParenthesized else { return }
            let key = try takeTemporary(2, annotation.span)
            let text = Array(current.mangle(name).utf8)
            emit(Instruction(.loadConstant, key, wide: try constant(.string(text))), annotation.span)
            try load(Self.annotationsName, into: key + 1, annotation.span)
            emit(.dictInsert, key + 1, key, value, annotation.span)
        }
    }
}

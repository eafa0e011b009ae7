extension FunctionCompiler {
    /// List, set and dictionary comprehensions run in this frame, with variables of their own.
    func comprehension(_ expression: Expression, into target: Int) throws {
        let span = expression.span
        switch expression.kind {
        case .listComprehension(let element, let clauses):
            try inPlace(clauses, span, .buildList, into: target) { result in
                try self.releasing { self.emit(.listAppend, result, try self.operand(element), element.span) }
            }
        case .setComprehension(let element, let clauses):
            try inPlace(clauses, span, .buildSet, into: target) { result in
                try self.releasing { self.emit(.setAdd, result, try self.operand(element), span) }
            }
        case .dictionaryComprehension(let key, let value, let clauses):
            try inPlace(clauses, span, .buildDict, into: target) { result in
                try self.releasing {
                    let keyRegister = try self.stableOperand(key, before: [value])
                    self.emit(.dictInsert, result, keyRegister, try self.operand(value), span)
                }
            }
        case .generator(let element, let clauses): try generator(element, clauses, into: target, span)
        default: throw SyntaxFault(message: "invalid syntax", span: span)
        }
    }

    private func inPlace(
        _ clauses: [ComprehensionClause], _ span: Span, _ build: Opcode, into target: Int,
        _ body: (Int) throws -> Void
    ) throws {
        try releasing {
            let iterator = try self.iterator(over: clauses[0].iterable, span)
            let result = try takeTemporary(span)
            let name = build == .buildList ? "<listcomp>" : build == .buildSet ? "<setcomp>" : "<dictcomp>"
            try within(current.child(at: span), named: name, span) {
                emit(build, result, result, 0, span)
                try nest(clauses[...], iterator: iterator, span) { try body(result) }
            }
            emit(.move, target, result, span)
        }
    }

    /// Compiles what stands in a comprehension's scope. What it binds is not bound behind it.
    func within(_ inner: Scope, named name: String, _ span: Span, _ body: () throws -> Void) throws {
        let outer = current
        let before = surelyBound
        current = inner
        comprehensions.append(name)
        defer {
            comprehensions.removeLast()
            current = outer
            surelyBound = before
        }
        for variable in inner.variables.values where variable.isCell && !variable.isFree {
            emit(.deleteLocal, variable.register, span)
            emit(.makeCell, variable.register, span)
        }
        try body()
    }

    func nest(
        _ clauses: ArraySlice<ComprehensionClause>, iterator: Int, _ span: Span, _ body: () throws -> Void
    ) throws {
        guard let clause = clauses.first else { return }
        let top = here
        let exit = try forNext(iterator, clause.target, span)
        var toTop: [Int] = []
        for condition in clause.conditions { toTop += try jump(unless: condition) }
        if let next = clauses.dropFirst().first {
            try releasing {
                let inner = try self.iterator(over: next.iterable, span)
                try nest(clauses.dropFirst(), iterator: inner, span, body)
            }
        } else {
            try body()
        }
        for jump in toTop { patch(jump) }
        nextTurn(of: top, span)
        patch(exit)
        emit(.endLoop, iterator, span)
    }

    private func generator(
        _ element: Expression, _ clauses: [ComprehensionClause], into target: Int, _ span: Span
    ) throws {
        let child = current.child(at: span)
        let compiler = try FunctionCompiler(
            child, name: "<genexpr>", qualifiedName: qualified("<genexpr>"), source: source, heap: heap,
            globals: globals, parameterNames: [".0"])
        try compiler.prologue(span)
        try compiler.nest(clauses[...], iterator: 0, span) {
            try compiler.releasing {
                let sent = try compiler.takeTemporary(span)
                compiler.emit(.yieldValue, sent, try compiler.operand(element), element.span)
            }
        }
        compiler.emit(.returnNone, span)
        try capture(compiler, child)
        var layout = CodeObject.ParameterLayout()
        layout.names = [heap.name(".0")]
        layout.positionalCount = 1
        layout.positionalOnlyCount = 1
        let code = try compiler.finish(parameters: layout)
        try releasing {
            let base = try takeTemporary(5, span)
            for place in 2...4 { try loadNone(into: base + place, span) }
            emit(.makeFunction, base, try narrow(addConstant(Value(code)), span), base + 2, span)
            let source = try iterableOperand(clauses[0].iterable)
            emit(.getIterator, base + 1, source, span)
            emit(.call, base, 1, target, span)
        }
    }
}

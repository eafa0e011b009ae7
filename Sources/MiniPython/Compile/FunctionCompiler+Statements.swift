extension FunctionCompiler {
    func compile(_ statements: [Statement]) throws {
        for statement in statements {
            try globals.watch.pass()
            try compile(statement)
        }
    }

    func compile(_ statement: Statement) throws {
        let span = statement.span
        if instructions.count > Self.instructionLimit { throw Self.tooLarge(span) }
        switch statement.kind {
        case .expression(let value): try expressionStatement(value)
        case .assign(let targets, let value): try assign(targets, value, span)
        case .augmentedAssign(let target, let op, let value): try augmentedAssign(target, op, value, span)
        case .annotatedAssign(let target, let annotation, let value):
            if let value { try assign([target], value, span) }
            try annotate(target, annotation)
        case .delete(let targets): for target in targets { try delete(target) }
        case .pass, .global, .nonlocal: break
        case .break: try leaveLoop(span, isBreak: true)
        case .continue: try leaveLoop(span, isBreak: false)
        case .return(let value): try returnStatement(value, span)
        case .raise(let exception, let cause): try raise(exception, cause, span)
        case .import(let names): try importModules(names, span)
        case .importFrom(let module, let moduleSpan, let names): try importNames(module, moduleSpan, names, span)
        case .assert(let test, let message): try assertion(test, message, span)
        case .if(let test, let then, let otherwise): try ifStatement(test, then, otherwise, span)
        case .while(let test, let body, let otherwise): try whileLoop(test, body, otherwise, span)
        case .for(let target, let iterable, let body, let otherwise):
            try forLoop(target, iterable, body, otherwise, span)
        case .try(let body, let handlers, let otherwise, let finally):
            try tryStatement(body, handlers, otherwise, finally, span)
        case .with(let items, let body): try withStatement(items[...], body, span)
        case .function(let definition): try function(definition, span)
        case .classDefinition(let definition): try classDefinition(definition, span)
        case .match(let subject, let cases): try match(subject, cases, span)
        }
    }

    private func expressionStatement(_ value: Expression) throws {
        try releasing {
            if scope.kind == .module, blocks.isEmpty || isInteractive {
                let register = try operand(value)
                emit(.display, register, isInteractive ? 1 : 0, value.span)
            } else if constantKey(value) == nil {
                _ = try operand(value)
            }
        }
    }

    private func raise(_ exception: Expression?, _ cause: Expression?, _ span: Span) throws {
        guard let exception else {
            emit(.reraiseCurrent, span)
            return
        }
        try releasing {
            let register = try operand(exception)
            let causeRegister = try cause.map { try operand($0) }
            emit(.raise, register, causeRegister == nil ? 0 : 1, causeRegister ?? 0, span)
        }
    }

    private func importModules(_ names: [ImportedName], _ span: Span) throws {
        for imported in names {
            try releasing {
                let register = try takeTemporary(imported.span)
                let path = imported.name
                let place = try constant(.string(Array(path.utf8)))
                emit(Instruction(.importModule, register, wide: place), span)
                if let alias = imported.alias {
                    try store(register, in: alias, imported.span)
                } else {
                    // `import a.b` binds `a`.
                    let root = String(path.prefix { $0 != "." })
                    if root != path {
                        let rootPlace = try constant(.string(Array(root.utf8)))
                        emit(Instruction(.importModule, register, wide: rootPlace), span)
                    }
                    try store(register, in: root, imported.span)
                }
            }
        }
    }

    private func importNames(
        _ module: String, _ moduleSpan: Span, _ names: [ImportedName], _ span: Span
    ) throws {
        if names.isEmpty, scope.kind != .module {
            throw SyntaxFault(message: "import * only allowed at module level", span: span)
        }
        try releasing {
            let base = try takeTemporary(2, span)
            emit(Instruction(.importModule, base, wide: try constant(.string(Array(module.utf8)))), span)
            if names.isEmpty { emit(.importName, base + 1, base, try namePlace("*", span), span) }
            for imported in names {
                emit(.importName, base + 1, base, try namePlace(imported.name, imported.span), span)
                try store(base + 1, in: imported.alias ?? imported.name, imported.span)
            }
        }
    }

    private func assertion(_ test: Expression, _ message: Expression?, _ span: Span) throws {
        try releasing {
            let register = try operand(test)
            let passed = emitJump(.jumpIfTrue, register, span)
            let place = Self.lastComparison(in: test) ?? span
            if let message {
                let text = try operand(message)
                emit(.raiseAssertion, text, 1, place)
            } else {
                emit(.raiseAssertion, 0, 0, place)
            }
            patch(passed)
        }
    }

    /// What CPython's carets stand under when an assertion fails; nil for the whole statement.
    private static func lastComparison(in test: Expression) -> Span? {
        switch test.kind {
        case .compare: test.span
        case .unary(.not, let value): lastComparison(in: value)
        case .and(let parts), .or(let parts): parts.reversed().lazy.compactMap { lastComparison(in: $0) }.first
        case .conditional(let test, let then, let otherwise):
            lastComparison(in: otherwise) ?? lastComparison(in: then) ?? lastComparison(in: test)
        default: nil
        }
    }

    private func ifStatement(_ test: Expression, _ then: [Statement], _ otherwise: [Statement], _ span: Span) throws {
        // A chain of elif is walked in a loop: it may be long.
        var test = test
        var then = then
        var otherwise = otherwise
        var toEnd: [Int] = []
        let before = surelyBound
        var after: Set<Int>?
        while true {
            let toElse = try jump(unless: test)
            let beforeBranch = surelyBound
            try compile(then)
            after = after.map { $0.intersection(surelyBound) } ?? surelyBound
            surelyBound = beforeBranch
            if otherwise.isEmpty {
                patch(toElse)
                break
            }
            toEnd.append(emitJump(.jump, span))
            patch(toElse)
            if otherwise.count == 1, case .if(let nextTest, let nextThen, let nextOtherwise) = otherwise[0].kind {
                test = nextTest
                then = nextThen
                otherwise = nextOtherwise
                continue
            }
            try compile(otherwise)
            break
        }
        surelyBound = (after ?? before).intersection(surelyBound)
        patch(toEnd)
    }

    // MARK: Loops

    private func whileLoop(_ test: Expression, _ body: [Statement], _ otherwise: [Statement], _ span: Span) throws {
        let loop = LoopBlock(firstTemporary: nextTemporary)
        let before = surelyBound
        let top = here
        let exits = try jump(unless: test)
        try turns(of: loop, body, backTo: top)
        emit(Instruction(.loop, loop.firstTemporary, wide: top - here - 1), test.span)
        surelyBound = before
        patch(exits)
        try branch { try compile(otherwise) }
        patch(loop.breaks)
    }

    private func forLoop(
        _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement], _ span: Span
    ) throws {
        try releasing {
            let iterator = try self.iterator(over: iterable, span)
            let loop = LoopBlock(firstTemporary: nextTemporary, iterator: iterator)
            let before = surelyBound
            let top = here
            let exit = try forNext(iterator, target, span)
            try turns(of: loop, body, backTo: top)
            nextTurn(of: top, span)
            surelyBound = before
            patch(exit)
            try branch { try compile(otherwise) }
            patch(loop.breaks)
            emit(.endLoop, iterator, span)
        }
    }

    /// A loop's body; `continue` goes back to its head.
    private func turns(of loop: LoopBlock, _ body: [Statement], backTo top: Int) throws {
        blocks.append(.loop(loop))
        try compile(body)
        blocks.removeLast()
        for jump in loop.continues { patch(jump, to: top) }
    }

    /// The end of a turn: what the `forNext` at `top` does, without the way there.
    func nextTurn(of top: Int, _ span: Span) {
        let head = instructions[top]
        emit(.nextTurn, Int(head.a), Int(head.b), nextTemporary, span)
        emit(Instruction(.jump, 0, wide: 1), span)
        emit(Instruction(.jump, 0, wide: top + 2 - here - 1), span)
    }

    /// The head of a loop: the next value goes to the target; the jump to patch is taken at the end.
    func forNext(_ iterator: Int, _ target: Expression, _ span: Span) throws -> Int {
        if case .name(let name) = target.kind, let register = directRegister(name) {
            emit(.forNext, register, iterator, span)
            let exit = emitJump(.jump, span)
            try store(register, in: name, target.span)
            return exit
        }
        return try releasing {
            let value = try takeTemporary(span)
            emit(.forNext, value, iterator, span)
            let exit = emitJump(.jump, span)
            try assign(value, to: target)
            return exit
        }
    }

    // MARK: Leaving

    private func leaveLoop(_ span: Span, isBreak: Bool) throws {
        guard let place = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
            case .loop(let loop) = blocks[place]
        else {
            throw SyntaxFault(
                message: isBreak ? "'break' outside loop" : "'continue' not properly in loop", span: span)
        }
        try cleanUp(downTo: place + 1, span) {
            let jump = isBreak ? emitJump(.jump, span) : emitJump(.loop, loop.firstTemporary, span)
            if isBreak { loop.breaks.append(jump) } else { loop.continues.append(jump) }
        }
    }

    private func returnStatement(_ value: Expression?, _ span: Span) throws {
        if scope.kind != .function { throw SyntaxFault(message: "'return' outside function", span: span) }
        try releasing {
            var register: Int?
            if let value {
                if blocks.isEmpty {
                    register = try operand(value)
                } else {
                    // Cleanups may change variables; what is returned was computed before.
                    let held = try takeTemporary(span)
                    try evaluate(value, into: held)
                    register = held
                }
            }
            try cleanUp(downTo: 0, span) {
                if let register { emit(.returnValue, register, span) } else { emit(.returnNone, span) }
            }
        }
    }

    /// Compiles what must run when control leaves the blocks from the innermost down to a place, then `leave`.
    /// None of it is covered by the handlers of the blocks that it leaves.
    func cleanUp(downTo place: Int, _ span: Span, _ leave: () throws -> Void) throws {
        let saved = blocks
        let bound = surelyBound
        var closed: [CoveredBlock] = []
        func close(_ block: CoveredBlock) {
            block.close(at: here)
            closed.append(block)
        }
        while blocks.count > place, let block = blocks.popLast() {
            switch block {
            case .loop(let loop): if let iterator = loop.iterator { emit(.endLoop, iterator, span) }
            case .body(let block): close(block)
            case .handler(let block):
                close(block)
                emit(.leaveHandler, block.saved, span)
                if let name = block.name { try delete(name, span, quietly: true) }
            case .finally(let block):
                close(block)
                try compile(block.body)
            case .with(let block):
                close(block)
                emit(.exitContext, block.exit, 0, span)
                emit(.jump, span)
            }
        }
        try leave()
        for block in closed { block.reopen(at: here) }
        blocks = saved
        surelyBound = bound
    }
}

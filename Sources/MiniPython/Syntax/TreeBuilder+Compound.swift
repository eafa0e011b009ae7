/// Statements with blocks.
extension TreeBuilder {
    /// Parses the compound statement that begins here; nil when there is none.
    mutating func parseCompound() throws(ParseFailure) -> Statement? {
        switch kind {
        case .if: return try nested { builder throws(ParseFailure) in try builder.parseIf() }
        case .while: return try nested { builder throws(ParseFailure) in try builder.parseWhile() }
        case .for: return try nested { builder throws(ParseFailure) in try builder.parseFor() }
        case .try: return try nested { builder throws(ParseFailure) in try builder.parseTry() }
        case .with: return try nested { builder throws(ParseFailure) in try builder.parseWith() }
        case .def, .class, .at: return try nested { builder throws(ParseFailure) in try builder.parseDefinition() }
        case .name where at(word: "match"):
            return try nested { builder throws(ParseFailure) in try builder.parseMatch() }
        default: return nil
        }
    }

    /// `: block`, the block on the same line or indented below.
    mutating func parseBlock() throws(ParseFailure) -> [Statement] {
        try expect(.colon)
        var statements: [Statement] = []
        guard accept(.newline) else {
            try parseSimpleLine(into: &statements)
            return statements
        }
        try expect(.indent)
        while !accept(.dedent) { try parseStatement(into: &statements) }
        return statements
    }

    private mutating func parseElse() throws(ParseFailure) -> [Statement] {
        accept(.else) ? try parseBlock() : []
    }

    private mutating func parseIf() throws(ParseFailure) -> Statement {
        var branches: [(start: Int, test: Expression, body: [Statement])] = []
        repeat {
            let start = current.span.start
            position += 1
            let test = try parseNamedExpression()
            branches.append((start, test, try parseBlock()))
            guard branches.count < Parser.depthLimit else { throw .fault(Parser.tooDeep(current.span)) }
        } while at(.elif)
        deepest = max(deepest, branches.count)
        var otherwise = try parseElse()
        let end = lastEnd
        for branch in branches.reversed() {
            let kind = Statement.Kind.if(test: branch.test, then: branch.body, otherwise: otherwise)
            otherwise = [Statement(kind: kind, span: Span(branch.start, end))]
        }
        return otherwise[0]
    }

    /// Where the last token ends that is more than an end of a line or block.
    private var lastEnd: Int {
        var index = position - 1
        while index > 0, [.newline, .dedent, .indent].contains(tokens[index].kind) { index -= 1 }
        return index >= 0 ? tokens[index].span.end : 0
    }

    private mutating func compound(_ kind: Statement.Kind, from start: Int) -> Statement {
        Statement(kind: kind, span: Span(start, lastEnd))
    }

    private mutating func parseWhile() throws(ParseFailure) -> Statement {
        let start = try expect(.while).span.start
        let test = try parseNamedExpression()
        let body = try parseBlock()
        let otherwise = try parseElse()
        return compound(.while(test: test, body: body, otherwise: otherwise), from: start)
    }

    private mutating func parseFor() throws(ParseFailure) -> Statement {
        let start = try expect(.for).span.start
        let target = try parseTargetList()
        try expect(.in)
        let iterable = try parseStarExpressions()
        let body = try parseBlock()
        let otherwise = try parseElse()
        return compound(.for(target: target, iterable: iterable, body: body, otherwise: otherwise), from: start)
    }

    // MARK: - try

    private mutating func parseTry() throws(ParseFailure) -> Statement {
        let start = try expect(.try).span.start
        let body = try parseBlock()
        var handlers: [ExceptHandler] = []
        while at(.except) { handlers.append(try parseHandler()) }
        let otherwise = handlers.isEmpty ? [] : try parseElse()
        let final = accept(.finally) ? try parseBlock() : []
        guard !handlers.isEmpty || !final.isEmpty else { throw mismatch() }
        return compound(
            .try(body: body, handlers: handlers, otherwise: otherwise, finally: final), from: start)
    }

    private mutating func parseHandler() throws(ParseFailure) -> ExceptHandler {
        let start = try expect(.except).span.start
        if at(.star) {
            let span = Span(start, current.span.end)
            throw .fault(SyntaxFault(message: "'except*' is not part of this shell's Python", span: span))
        }
        var type: Expression?
        var name: String?
        if !at(.colon) {
            type = try parseExpression()
            if accept(.as) { name = try expectName().name }
        }
        let body = try parseBlock()
        return ExceptHandler(type: type, name: name, body: body, span: Span(start, lastEnd))
    }

    // MARK: - with

    private mutating func parseWith() throws(ParseFailure) -> Statement {
        let start = try expect(.with).span.start
        var items = try parseParenthesizedItems() ?? []
        if items.isEmpty { items = try parseWithItems() }
        let body = try parseBlock()
        return compound(.with(items, body: body), from: start)
    }

    /// `(item, item,)` when a colon follows; else nothing is read.
    private mutating func parseParenthesizedItems() throws(ParseFailure) -> [WithItem]? {
        guard at(.leftParenthesis) else { return nil }
        let mark = position
        do throws(ParseFailure) {
            position += 1
            let items = try parseWithItems(until: .rightParenthesis)
            try expect(.rightParenthesis)
            if at(.colon) { return items }
        } catch {
            // Then the parenthesis belongs to an expression.
            guard case .mismatch = error else { throw error }
        }
        position = mark
        return nil
    }

    private mutating func parseWithItems(until close: TokenKind? = nil) throws(ParseFailure) -> [WithItem] {
        var items: [WithItem] = []
        repeat {
            let context = try parseExpression()
            let target = accept(.as) ? try parseTarget() : nil
            items.append(WithItem(context: context, target: target))
        } while accept(.comma) && !(close.map(at) ?? false)
        return items
    }

    // MARK: - Definitions

    private mutating func parseDefinition() throws(ParseFailure) -> Statement {
        var decorators: [Expression] = []
        while accept(.at) {
            decorators.append(try parseNamedExpression())
            try expect(.newline)
        }
        return at(.class) ? try parseClass(decorators) : try parseFunction(decorators)
    }

    private mutating func parseFunction(_ decorators: [Expression]) throws(ParseFailure) -> Statement {
        let start = try expect(.def).span.start
        let (name, nameSpan) = try expectName()
        try expect(.leftParenthesis)
        let parameters = try parseParameters(until: .rightParenthesis)
        try expect(.rightParenthesis)
        let returns = accept(.arrow) ? try parseExpression() : nil
        let body = try parseBlock()
        let definition = FunctionDefinition(
            name: name, nameSpan: nameSpan, parameters: parameters, returns: returns, decorators: decorators,
            body: body, documentation: documentation(of: body))
        return compound(.function(definition), from: start)
    }

    private mutating func parseClass(_ decorators: [Expression]) throws(ParseFailure) -> Statement {
        let start = try expect(.class).span.start
        let (name, nameSpan) = try expectName()
        let arguments = at(.leftParenthesis) ? try parseCallArguments() : []
        let body = try parseBlock()
        let definition = ClassDefinition(
            name: name, nameSpan: nameSpan, arguments: arguments, decorators: decorators, body: body,
            documentation: documentation(of: body))
        return compound(.classDefinition(definition), from: start)
    }

    private func documentation(of body: [Statement]) -> [UInt8]? {
        guard case .expression(let first)? = body.first?.kind, case .string(let text) = first.kind else { return nil }
        return text
    }
}

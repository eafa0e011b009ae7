/// Statements of one line.
extension TreeBuilder {
    /// Parses a compound statement, or a line of simple ones.
    mutating func parseStatement(into statements: inout [Statement]) throws(ParseFailure) {
        if let stop = watch.count() { throw .stopped(stop) }
        if let compound = try parseCompound() {
            statements.append(compound)
        } else {
            try parseSimpleLine(into: &statements)
        }
    }

    /// Simple statements between semicolons, up to the end of the line.
    mutating func parseSimpleLine(into statements: inout [Statement]) throws(ParseFailure) {
        repeat {
            statements.append(try parseSimple())
        } while accept(.semicolon) && !at(.newline)
        try expect(.newline)
    }

    /// A statement from `start` to the last token read. Mutating, so that no argument can read on meanwhile.
    mutating func statement(_ kind: Statement.Kind, from start: Int) -> Statement {
        Statement(kind: kind, span: Span(start, previousEnd))
    }

    private mutating func parseSimple() throws(ParseFailure) -> Statement {
        let start = current.span.start
        switch kind {
        case .pass: return take(.pass)
        case .break: return take(.break)
        case .continue: return take(.continue)
        case .return:
            position += 1
            let value = startsExpression ? try parseStarExpressions() : nil
            return statement(.return(value), from: start)
        case .raise: return try parseRaise()
        case .del: return try parseDelete()
        case .global:
            position += 1
            let names = try parseNames()
            return statement(.global(names), from: start)
        case .nonlocal:
            position += 1
            let names = try parseNames()
            return statement(.nonlocal(names), from: start)
        case .assert:
            position += 1
            let test = try parseExpression()
            let message = accept(.comma) ? try parseExpression() : nil
            return statement(.assert(test, message: message), from: start)
        case .import: return try parseImport()
        case .from: return try parseImportFrom()
        default: return try parseAssignmentOrExpression()
        }
    }

    private mutating func take(_ kind: Statement.Kind) -> Statement {
        let start = current.span.start
        position += 1
        return statement(kind, from: start)
    }

    private mutating func parseRaise() throws(ParseFailure) -> Statement {
        let start = try expect(.raise).span.start
        guard startsExpression else { return statement(.raise(nil, cause: nil), from: start) }
        let exception = try parseExpression()
        let cause = accept(.from) ? try parseExpression() : nil
        return statement(.raise(exception, cause: cause), from: start)
    }

    private mutating func parseDelete() throws(ParseFailure) -> Statement {
        let start = try expect(.del).span.start
        var targets: [Expression] = []
        repeat {
            let target = try parsePrimary()
            guard isDeletable(target) else { throw mismatch() }
            targets.append(target)
        } while accept(.comma) && !at(.newline) && !at(.semicolon)
        return statement(.delete(targets), from: start)
    }

    private mutating func parseNames() throws(ParseFailure) -> [String] {
        var names: [String] = []
        repeat {
            names.append(try expectName().name)
        } while accept(.comma)
        return names
    }

    // MARK: - Assignment

    private mutating func parseAssignmentOrExpression() throws(ParseFailure) -> Statement {
        try refuseTypeStatement()
        let start = current.span.start
        let first = try parseRightSide()
        switch kind {
        case .equal: return try parseAssignment(first, start)
        case .colon:
            guard isSingleTarget(first) else { throw mismatch() }
            position += 1
            let annotation = try parseExpression()
            let value = accept(.equal) ? try parseRightSide() : nil
            return statement(.annotatedAssign(target: first, annotation: annotation, value: value), from: start)
        default:
            guard let operation = kind.augmentedOperator else { return statement(.expression(first), from: start) }
            guard isSingleTarget(first) else { throw mismatch() }
            position += 1
            let value = try parseRightSide()
            return statement(.augmentedAssign(target: first, operation, value: value), from: start)
        }
    }

    private mutating func parseAssignment(_ first: Expression, _ start: Int) throws(ParseFailure) -> Statement {
        var targets: [Expression] = []
        var value = first
        while accept(.equal) {
            guard isTarget(value, starred: true) else { throw mismatch() }
            targets.append(value)
            value = try parseRightSide()
        }
        return statement(.assign(targets: targets, value: value), from: start)
    }

    /// `type X = …` came with Python 3.12.
    private func refuseTypeStatement() throws(ParseFailure) {
        guard at(word: "type"), kind(after: 1) == .name else { return }
        guard kind(after: 2) == .equal || kind(after: 2) == .leftBracket else { return }
        throw .fault(SyntaxFault(message: "'type' is not part of this shell's Python", span: current.span))
    }

    // MARK: - Imports

    private mutating func parseImport() throws(ParseFailure) -> Statement {
        let start = try expect(.import).span.start
        var names: [ImportedName] = []
        repeat {
            let nameStart = current.span.start
            let module = try parseDottedName()
            let alias = accept(.as) ? try expectName().name : nil
            names.append(ImportedName(name: module, alias: alias, span: Span(nameStart, previousEnd)))
        } while accept(.comma)
        return statement(.import(names), from: start)
    }

    private mutating func parseDottedName() throws(ParseFailure) -> String {
        var name = try expectName().name
        while accept(.dot) { name += "." + (try expectName().name) }
        return name
    }

    private mutating func parseImportFrom() throws(ParseFailure) -> Statement {
        let start = try expect(.from).span.start
        let moduleStart = current.span.start
        var module = ""
        while at(.dot) || at(.ellipsis) {
            module += kind.rawValue
            position += 1
        }
        if !at(.import) || module.isEmpty { module += try parseDottedName() }
        let moduleSpan = Span(moduleStart, previousEnd)
        try expect(.import)
        let names = try parseImportedNames()
        return statement(.importFrom(module: module, moduleSpan: moduleSpan, names: names), from: start)
    }

    private mutating func parseImportedNames() throws(ParseFailure) -> [ImportedName] {
        if accept(.star) { return [] }
        let isParenthesized = accept(.leftParenthesis)
        var names: [ImportedName] = []
        repeat {
            let (name, span) = try expectName()
            let alias = accept(.as) ? try expectName().name : nil
            names.append(ImportedName(name: name, alias: alias, span: Span(span.start, previousEnd)))
        } while accept(.comma) && !(isParenthesized && at(.rightParenthesis))
        if isParenthesized { try expect(.rightParenthesis) }
        return names
    }
}

/// The match statement and its patterns (PEP 634).
extension TreeBuilder {
    /// `match subject:` with its cases; nil, and nothing read, when `match` is a name here.
    mutating func parseMatch() throws(ParseFailure) -> Statement? {
        let mark = position
        let start = current.span.start
        position += 1
        guard startsExpression, let subject = try parseMatchSubject() else {
            position = mark
            return nil
        }
        try expect(.indent)
        var cases: [MatchCase] = []
        repeat {
            cases.append(try parseCase())
        } while !accept(.dedent)
        let end = tokens[..<position].last { ![.newline, .dedent].contains($0.kind) }?.span.end ?? start
        return Statement(kind: .match(subject: subject, cases: cases), span: Span(start, end))
    }

    private mutating func parseMatchSubject() throws(ParseFailure) -> Expression? {
        do throws(ParseFailure) {
            let first = try parseStarNamedExpression()
            var subject = first
            if at(.comma) {
                var elements = [first]
                while accept(.comma), startsExpression { elements.append(try parseStarNamedExpression()) }
                subject = try make(.tuple(elements), from: first.span.start, above: depth(elements))
            } else if isStarred(first) {
                return nil
            }
            guard accept(.colon), accept(.newline), at(.indent) else { return nil }
            return subject
        } catch {
            guard case .mismatch = error else { throw error }
            return nil
        }
    }

    private mutating func parseCase() throws(ParseFailure) -> MatchCase {
        guard at(word: "case") else { throw mismatch() }
        position += 1
        var names: Set<String> = []
        let pattern = try parseOpenPattern(&names)
        let condition = accept(.if) ? try parseNamedExpression() : nil
        return MatchCase(pattern: pattern, guardCondition: condition, body: try parseBlock())
    }

    /// A pattern, or a sequence of patterns without brackets.
    private mutating func parseOpenPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        let isStar = at(.star)
        let first = try parseStarPattern(&names)
        guard at(.comma) else {
            guard !isStar else { throw mismatch() }
            return first
        }
        var parts = [first]
        while accept(.comma), !at(.colon), !at(.if) { parts.append(try parseStarPattern(&names)) }
        return try sequence(parts)
    }

    private func sequence(_ parts: [Pattern]) throws(ParseFailure) -> Pattern {
        let stars = parts.count { if case .star = $0 { true } else { false } }
        guard stars <= 1 else { throw patternFault("multiple starred expressions in sequence pattern") }
        return .sequence(parts)
    }

    private func patternFault(_ message: String, _ span: Span? = nil) -> ParseFailure {
        .fault(SyntaxFault(message: message, span: span ?? tokens[max(position - 1, 0)].span))
    }

    private mutating func parseStarPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        guard accept(.star) else { return try parsePattern(&names) }
        return .star(try parseCaptureName(&names))
    }

    /// The name of a capture; nil for `_`.
    private mutating func parseCaptureName(_ names: inout Set<String>) throws(ParseFailure) -> String? {
        let (name, span) = try expectName()
        guard name != "_" else { return nil }
        guard names.insert(name).inserted else {
            throw patternFault("multiple assignments to name '\(name)' in pattern", span)
        }
        return name
    }

    /// `or_pattern`, maybe with `as name`.
    private mutating func parsePattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        let pattern = try nested { [names] builder throws(ParseFailure) -> (Pattern, Set<String>) in
            var found = names
            return (try builder.parseAlternatives(&found), found)
        }
        names = pattern.1
        guard accept(.as) else { return pattern.0 }
        guard at(.name), !at(word: "_"), let name = try parseCaptureName(&names) else { throw mismatch() }
        return .alias(pattern.0, name)
    }

    private mutating func parseAlternatives(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        let before = names
        let firstSpan = current.span
        let first = try parseClosedPattern(&names)
        guard at(.bar) else { return first }
        var alternatives = [(first, Span(firstSpan.start, previousEnd))]
        while accept(.bar) {
            let start = current.span.start
            var found = before
            let next = try parseClosedPattern(&found)
            guard found == names else {
                let whole = Span(firstSpan.start, previousEnd)
                throw patternFault("alternative patterns bind different names", whole)
            }
            alternatives.append((next, Span(start, previousEnd)))
        }
        for (alternative, span) in alternatives.dropLast() {
            if case .capture(let name) = alternative {
                let what = name.map { "name capture '\($0)'" } ?? "wildcard"
                throw patternFault("\(what) makes remaining patterns unreachable", span)
            }
        }
        return .or(alternatives.map(\.0))
    }

    private mutating func parseClosedPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        switch kind {
        case .number, .minus, .string, .noneKeyword, .trueKeyword, .falseKeyword:
            return .value(try parsePatternLiteral())
        case .name: return try parseNamePattern(&names)
        case .leftParenthesis: return try parseGroupPattern(&names)
        case .leftBracket:
            position += 1
            let parts = try parsePatterns(until: .rightBracket, &names)
            return try sequence(parts)
        case .leftBrace: return try parseMappingPattern(&names)
        default: throw mismatch()
        }
    }

    private mutating func parsePatternLiteral() throws(ParseFailure) -> Expression {
        if at(.minus), kind(after: 1) == .number {
            let start = current.span.start
            position += 1
            let value = try parseAtom()
            return try make(.unary(.negative, value), from: start, above: value.depth)
        }
        guard !at(.minus) else { throw mismatch() }
        return try parseAtom()
    }

    private mutating func parseNamePattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        let next = kind(after: 1)
        guard next == .dot || next == .leftParenthesis else { return .capture(try parseCaptureName(&names)) }
        let dotted = try parseDottedExpression()
        guard at(.leftParenthesis) else { return .value(dotted) }
        return try parseClassPattern(dotted, &names)
    }

    private mutating func parseDottedExpression() throws(ParseFailure) -> Expression {
        let (name, span) = try expectName()
        var value = try make(.name(name), from: span.start)
        while accept(.dot) {
            let (attribute, attributeSpan) = try expectName()
            value = try make(
                .attribute(value, attribute, nameSpan: attributeSpan), from: span.start, above: value.depth)
        }
        return value
    }

    private mutating func parseGroupPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        position += 1
        if accept(.rightParenthesis) { return .sequence([]) }
        let isStar = at(.star)
        let first = try parseStarPattern(&names)
        if !isStar, accept(.rightParenthesis) { return first }
        try expect(.comma)
        return try sequence([first] + (try parsePatterns(until: .rightParenthesis, &names)))
    }

    private mutating func parsePatterns(
        until close: TokenKind, _ names: inout Set<String>
    ) throws(ParseFailure) -> [Pattern] {
        var parts: [Pattern] = []
        while !at(close) {
            parts.append(try parseStarPattern(&names))
            guard accept(.comma) else { break }
        }
        try expect(close)
        return parts
    }

    private mutating func parseMappingPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        position += 1
        var items: [(key: Expression, value: Pattern)] = []
        var rest: String?
        while !at(.rightBrace) {
            if accept(.doubleStar) {
                guard let name = try parseCaptureName(&names) else { throw mismatch() }
                rest = name
                _ = accept(.comma)
                break
            }
            let key = at(.name) ? try parseDottedExpression() : try parsePatternLiteral()
            if case .name = key.kind { throw mismatch() }
            try expect(.colon)
            items.append((key, try parsePattern(&names)))
            guard accept(.comma) else { break }
        }
        try expect(.rightBrace)
        return .mapping(items, rest: rest)
    }

    private mutating func parseClassPattern(
        _ type: Expression, _ names: inout Set<String>
    ) throws(ParseFailure) -> Pattern {
        try expect(.leftParenthesis)
        var positional: [Pattern] = []
        var keywords: [(String, Pattern)] = []
        while !at(.rightParenthesis) {
            if at(.name), kind(after: 1) == .equal {
                let (name, span) = try expectName()
                try expect(.equal)
                guard !keywords.contains(where: { $0.0 == name }) else {
                    throw patternFault("attribute name repeated in class pattern: \(name)", span)
                }
                keywords.append((name, try parsePattern(&names)))
            } else {
                guard keywords.isEmpty else { throw mismatch() }
                positional.append(try parsePattern(&names))
            }
            guard accept(.comma) else { break }
        }
        try expect(.rightParenthesis)
        return .classPattern(type, positional: positional, keywords: keywords)
    }
}

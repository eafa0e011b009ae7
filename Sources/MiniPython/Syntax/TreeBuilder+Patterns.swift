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
        var spans: [Span] = []
        repeat {
            let (next, span) = try parseCase()
            cases.append(next)
            spans.append(span)
        } while !accept(.dedent)
        for (next, span) in zip(cases, spans).dropLast() where next.guardCondition == nil {
            noteIrrefutable(next.pattern, span)
        }
        let end = tokens[..<position].last { ![.newline, .dedent].contains($0.kind) }?.span.end ?? start
        return Statement(kind: .match(subject: subject, cases: cases), span: Span(start, end))
    }

    private mutating func parseMatchSubject() throws(ParseFailure) -> Expression? {
        do throws(ParseFailure) {
            let start = current.span.start
            let first = try parseStarNamedExpression()
            var subject = first
            if at(.comma) {
                var elements = [first]
                while accept(.comma), startsExpression { elements.append(try parseStarNamedExpression()) }
                subject = try make(.tuple(elements), from: start, above: depth(elements))
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

    private mutating func parseCase() throws(ParseFailure) -> (MatchCase, Span) {
        guard at(word: "case") else { throw mismatch() }
        position += 1
        var names: Set<String> = []
        let start = current.span.start
        let pattern = try parseOpenPattern(&names)
        let span = Span(start, previousEnd)
        let condition = accept(.if) ? try parseNamedExpression() : nil
        return (MatchCase(pattern: pattern, guardCondition: condition, body: try parseBlock()), span)
    }

    /// A pattern, or a sequence of patterns without brackets.
    private mutating func parseOpenPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        let start = current.span.start
        let isStar = at(.star)
        let first = try parseStarPattern(&names)
        guard at(.comma) else {
            guard !isStar else { throw mismatch() }
            return first
        }
        var parts = [first]
        while accept(.comma), !at(.colon), !at(.if) { parts.append(try parseStarPattern(&names)) }
        return sequence(parts, from: start)
    }

    private mutating func sequence(_ parts: [Pattern], from start: Int) -> Pattern {
        let stars = parts.count { if case .star = $0 { true } else { false } }
        if stars > 1 { note("multiple starred names in sequence pattern", Span(start, previousEnd)) }
        return .sequence(parts)
    }

    /// Notes a mistake that CPython's compiler finds later.
    private mutating func note(_ message: String, _ span: Span) {
        deferred.append(SyntaxFault(message: message, span: span))
    }

    /// Notes a pattern that takes everything although others follow.
    private mutating func noteIrrefutable(_ pattern: Pattern, _ span: Span) {
        switch pattern {
        case .capture(let name):
            let place = tokens.last { $0.kind == .name && $0.span.start >= span.start && $0.span.end <= span.end }
            let what = name.map { "name capture '\($0)'" } ?? "wildcard"
            note(what + " makes remaining patterns unreachable", place?.span ?? span)
        case .alias(let inner, let name):
            // The name behind `as` is the last one in the span.
            noteIrrefutable(inner, Span(span.start, span.end - name.utf8.count))
        case .or(let alternatives):
            if let last = alternatives.last { noteIrrefutable(last, span) }
        default: break
        }
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
            note("multiple assignments to name '\(name)' in pattern", span)
            return name
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
        var isAgreed = true
        var alternatives = [(first, Span(firstSpan.start, previousEnd))]
        while accept(.bar) {
            let start = current.span.start
            var found = before
            let next = try parseClosedPattern(&found)
            isAgreed = isAgreed && found == names
            alternatives.append((next, Span(start, previousEnd)))
        }
        for (alternative, span) in alternatives.dropLast() { noteIrrefutable(alternative, span) }
        if !isAgreed { note("alternative patterns bind different names", Span(firstSpan.start, previousEnd)) }
        return .or(alternatives.map(\.0))
    }

    private mutating func parseClosedPattern(_ names: inout Set<String>) throws(ParseFailure) -> Pattern {
        switch kind {
        case .number, .minus, .string, .noneKeyword, .trueKeyword, .falseKeyword:
            let literal = try parsePatternLiteral()
            if case .formatted = literal.kind {
                note("patterns may only match literals and attribute lookups", literal.span)
            }
            return .value(literal)
        case .name: return try parseNamePattern(&names)
        case .leftParenthesis: return try parseGroupPattern(&names)
        case .leftBracket:
            let start = current.span.start
            position += 1
            return sequence(try parsePatterns(until: .rightBracket, &names), from: start)
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
        let start = current.span.start
        position += 1
        if accept(.rightParenthesis) { return .sequence([]) }
        let isStar = at(.star)
        let first = try parseStarPattern(&names)
        if !isStar, accept(.rightParenthesis) { return first }
        try expect(.comma)
        return sequence([first] + (try parsePatterns(until: .rightParenthesis, &names)), from: start)
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
        let start = current.span.start
        position += 1
        var keys: Set<String> = []
        var duplicate: String?
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
            if let text = constantText(key), !keys.insert(text).inserted { duplicate = duplicate ?? text }
            items.append((key, try parsePattern(&names)))
            guard accept(.comma) else { break }
        }
        try expect(.rightBrace)
        if let duplicate {
            note("mapping pattern checks duplicate key (\(duplicate))", Span(start, previousEnd))
        }
        return .mapping(items, rest: rest)
    }

    /// A number or a plain text as Python shows it; other keys are told apart when the program runs.
    private func constantText(_ key: Expression) -> String? {
        switch key.kind {
        case .integer(let value): return String(value)
        case .string(let bytes): return "'" + String(decoding: bytes, as: UTF8.self) + "'"
        default: return nil
        }
    }

    private mutating func parseClassPattern(
        _ type: Expression, _ names: inout Set<String>
    ) throws(ParseFailure) -> Pattern {
        try expect(.leftParenthesis)
        var positional: [Pattern] = []
        var keywords: [(String, Pattern)] = []
        while !at(.rightParenthesis) {
            if at(.name), kind(after: 1) == .equal {
                let (name, _) = try expectName()
                try expect(.equal)
                let start = current.span.start
                let isRepeated = keywords.contains { $0.0 == name }
                keywords.append((name, try parsePattern(&names)))
                if isRepeated {
                    note("attribute name repeated in class pattern: \(name)", Span(start, previousEnd))
                }
            } else {
                guard keywords.isEmpty else { throw mismatch() }
                positional.append(try parsePattern(&names))
            }
            guard accept(.comma) else { break }
        }
        try expect(.rightParenthesis)
        return .classPattern(
            type, positional: positional, keywords: keywords, span: Span(type.span.start, previousEnd))
    }
}

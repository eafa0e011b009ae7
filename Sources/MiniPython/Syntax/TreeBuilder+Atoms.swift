import BigInt

/// Names, literals, brackets and comprehensions.
extension TreeBuilder {
    mutating func parseAtom() throws(ParseFailure) -> Expression {
        let token = current
        switch token.kind {
        case .name: return try take(.name(name(token)))
        case .number: return try take(Self.number(source.utf8[token.span.start..<token.span.end], token.span))
        case .string: return try parseStrings()
        case .trueKeyword: return try take(.true)
        case .falseKeyword: return try take(.false)
        case .noneKeyword: return try take(.none)
        case .ellipsis: return try take(.ellipsis)
        case .leftParenthesis: return try nested { builder throws(ParseFailure) in try builder.parseParenthesized() }
        case .leftBracket: return try nested { builder throws(ParseFailure) in try builder.parseList() }
        case .leftBrace: return try nested { builder throws(ParseFailure) in try builder.parseBraces() }
        default: throw mismatch()
        }
    }

    private mutating func take(_ kind: Expression.Kind) throws(ParseFailure) -> Expression {
        let start = current.span.start
        position += 1
        return try make(kind, from: start)
    }

    // MARK: - Numbers

    /// The digits that `int()` reads from a decimal text at most.
    static let decimalDigitLimit = 4300

    /// The value of a number that the lexer has found well formed.
    static func number(_ bytes: ArraySlice<UInt8>, _ span: Span) throws(ParseFailure) -> Expression.Kind {
        let digits = bytes.filter { $0 != UInt8(ascii: "_") }
        if digits.count > 2, digits[0] == UInt8(ascii: "0"), digits[1] > UInt8(ascii: "9") {
            let bits = [UInt8(ascii: "x"): 4, UInt8(ascii: "o"): 3, UInt8(ascii: "b"): 1]
            if let width = bits[digits[1] | 0x20] { return integer(digits.dropFirst(2), radix: 1 << width) }
        }
        if digits.allSatisfy(Lexer.isDigit) {
            guard digits.count <= decimalDigitLimit else {
                let message =
                    "Exceeds the limit (4300 digits) for integer string conversion: value has \(digits.count) digits;"
                    + " use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge"
                    + " integer literals to avoid decimal conversion limits."
                throw .fault(SyntaxFault(message: message, span: Span(span.start, span.start + 1)))
            }
            return integer(digits[...], radix: 10)
        }
        // strtod knows `1.` and `.5`; Double's own reader wants digits on both sides.
        let text = String(decoding: digits, as: UTF8.self)
        if let value = Double(text) { return .float(value) }
        var padded = digits
        if padded.first == UInt8(ascii: ".") { padded.insert(UInt8(ascii: "0"), at: 0) }
        if let dot = padded.firstIndex(of: UInt8(ascii: ".")),
            !Lexer.isDigit(dot + 1 < padded.count ? padded[dot + 1] : 0)
        {
            padded.insert(UInt8(ascii: "0"), at: dot + 1)
        }
        return .float(Double(String(decoding: padded, as: UTF8.self)) ?? .infinity)
    }

    private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> Expression.Kind {
        let text = String(decoding: digits, as: UTF8.self)
        if let small = Int(text, radix: radix) { return .integer(small) }
        return .bigInteger(BigInt(text, radix: radix) ?? 0)
    }

    // MARK: - Brackets

    private mutating func parseParenthesized() throws(ParseFailure) -> Expression {
        let start = try expect(.leftParenthesis).span.start
        if accept(.rightParenthesis) { return parenthesized(try make(.tuple([]), from: start)) }
        if at(.yield) {
            var value = try parseYield()
            try expect(.rightParenthesis)
            value.isParenthesized = true
            return value
        }
        let first = try parseStarNamedExpression()
        if at(.for), !isStarred(first) {
            let clauses = try parseComprehensionClauses()
            try expect(.rightParenthesis)
            return try make(.generator(first, clauses), from: start, above: max(first.depth, depth(clauses)))
        }
        if at(.comma) {
            let elements = try parseElements(after: first, until: .rightParenthesis)
            try expect(.rightParenthesis)
            return parenthesized(try make(.tuple(elements), from: start, above: depth(elements)))
        }
        if isStarred(first) { throw mismatch() }
        try expect(.rightParenthesis)
        return parenthesized(first)
    }

    private func parenthesized(_ expression: Expression) -> Expression {
        var copy = expression
        copy.isParenthesized = true
        return copy
    }

    func isStarred(_ expression: Expression) -> Bool {
        if case .starred = expression.kind { true } else { false }
    }

    /// The elements of a display after the first one, commas between them and maybe behind.
    private mutating func parseElements(
        after first: Expression, until close: TokenKind
    ) throws(ParseFailure) -> [Expression] {
        var elements = [first]
        while accept(.comma), !at(close) { elements.append(try parseStarNamedExpression()) }
        return elements
    }

    private mutating func parseList() throws(ParseFailure) -> Expression {
        let start = try expect(.leftBracket).span.start
        if accept(.rightBracket) { return try make(.list([]), from: start) }
        let first = try parseStarNamedExpression()
        if at(.for), !isStarred(first) {
            let clauses = try parseComprehensionClauses()
            try expect(.rightBracket)
            return try make(.listComprehension(first, clauses), from: start, above: max(first.depth, depth(clauses)))
        }
        let elements = try parseElements(after: first, until: .rightBracket)
        try expect(.rightBracket)
        return try make(.list(elements), from: start, above: depth(elements))
    }

    // MARK: - Sets and dictionaries

    private mutating func parseBraces() throws(ParseFailure) -> Expression {
        let start = try expect(.leftBrace).span.start
        if accept(.rightBrace) { return try make(.dictionary([]), from: start) }
        if at(.doubleStar) { return try parseDictionary(start, first: try parseDictionaryItem()) }
        let first = try parseStarNamedExpression()
        if at(.colon), !isStarred(first) {
            if case .walrus = first.kind, !first.isParenthesized { throw mismatch() }
            return try parseKeyedBraces(start, key: first)
        }
        if at(.for), !isStarred(first) {
            let clauses = try parseComprehensionClauses()
            try expect(.rightBrace)
            return try make(.setComprehension(first, clauses), from: start, above: max(first.depth, depth(clauses)))
        }
        let elements = try parseElements(after: first, until: .rightBrace)
        try expect(.rightBrace)
        return try make(.set(elements), from: start, above: depth(elements))
    }

    private mutating func parseKeyedBraces(_ start: Int, key: Expression) throws(ParseFailure) -> Expression {
        try expect(.colon)
        let value = try parseExpression()
        guard at(.for) else { return try parseDictionary(start, first: DictionaryItem(key: key, value: value)) }
        let clauses = try parseComprehensionClauses()
        try expect(.rightBrace)
        return try make(
            .dictionaryComprehension(key: key, value: value, clauses), from: start,
            above: max(key.depth, value.depth, depth(clauses)))
    }

    private mutating func parseDictionary(_ start: Int, first: DictionaryItem) throws(ParseFailure) -> Expression {
        var items = [first]
        while accept(.comma), !at(.rightBrace) { items.append(try parseDictionaryItem()) }
        try expect(.rightBrace)
        let deepest = items.reduce(0) { max($0, $1.key?.depth ?? 0, $1.value.depth) }
        return try make(.dictionary(items), from: start, above: deepest)
    }

    private mutating func parseDictionaryItem() throws(ParseFailure) -> DictionaryItem {
        if accept(.doubleStar) { return DictionaryItem(key: nil, value: try parseBinary(0)) }
        let key = try parseExpression()
        try expect(.colon)
        return DictionaryItem(key: key, value: try parseExpression())
    }

    // MARK: - Comprehensions

    mutating func parseComprehensionClauses() throws(ParseFailure) -> [ComprehensionClause] {
        var clauses: [ComprehensionClause] = []
        while accept(.for) {
            let target = try parseTargetList()
            try expect(.in)
            let iterable = try parseDisjunction()
            var conditions: [Expression] = []
            while accept(.if) { conditions.append(try parseDisjunction()) }
            clauses.append(ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
        }
        return clauses
    }

    func depth(_ clauses: [ComprehensionClause]) -> Int {
        clauses.reduce(0) { max($0, $1.target.depth, $1.iterable.depth, depth($1.conditions)) }
    }
}

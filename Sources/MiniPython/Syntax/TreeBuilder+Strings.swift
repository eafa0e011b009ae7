/// String literals, one after the other: joined, with their escapes and fields resolved.
extension TreeBuilder {
    mutating func parseStrings() throws(ParseFailure) -> Expression {
        let start = current.span.start
        var parts: [FormattedPart] = []
        var isFormatted = false
        var literals: [StringLiteral] = []
        while at(.string) {
            literals.append(StringLiteral(source, current.span))
            position += 1
        }
        // The tokenizer has read on when CPython looks into the strings: its errors come first.
        if at(.fault) { throw mismatch() }
        for literal in literals {
            if let stop = watch.count() { throw .stopped(stop) }
            if literal.isFormatted {
                isFormatted = true
                var reader = FieldReader(literal: literal, builder: self)
                for part in try reader.readAll() { Self.join(part, to: &parts) }
            } else {
                Self.join(.literal(try unescaped(literal, literal.content)), to: &parts)
            }
        }
        if isFormatted {
            return try make(.formatted(parts), from: start, above: FieldReader.depth(parts))
        }
        guard case .literal(let bytes)? = parts.first else { return try make(.string([]), from: start) }
        return try make(.string(bytes), from: start)
    }

    /// Appends a part; literal text next to literal text becomes one.
    static func join(_ part: FormattedPart, to parts: inout [FormattedPart]) {
        if case .literal(let text) = part {
            if text.isEmpty { return }
            if case .literal(var joined)? = parts.last {
                // Taken out first, so that the bytes before need not be copied.
                parts.removeLast()
                joined += text
                parts.append(.literal(joined))
                return
            }
        }
        parts.append(part)
    }

    /// The text of a stretch of a literal, escapes resolved. An error stands at the token behind the strings.
    func unescaped(_ literal: StringLiteral, _ span: Span) throws(ParseFailure) -> [UInt8] {
        switch literal.unescaped(span) {
        case .success(let bytes): return bytes
        case .failure(let error): throw stringFault(error.message)
        }
    }

    func stringFault(_ message: String) -> ParseFailure {
        .fault(SyntaxFault(message: message, span: current.span))
    }
}

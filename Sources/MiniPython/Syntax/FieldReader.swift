/// Takes a formatted string apart as CPython 3.11 does: text, and fields whose expressions are parsed on their own.
struct FieldReader {
    let literal: StringLiteral
    var builder: TreeBuilder
    var index: Int

    private var bytes: [UInt8] { literal.source.utf8 }
    private var end: Int { literal.content.end }

    init(literal: StringLiteral, builder: TreeBuilder) {
        self.literal = literal
        self.builder = builder
        index = literal.content.start
    }

    mutating func readAll() throws(ParseFailure) -> [FormattedPart] { try readParts(level: 0) }

    /// The depth of the deepest expression in a formatted string.
    static func depth(_ parts: [FormattedPart]) -> Int {
        parts.reduce(0) { deepest, part in
            guard case .field(let value, _, _, let spec) = part else { return deepest }
            return max(deepest, value.depth, spec.map(depth) ?? 0)
        }
    }

    private func fault(_ message: String) -> ParseFailure { builder.stringFault("f-string: " + message) }

    private func isAt(_ character: Unicode.Scalar) -> Bool { index < end && bytes[index] == UInt8(ascii: character) }

    /// Text and fields up to the end, or within a format specification up to the `}` that closes its field.
    private mutating func readParts(level: Int) throws(ParseFailure) -> [FormattedPart] {
        var parts: [FormattedPart] = []
        while index < end {
            if level > 0, isAt("}") { break }
            try readText(level: level, into: &parts)
            if isAt("{") { TreeBuilder.join(try readField(level: level), to: &parts) }
        }
        return parts
    }

    /// Reads text up to a field; doubled braces stand for themselves, but not in a specification.
    private mutating func readText(level: Int, into parts: inout [FormattedPart]) throws(ParseFailure) {
        var start = index
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), !literal.isRaw {
                skipEscape()
                continue
            }
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
                index += 1
                continue
            }
            guard level == 0 else { break }
            if index + 1 < end, bytes[index + 1] == byte {
                try append(start, index + 1, to: &parts)
                index += 2
                start = index
                continue
            }
            if byte == UInt8(ascii: "}") { throw fault("single '}' is not allowed") }
            break
        }
        try append(start, index, to: &parts)
    }

    private func append(_ start: Int, _ end: Int, to parts: inout [FormattedPart]) throws(ParseFailure) {
        guard start < end else { return }
        TreeBuilder.join(.literal(try builder.unescaped(literal, Span(start, end))), to: &parts)
    }

    /// Steps over a backslash; the braces of `\N{name}` are no field.
    private mutating func skipEscape() {
        index += 1
        guard index < end else { return }
        if bytes[index] == UInt8(ascii: "N"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "{") {
            while index < end, bytes[index] != UInt8(ascii: "}") { index += 1 }
            if index < end { index += 1 }
        } else if bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: "}") {
            index += 1
        }
    }

    // MARK: - Fields

    private mutating func readField(level: Int) throws(ParseFailure) -> FormattedPart {
        guard level < 2 else { throw fault("expressions nested too deeply") }
        index += 1
        let start = index
        try scanExpression()
        let expressionEnd = index
        guard index < end else { throw fault("expecting '}'") }
        let value = try parseExpression(Span(start, expressionEnd))
        var debugText: [UInt8]?
        if isAt("=") {
            index += 1
            while index < end, [9, 10, 11, 12, 13, 32].contains(bytes[index]) { index += 1 }
            debugText = try builder.unescaped(literal, Span(start, index))
        }
        let conversion = try readConversion()
        guard index < end else { throw fault("expecting '}'") }
        var spec: [FormattedPart]?
        if isAt(":") {
            index += 1
            spec = try readParts(level: level + 1)
        }
        guard isAt("}") else { throw fault("expecting '}'") }
        index += 1
        return .field(value: value, debugText: debugText, conversion: conversion, spec: spec)
    }

    private mutating func readConversion() throws(ParseFailure) -> FormattedPart.Conversion? {
        guard isAt("!") else { return nil }
        index += 1
        guard index < end else { throw fault("expecting '}'") }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "s"): return .str
        case UInt8(ascii: "r"): return .repr
        case UInt8(ascii: "a"): return .ascii
        default: throw fault("invalid conversion character: expected 's', 'r', or 'a'")
        }
    }

    /// Finds the end of a field's expression: a `!`, `:`, `=` or `}` outside of brackets and strings.
    private mutating func scanExpression() throws(ParseFailure) {
        var quote: (byte: UInt8, isTriple: Bool)?
        var open: [UInt8] = []
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                throw builder.stringFault("f-string expression part cannot include a backslash")
            }
            if let inside = quote {
                if closes(inside) {
                    index += inside.isTriple ? 2 : 0
                    quote = nil
                }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = (byte, closes((byte, true)))
                index += quote?.isTriple == true ? 2 : 0
            } else if try endsExpression(byte, &open) {
                break
            }
            index += 1
        }
        if quote != nil { throw fault("unterminated string") }
        if let last = open.last { throw fault("unmatched '\(Character(Unicode.Scalar(last)))'") }
    }

    private func closes(_ quote: (byte: UInt8, isTriple: Bool)) -> Bool {
        guard bytes[index] == quote.byte else { return false }
        return !quote.isTriple
            || (index + 2 < end && bytes[index + 1] == quote.byte && bytes[index + 2] == quote.byte)
    }

    /// Looks at a character outside of strings; true when the expression ends before it. Steps over the first
    /// character of `==` and its like.
    private mutating func endsExpression(_ byte: UInt8, _ open: inout [UInt8]) throws(ParseFailure) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("):
            guard open.count < Lexer.bracketLimit else { throw fault("too many nested parenthesis") }
            open.append(byte)
        case UInt8(ascii: "#"): throw builder.stringFault("f-string expression part cannot include '#'")
        case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: "<"),
            UInt8(ascii: ">"):
            guard open.isEmpty else { return try close(byte, &open) }
            let isPair = index + 1 < end && bytes[index + 1] == UInt8(ascii: "=")
            if isPair, byte != UInt8(ascii: ":"), byte != UInt8(ascii: "}") {
                index += 1
                return false
            }
            return byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
        case UInt8(ascii: "]"), UInt8(ascii: ")"): return try close(byte, &open)
        default: break
        }
        return false
    }

    private func close(_ byte: UInt8, _ open: inout [UInt8]) throws(ParseFailure) -> Bool {
        guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") else { return false }
        let text = Character(Unicode.Scalar(byte))
        guard let opening = open.popLast() else { throw fault("unmatched '\(text)'") }
        guard Lexer.isPair(opening, byte) else {
            let opened = Character(Unicode.Scalar(opening))
            throw fault("closing parenthesis '\(text)' does not match opening parenthesis '\(opened)'")
        }
        return false
    }

    /// Parses a field's expression as if it stood in parentheses.
    private func parseExpression(_ span: Span) throws(ParseFailure) -> Expression {
        let blank: Set<UInt8> = [9, 10, 12, 13, 32]
        guard bytes[span.start..<span.end].contains(where: { !blank.contains($0) }) else {
            throw fault("empty expression not allowed")
        }
        let lexed = Lexer.tokens(of: literal.source, expression: span)
        var inner = builder.fragment(lexed)
        do throws(ParseFailure) {
            var value = try inner.parseStarExpressions()
            guard inner.at(.newline) else { throw inner.mismatch() }
            value.isParenthesized = true
            return value
        } catch {
            guard case .mismatch = error, builder.canExplain else { throw error }
            let watch = builder.watch
            let fault = FaultFinder.explainField(literal.source, lexed, at: inner.position, watch)
            throw watch.stop.map { .stopped($0) } ?? .fault(fault)
        }
    }
}

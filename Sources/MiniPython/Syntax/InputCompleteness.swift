/// Whether what was typed at the prompt can run.
public enum InputCompleteness: Equatable, Sendable {
    case complete
    /// More lines are wanted; `open` is what waits for them: a bracket, `"""`, `'''`, `\` or `:` for a block.
    case needsMore(open: String)
    /// No more lines could mend it; CPython's words say why.
    case invalid(message: String)
}

/// Says whether a text typed at the prompt is complete, as Python's own prompt does: a block ends with an empty line.
public func completeness(of text: String) -> InputCompleteness {
    let source = SourceText(name: "<stdin>", text: text)
    let endsWithEmptyLine = text.utf8.last.map { $0 == 10 || $0 == 13 } ?? true || lastLineIsBlank(source)
    do {
        let statements = try Parser.parse(source, interactive: true)
        guard let last = statements.last, last.hasBlock, !endsWithEmptyLine else { return .complete }
        return .needsMore(open: ":")
    } catch let error as SyntaxFault {
        guard error.isIncomplete else { return .invalid(message: error.message) }
        let open = opening(of: error, in: source)
        return open == ":" && endsWithEmptyLine ? .invalid(message: error.message) : .needsMore(open: open)
    } catch {
        preconditionFailure("nothing watches this parser")
    }
}

private func lastLineIsBlank(_ source: SourceText) -> Bool {
    source.lineText(source.line(at: source.utf8.count)).utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 12 }
}

/// What an incomplete text has open.
private func opening(of fault: SyntaxFault, in source: SourceText) -> String {
    let rest = source.utf8[min(fault.span.start, source.utf8.count)...]
    if fault.message.hasSuffix("was never closed"), let bracket = rest.first {
        return String(Character(Unicode.Scalar(bracket)))
    }
    if fault.message.hasPrefix("unterminated triple-quoted") {
        return rest.first { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") } == UInt8(ascii: "'")
            ? "'''" : "\"\"\""
    }
    return fault.message.hasPrefix("unexpected EOF") ? "\\" : ":"
}

extension Statement {
    /// Whether the statement has blocks, so that an empty line ends it at the prompt.
    var hasBlock: Bool { !blocks.isEmpty }
}

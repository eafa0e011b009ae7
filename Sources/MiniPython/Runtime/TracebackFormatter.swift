/// Lays out tracebacks as CPython 3.11 does, with carets under the failing part (PEP 657).
enum TracebackFormatter {
    /// - Parameter entries: innermost first. A line that repeats is shown three times, then how often it came again.
    static func lines(_ entries: [TracebackEntry]) -> String {
        var text = ""
        var previous: String?
        var count = 0
        for entry in entries.reversed() {
            let line = entry.source.line(at: entry.span.start)
            let head = "  File \"\(entry.source.name)\", line \(line), in \(entry.function)\n"
            if head != previous {
                text += repetition(count)
                previous = head
                count = 0
            }
            count += 1
            if count <= 3 { text += head + excerpt(entry, line) }
        }
        return text + repetition(count)
    }

    private static func repetition(_ count: Int) -> String {
        let more = count - 3
        return more > 0 ? "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n" : ""
    }

    private static func excerpt(_ entry: TracebackEntry, _ line: Int) -> String {
        let full = entry.source.lineText(line)
        let shown = full.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
        if shown.isEmpty { return "" }
        var text = "    \(shown)\n"
        let indent = full.unicodeScalars.count - shown.unicodeScalars.count
        let start = entry.source.column(at: entry.span.start)
        let isOneLine = entry.source.line(at: max(entry.span.end - 1, entry.span.start)) == line
        let length = full.unicodeScalars.count
        let end = isOneLine ? entry.source.column(at: entry.span.end) : length
        let trimmed = shown.reversed().drop { $0 == " " }.count
        if start < indent || end <= start { return text }
        let anchors = isOneLine ? anchors(entry.source, entry.span) : nil
        if start == indent, end - start >= trimmed, anchors == nil { return text }
        text += "    " + String(repeating: " ", count: start - indent)
        if let anchors {
            text += String(repeating: "~", count: anchors.lowerBound)
            text += String(repeating: "^", count: anchors.count)
            text += String(repeating: "~", count: max(end - start - anchors.upperBound, 0))
        } else {
            text += String(repeating: "^", count: end - start)
        }
        return text + "\n"
    }

    /// Which columns of a failing expression the carets stand under, when it is an operation or a subscript: the
    /// operator or the brackets; the operands get tildes.
    private static func anchors(_ source: SourceText, _ span: Span) -> Range<Int>? {
        let segment = Array(source.utf8[span.start..<min(span.end, source.utf8.count)])
        let wrapped = SourceText(name: "", utf8: [UInt8(ascii: "(")] + segment + [UInt8(ascii: ")")])
        guard let statement = try? Parser.parse(wrapped).first, case .expression(let expression) = statement.kind else {
            return nil
        }
        switch expression.kind {
        case .binary(_, let left, let right):
            var place = left.span.end - 1
            while place < right.span.start - 1, " \t\\)".utf8.contains(segment[place]) {
                place += 1
            }
            guard place < right.span.start - 1 else { return nil }
            let isDouble = place + 1 < right.span.start - 1 && segment[place + 1] != 32
            return columns(wrapped, place..<place + (isDouble ? 2 : 1))
        case .subscript(let value, let index):
            if isKnownInAdvance(value, index) { return nil }
            var place = value.span.end - 1
            while place < index.span.start - 1, segment[place] != UInt8(ascii: "[") { place += 1 }
            return columns(wrapped, place..<segment.count)
        default: return nil
        }
    }

    /// Whether CPython's compiler has made a constant of a subscript: it points at the whole, then.
    private static func isKnownInAdvance(_ value: Expression, _ index: Expression) -> Bool {
        guard case .string(let bytes) = value.kind else { return false }
        let count = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
        switch index.kind {
        case .integer(let place): return place < count
        case .unary(.negative, let place):
            if case .integer(let fromEnd) = place.kind { return fromEnd <= count }
            return false
        default: return false
        }
    }

    private static func columns(_ wrapped: SourceText, _ bytes: Range<Int>) -> Range<Int> {
        wrapped.column(at: bytes.lowerBound + 1)
            - 1..<max(
                wrapped.column(at: bytes.upperBound + 1) - 1, wrapped.column(at: bytes.lowerBound + 1))
    }
}

/// The wording of an error's message, with gaps: `name '§' is not defined`.
struct MessagePattern {
    private let pieces: [Substring]

    init(_ text: String) { pieces = text.split(separator: "§", omittingEmptySubsequences: false) }

    /// What stands in the gaps, each as short as possible but the last one; nil for another message.
    func gaps(in message: String) -> [String]? {
        guard let first = pieces.first, message.hasPrefix(first) else { return nil }
        var rest = message.dropFirst(first.count)
        var gaps: [String] = []
        for (place, piece) in pieces.dropFirst().enumerated() {
            let isLast = place == pieces.count - 2
            if isLast {
                guard rest.hasSuffix(piece) else { return nil }
                gaps.append(String(rest.dropLast(piece.count)))
                return gaps
            }
            guard !piece.isEmpty, let found = rest.firstRange(of: piece) else { return nil }
            gaps.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? gaps : nil
    }
}

extension Substring {
    /// Where a text begins and ends in this one, at its first occurrence.
    fileprivate func firstRange(of text: Substring) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}

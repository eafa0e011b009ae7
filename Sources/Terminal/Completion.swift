/// What may stand in place of a part of the line.
public struct Completion: Equatable, Sendable {
    /// The part that a candidate replaces, counted in Unicode scalars from the start of the line.
    public var replacing: Range<Int>

    /// Whole replacements, in the order in which they are listed.
    public var candidates: [String]

    public init(replacing: Range<Int>, candidates: [String]) {
        self.replacing = replacing
        self.candidates = candidates
    }

    /// The longest text with which every candidate begins, in whole characters.
    var commonPrefix: String {
        guard var prefix = candidates.first else { return "" }
        for candidate in candidates.dropFirst() {
            while !candidate.hasPrefix(prefix) { prefix.removeLast() }
        }
        return prefix
    }
}

/// Answers a press of Tab, given the line and the cursor's place in Unicode scalars.
public typealias Completer = (_ line: String, _ cursor: Int) -> Completion

/// Lays words out in columns as wide as the longest, read downwards; one row for each line.
func columns(of words: [String], width: Int, limit: Int = 200) -> [String] {
    let shown = Array(words.prefix(limit))
    guard let longest = shown.map(\.displayWidth).max() else { return [] }
    let step = longest + 2
    let columnCount = max(1, (width + 1) / step)
    let rowCount = (shown.count + columnCount - 1) / columnCount
    var rows: [String] = []
    for row in 0..<rowCount {
        var text = ""
        for index in stride(from: row, to: shown.count, by: rowCount) {
            let isLast = index + rowCount >= shown.count
            let padding = isLast ? 0 : step - shown[index].displayWidth
            text += shown[index] + String(repeating: " ", count: padding)
        }
        rows.append(text)
    }
    if words.count > limit {
        rows.append("and \(words.count - limit) more")
    }
    return rows
}

/// A search backwards through history that follows each typed character (Ctrl-R).
struct IncrementalSearch {
    private let entries: [String]
    private(set) var query = ""
    /// The entry that is shown, as a place in the entries.
    private var place: Int?
    /// Places found for each shorter query, so that Backspace goes back the same way.
    private var trail: [(query: String, place: Int?, hasFailed: Bool)] = []
    private(set) var hasFailed = false

    init(entries: [String]) {
        self.entries = entries
    }

    /// The entry that was found last.
    var match: String? { place.map { entries[$0] } }

    /// Where the query begins in the match, in Unicode scalars.
    var matchOffset: Int {
        guard let match, let range = Self.find(query, in: match) else { return 0 }
        return range
    }

    /// Another character: stays at the entry when it still matches.
    mutating func extend(by character: Character) {
        remember()
        query.append(character)
        search(from: place ?? entries.count - 1)
    }

    /// Ctrl-R again: the next older match.
    mutating func older() {
        guard !query.isEmpty else { return }
        remember()
        search(from: (place ?? entries.count) - 1, skipping: match)
    }

    /// Backspace: as it was before.
    mutating func shorten() {
        guard let last = trail.popLast() else { return }
        (query, place, hasFailed) = last
    }

    private mutating func remember() {
        trail.append((query, place, hasFailed))
    }

    private mutating func search(from start: Int, skipping skipped: String? = nil) {
        var index = start
        while index >= 0 {
            if entries[index] != skipped, Self.find(query, in: entries[index]) != nil {
                place = index
                hasFailed = false
                return
            }
            index -= 1
        }
        hasFailed = true
    }

    private static func find(_ query: String, in text: String) -> Int? {
        let wanted = Array(query.unicodeScalars)
        let all = Array(text.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= all.count else { return wanted.isEmpty ? 0 : nil }
        return (0...all.count - wanted.count).first { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}

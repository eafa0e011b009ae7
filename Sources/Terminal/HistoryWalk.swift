/// A walk through history while a line is edited; what was typed on the way is kept until the line is done.
struct HistoryWalk {
    private let entries: [String]
    /// The place in `entries`; one past the end is the line being typed.
    private var place: Int
    private var edited: [Int: String] = [:]

    init(entries: [String]) {
        self.entries = entries
        self.place = entries.count
    }

    /// The next older entry that begins with `prefix`, or `nil` at the end of the walk; `current` is put by.
    mutating func older(than current: String, beginningWith prefix: String = "") -> String? {
        move(from: current, to: (0..<place).last { text(at: $0).hasPrefix(prefix) })
    }

    /// The next newer entry that begins with `prefix`, at last the line being typed.
    mutating func newer(than current: String, beginningWith prefix: String = "") -> String? {
        guard place < entries.count else { return nil }
        let next = (place + 1..<entries.count).first { text(at: $0).hasPrefix(prefix) }
        return move(from: current, to: next ?? entries.count)
    }

    private func text(at index: Int) -> String {
        edited[index] ?? (index < entries.count ? entries[index] : "")
    }

    private mutating func move(from current: String, to next: Int?) -> String? {
        guard let next else { return nil }
        edited[place] = current
        place = next
        return text(at: next)
    }
}

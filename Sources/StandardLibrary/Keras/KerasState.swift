/// What keras keeps for each machine.
final class KerasState {
    /// How many layers and models of each kind were named.
    private var counts: [String: Int] = [:]

    /// A name that nothing of its kind has: `dense`, `dense_1` …
    func uniqueName(_ kind: String) -> String {
        let stem = Self.snakeCase(kind)
        let count = counts[stem, default: 0]
        counts[stem] = count + 1
        return count == 0 ? stem : "\(stem)_\(count)"
    }

    func clear() { counts = [:] }

    /// `MaxPooling2D` as `max_pooling2d`: a blank before a capital that begins a word, or follows a small letter.
    static func snakeCase(_ name: String) -> String {
        let letters = Array(name)
        var text = ""
        for (place, letter) in letters.enumerated() {
            let isStart = letter.isUppercase && place > 0
            let beginsWord = place + 1 < letters.count && letters[place + 1].isLowercase
            let followsSmall = place > 0 && letters[place - 1].isLowercase
            if isStart && (beginsWord || followsSmall) { text.append("_") }
            text += letter.lowercased()
        }
        return text
    }
}

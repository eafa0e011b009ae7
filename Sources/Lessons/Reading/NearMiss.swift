/// Finds what a misspelt word was meant to be.
enum NearMiss {
    /// The nearest of some words, when it is near enough to have been meant: one slip in a short word, two in a
    /// long one. An equal word is no miss.
    static func nearest(to word: String, among words: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased().unicodeScalars.prefix(64))
        var best: (distance: Int, word: String)?
        for candidate in words {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = min(letters.count <= 3 ? 1 : letters.count <= 8 ? 2 : 3, letters.count - 2)
            // Every letter that one of them has more than the other is an edit.
            guard abs(typed.count - letters.count) <= limit else { continue }
            let distance = distance(typed, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best.flatMap { $0.distance == 0 ? nil : $0.word }
    }

    /// Edits needed to turn one word into another: letters put in, left out, changed, or two neighbours exchanged.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            before = previous
            previous = row
        }
        return previous[b.count]
    }
}

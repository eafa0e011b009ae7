/// "Did you mean": the nearest of some names, as CPython 3.11 measures it (Python/suggestions.c describes the costs).
enum Spelling {
    private static let moveCost = 2
    private static let caseCost = 1
    private static let longest = 40

    /// The candidate within reach of a misspelt name, or nil.
    static func nearest(to name: String, among candidates: [String]) -> String? {
        let wanted = Array(name.utf8)
        if wanted.isEmpty || wanted.count > longest || candidates.count > 750 { return nil }
        var best: String?
        var bestDistance = Int.max
        for candidate in candidates where candidate != name {
            let other = Array(candidate.utf8)
            if other.count > longest { continue }
            var bound = (wanted.count + other.count + 3) * moveCost / 6
            bound = min(bound, bestDistance - 1)
            let distance = distance(wanted, other, within: bound)
            if distance <= bound, distance < bestDistance {
                best = candidate
                bestDistance = distance
            }
        }
        return best
    }

    /// Levenshtein's distance with changes of case at half price; more than `bound` when it passes it.
    static func distance(_ a: [UInt8], _ b: [UInt8], within bound: Int) -> Int {
        if abs(a.count - b.count) * moveCost > bound { return bound + 1 }
        var row = (0...b.count).map { $0 * moveCost }
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = (i + 1) * moveCost
            var least = row[0]
            for (j, right) in b.enumerated() {
                let substituted = diagonal + cost(left, right)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, min(row[j], row[j + 1]) + moveCost)
                least = min(least, row[j + 1])
            }
            if least > bound { return bound + 1 }
        }
        return row[b.count]
    }

    private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
        if a == b { return 0 }
        return a | 0x20 == b | 0x20 && a | 0x20 >= 97 && a | 0x20 <= 122 ? caseCost : moveCost
    }
}

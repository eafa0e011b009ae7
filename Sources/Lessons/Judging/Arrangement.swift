/// Lines of a program put in an order, as a learner writes it: `b a d> c>`.
enum Arrangement {
    /// One line: its place among the letters, and how many blocks it stands in.
    struct Piece: Hashable {
        var place: Int
        var level: Int
    }

    private static let deepest = 20

    /// Reads letters, each at most once, each with a `>` for every indent; blanks and commas are free. nil: no order.
    static func read(_ line: String, count: Int) -> [Piece]? {
        var pieces: [Piece] = []
        for scalar in line.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z":
                let place = Int(scalar.value | 32) - 97
                guard place < count, !pieces.contains(where: { $0.place == place }) else { return nil }
                pieces.append(Piece(place: place, level: 0))
            case ">":
                guard let last = pieces.last, last.level < deepest else { return nil }
                pieces[pieces.count - 1].level += 1
            case " ", "\t", ",", ".", "(", ")": continue
            default: return nil
            }
        }
        return pieces.isEmpty ? nil : pieces
    }

    /// The program: four blanks for each indent.
    static func text(_ lines: [(text: String, level: Int)]) -> String {
        lines.map { String(repeating: "    ", count: $0.level) + $0.text + "\n" }.joined()
    }
}

/// What a program leaves behind.
struct ProgramResult {
    /// Without blanks at the ends of lines.
    var output: String
    /// The values at the end of the names that the author's program mentions.
    var values: [String: JudgedValue]
    var failure: ProgramFailure?

    /// The same output, and the same values of the names that the key has.
    func agrees(with key: ProgramResult) -> Bool {
        failure == nil && PredictQuestion.normal(output) == PredictQuestion.normal(key.output)
            && key.values.allSatisfy { name, value in
                values[name].map { $0 == value || $0.isEqual(to: value, nanEqualsNan: true) } ?? false
            }
    }
}

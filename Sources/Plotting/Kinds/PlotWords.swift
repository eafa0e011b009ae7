import Wording

extension Message {
    static let noPoints = Message("no points.", nb: "ingen punkter.")
}

extension Sequence<Message> {
    /// The messages in a row, a message between two of them.
    func joined(separator: Message) -> Message {
        var result = Message(verbatim: "")
        for (place, message) in enumerated() { result = place == 0 ? message : result + separator + message }
        return result
    }
}

/// What is said of points in a description.
enum PointWords {
    static func text(_ x: [Double], _ y: [Double], isLine: Bool, _ axes: Axes) -> Message {
        let points = zip(x, y).filter { isDrawable($0) && isDrawable($1) }.map { (x: $0, y: $1) }
        guard let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y }),
            let left = points.min(by: { $0.x < $1.x }), let right = points.max(by: { $0.x < $1.x })
        else { return .noPoints }
        let across = { (value: Double) in axes.x.words(value) }
        if points.count == 1 {
            let place = "x \(across(lowest.x)), y \(spoken(lowest.y))."
            return Message("1 point, at \(place)", nb: "1 punkt, ved \(place)")
        }
        var sentences = [
            Message("\(points.count) points", nb: "\(points.count) punkter"),
            Message(
                "x from \(across(left.x)) to \(across(right.x))", nb: "x fra \(across(left.x)) til \(across(right.x))"),
        ]
        let (low, high) = (spoken(lowest.y), spoken(highest.y))
        if lowest.y == highest.y {
            sentences.append(Message("y is \(low) everywhere", nb: "y er \(low) overalt"))
        } else {
            sentences.append(
                Message("Lowest y \(low) at x \(across(lowest.x))", nb: "Lavest y \(low) ved x \(across(lowest.x))"))
            sentences.append(
                Message(
                    "Highest y \(high) at x \(across(highest.x))", nb: "Høyest y \(high) ved x \(across(highest.x))"))
        }
        if let trend = Trend(points) { sentences.append(Message("Trend: ", nb: "Trend: ") + trend.words) }
        if isLine, lowest.y != highest.y { sentences.append(course(points, across)) }
        return sentences.joined(separator: ". ") + "."
    }

    /// Where a line changes its direction.
    private static func course(_ points: [(x: Double, y: Double)], _ across: (Double) -> String) -> Message {
        let turns = turningPoints(points)
        guard let first = points.first, let last = points.last else { return Message(verbatim: "") }
        switch turns.count {
        case 0:
            return last.y > first.y
                ? Message("It rises all the way", nb: "Den stiger hele veien")
                : Message("It falls all the way", nb: "Den faller hele veien")
        case 1...4:
            let places = turns.map { turn in
                let place = "x \(across(turn.x)), y \(spoken(turn.y))"
                return turn.isTop
                    ? Message("top at \(place)", nb: "topp ved \(place)")
                    : Message("bottom at \(place)", nb: "bunn ved \(place)")
            }
            return Message("Turning points: ", nb: "Vendepunkter: ") + places.joined(separator: "; ")
        default: return Message("It turns \(turns.count) times", nb: "Den snur \(turns.count) ganger")
        }
    }

    private static func turningPoints(
        _ points: [(x: Double, y: Double)]
    ) -> [(x: Double, y: Double, isTop: Bool)] {
        var turns: [(x: Double, y: Double, isTop: Bool)] = []
        var wasRising: Bool?
        for (point, next) in zip(points, points.dropFirst()) where point.y != next.y {
            let isRising = next.y > point.y
            if let wasRising, wasRising != isRising { turns.append((point.x, point.y, wasRising)) }
            wasRising = isRising
        }
        return turns
    }
}

extension Axis {
    /// A number of this axis in words: a date on an axis of dates.
    func words(_ value: Double) -> String {
        showsDates ? CalendarDate(days: value)?.text ?? spoken(value) : spoken(value)
    }
}

/// A number as a description says it.
func spoken(_ value: Double) -> String { DecimalText.short(value) }

/// Words joined as in a sentence: `one, two and three`.
func listed(_ words: [Message]) -> Message {
    guard words.count > 1, let last = words.last else { return words.first ?? Message(verbatim: "") }
    return words.dropLast().joined(separator: ", ") + Message(" and ", nb: " og ") + last
}

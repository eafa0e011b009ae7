/// What is said of points in a description.
enum PointWords {
    static func text(_ x: [Double], _ y: [Double], isLine: Bool, _ axes: Axes) -> String {
        let points = zip(x, y).filter { isDrawable($0) && isDrawable($1) }.map { (x: $0, y: $1) }
        guard let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y }),
            let left = points.min(by: { $0.x < $1.x }), let right = points.max(by: { $0.x < $1.x })
        else { return "no points." }
        let across = { (value: Double) in axes.x.words(value) }
        if points.count == 1 { return "1 point, at x \(across(lowest.x)), y \(spoken(lowest.y))." }
        var sentences = ["\(points.count) points", "x from \(across(left.x)) to \(across(right.x))"]
        if lowest.y == highest.y {
            sentences.append("y is \(spoken(lowest.y)) everywhere")
        } else {
            sentences.append("Lowest y \(spoken(lowest.y)) at x \(across(lowest.x))")
            sentences.append("Highest y \(spoken(highest.y)) at x \(across(highest.x))")
        }
        if let trend = Trend(points) {
            sentences.append("Trend: \(trend.words)")
        }
        if isLine, lowest.y != highest.y { sentences.append(course(points, across)) }
        return sentences.joined(separator: ". ") + "."
    }

    /// Where a line changes its direction.
    private static func course(_ points: [(x: Double, y: Double)], _ across: (Double) -> String) -> String {
        let turns = turningPoints(points)
        guard let first = points.first, let last = points.last else { return "" }
        switch turns.count {
        case 0: return last.y > first.y ? "It rises all the way" : "It falls all the way"
        case 1...4:
            let places = turns.map { turn in
                "\(turn.isTop ? "top" : "bottom") at x \(across(turn.x)), y \(spoken(turn.y))"
            }
            return "Turning points: \(places.joined(separator: "; "))"
        default: return "It turns \(turns.count) times"
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
func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}

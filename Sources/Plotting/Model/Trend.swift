import Wording

/// How one column of numbers goes with another: correlation and the slope of the least-squares line.
struct Trend: Hashable, Sendable {
    /// Pearson's correlation coefficient, from -1 to 1.
    let correlation: Double
    /// The change of y for a step of one in x.
    let slope: Double

    /// nil for fewer than three points, or where x or y is the same everywhere.
    init?(_ points: [(x: Double, y: Double)]) {
        guard points.count >= 3 else { return nil }
        // Numbers are brought to a size of about one, so that their squares neither overflow nor vanish.
        guard let x = Trend.standardised(points.map(\.x)), let y = Trend.standardised(points.map(\.y)) else {
            return nil
        }
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x.values, y.values) {
            xx += a * a
            yy += b * b
            xy += a * b
        }
        guard xx > 0, yy > 0 else { return nil }
        correlation = min(max(xy / (xx.squareRoot() * yy.squareRoot()), -1), 1)
        slope = xy / xx * (y.scale / x.scale)
    }

    /// The direction and its strength in words, with the numbers.
    var words: Message {
        let number = DecimalText.short((correlation * 100).rounded() / 100)
        let correlationWords = Message("correlation \(number)", nb: "korrelasjon \(number)")
        let strength =
            switch correlation.magnitude {
            case 0.9...: Message("very strong", nb: "svært sterk")
            case 0.7...: Message("strong", nb: "sterk")
            case 0.4...: Message("moderate", nb: "middels")
            case 0.2...: Message("weak", nb: "svak")
            default: Message(verbatim: "")
            }
        if strength.isEmpty { return Message("no clear trend, ", nb: "ingen klar trend, ") + correlationWords }
        let direction = correlation > 0 ? Message("rising", nb: "stigende") : Message("falling", nb: "fallende")
        let words = [direction, strength, correlationWords].joined(separator: ", ")
        guard slope.isFinite else { return words }
        let steepness = DecimalText.short(slope, digits: 3)
        return words + Message(", slope \(steepness)", nb: ", stigningstall \(steepness)")
    }

    /// The numbers less their mean, divided by the largest distance from it; nil where all are equal.
    private static func standardised(_ values: [Double]) -> (values: [Double], scale: Double)? {
        let largest = values.reduce(0) { max($0, $1.magnitude) }
        guard largest > 0 else { return nil }
        let small = values.map { $0 / largest }
        let mean = small.reduce(0, +) / Double(small.count)
        let centred = small.map { $0 - mean }
        let spread = centred.reduce(0) { max($0, $1.magnitude) }
        guard spread > 1e-12 else { return nil }
        return (centred.map { $0 / spread }, spread * largest)
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A mark on an axis.
public struct Tick: Hashable, Sendable {
    public var value: Double
    public var label: String

    public init(value: Double, label: String) {
        self.value = value
        self.label = label
    }
}

/// Ticks at round numbers: steps of 1, 2 or 5 times a power of ten, with labels of just enough digits.
///
/// A label is written from whole numbers, so that it never shows the rounding of a float.
public enum Ticks {
    /// The ticks within two limits: the finest step that gives at most `limit` of them; `wholeNumbers` keeps the
    /// step at 1 or above. Empty where the limits are equal or not finite.
    public static func linear(from a: Double, to b: Double, atMost limit: Int, wholeNumbers: Bool = false) -> [Tick] {
        let (low, high) = (min(a, b), max(a, b))
        let span = high - low
        guard span > 1e-305, span.isFinite, limit > 0 else { return [] }
        var coarser: Candidate?
        let start = Int(log10(span / Double(limit)).rounded(.down)) - 1
        for power in (wholeNumbers ? max(start, 0) : start)...(start + 4 + (wholeNumbers ? 400 : 0)) {
            for factor in [1, 2, 5] {
                guard let candidate = Candidate(factor: factor, power: power, low: low, high: high) else { continue }
                if candidate.count == 0 { return coarser?.middle ?? [] }
                if candidate.count <= limit { return candidate.ticks }
                coarser = candidate
            }
        }
        return coarser?.middle ?? []
    }

    /// The ticks of a logarithmic axis within two positive limits: whole powers of ten, every second or third where
    /// there are many; where the limits hold fewer than two, as on a linear axis.
    public static func logarithmic(from a: Double, to b: Double, atMost limit: Int) -> [Tick] {
        let (low, high) = (min(a, b), max(a, b))
        guard low > 0, high.isFinite, low < high, limit > 0 else { return [] }
        let first = Int((log10(low) - 1e-9).rounded(.up))
        let last = Int((log10(high) + 1e-9).rounded(.down))
        guard last > first else { return linear(from: low, to: high, atMost: limit) }
        let stride = (last - first + limit) / limit
        let isShort = first >= -4 && last <= 5
        return Swift.stride(from: first, through: last, by: stride).map { power in
            let label = isShort ? DecimalText.fixed(1, exponent: power) : "1e\(power)"
            return Tick(value: Double(label) ?? 0, label: label)
        }
    }
}

/// The multiples of one step that lie within two limits.
private struct Candidate {
    let factor: Int
    let power: Int
    let first: Int
    let last: Int

    var count: Int { last - first + 1 }

    /// nil where the step is too fine to count with.
    init?(factor: Int, power: Int, low: Double, high: Double) {
        let step = Double(factor) * pow(10, Double(power))
        // A limit that misses a multiple by rounding alone still has its tick.
        let first = (low / step - 1e-9).rounded(.up)
        let last = (high / step + 1e-9).rounded(.down)
        guard first.magnitude < 1e15, last.magnitude < 1e15 else { return nil }
        self.factor = factor
        self.power = power
        self.first = Int(first)
        self.last = Int(last)
    }

    var ticks: [Tick] { ticks(first...last) }

    var middle: [Tick] {
        let index = (first + last) / 2
        return ticks(index...index)
    }

    private func ticks(_ indices: ClosedRange<Int>) -> [Tick] {
        let fixed = indices.map { DecimalText.fixed($0 * factor, exponent: power) }
        let scientific = indices.map { DecimalText.scientific($0 * factor, exponent: power) }
        func longest(_ labels: [String]) -> Int { labels.map(\.utf8.count).max() ?? 0 }
        let labels = longest(fixed) <= max(7, longest(scientific)) ? fixed : scientific
        return labels.map { Tick(value: Double($0) ?? 0, label: $0) }
    }
}

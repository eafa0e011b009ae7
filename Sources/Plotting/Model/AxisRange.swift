#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The stretch of numbers that an axis shows, and where on it a number lies.
struct AxisRange: Hashable, Sendable {
    /// The number at the left or bottom end; larger than `upper` on a turned axis.
    let lower: Double
    let upper: Double
    let isLogarithmic: Bool

    /// Widens limits that are equal, or too near for a float to tell apart.
    init(lower: Double, upper: Double, isLogarithmic: Bool = false) {
        self.isLogarithmic = isLogarithmic
        let size = max(lower.magnitude, upper.magnitude)
        if (upper - lower).magnitude > max(1e-12 * size, 1e-304) {
            (self.lower, self.upper) = (lower, upper)
        } else if isLogarithmic {
            (self.lower, self.upper) = (lower / 2, lower * 2)
        } else {
            let padding = size < 1e-290 ? 1 : size * 0.1
            (self.lower, self.upper) = (lower - padding, lower + padding)
        }
    }

    /// The place of a number: 0 at the lower end, 1 at the upper, outside 0 to 1 beyond them; nil where it has none.
    func place(of value: Double) -> Double? {
        guard isDrawable(value) else { return nil }
        let place: Double
        if isLogarithmic {
            guard value > 0 else { return nil }
            place = (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
        } else {
            place = (value - lower) / (upper - lower)
        }
        // Far beyond the ends only the direction matters, and whole numbers must not overflow.
        return place.isNaN ? nil : min(max(place, -1e9), 1e9)
    }

    /// The number at a place from 0 to 1.
    func value(at place: Double) -> Double {
        if isLogarithmic { return pow(10, log10(lower) + (log10(upper) - log10(lower)) * place) }
        return lower * (1 - place) + upper * place
    }

    func ticks(_ axis: Axis, atMost limit: Int, wholeNumbers: Bool = false) -> [Tick] {
        if let fixed = axis.fixedTicks {
            return fixed.filter { tick in
                place(of: tick.value).map { (-1e-9...1 + 1e-9).contains($0) } ?? false
            }
        }
        if axis.showsDates { return DateTicks.ticks(from: lower, to: upper, atMost: limit) }
        return isLogarithmic
            ? Ticks.logarithmic(from: lower, to: upper, atMost: limit)
            : Ticks.linear(from: lower, to: upper, atMost: limit, wholeNumbers: wholeNumbers)
    }
}

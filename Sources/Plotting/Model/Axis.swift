/// One of the two directions of a coordinate system: its name, its limits, its scale and its ticks.
public struct Axis: Hashable, Sendable {
    public enum Scale: String, CaseIterable, Hashable, Sendable {
        case linear, log
    }

    public var label = ""
    /// The limits set by hand; nil where the data decide. The lower one may be the larger: the axis is then turned.
    public var lowerLimit: Double?
    public var upperLimit: Double?
    public var scale = Scale.linear
    /// The ticks set by hand, such as the names of bars; nil for ticks on 1-2-5 steps.
    public var fixedTicks: [Tick]?
    /// The names that stand for places, in the order of 0, 1, 2 …
    public private(set) var categories: [String] = []
    /// Whether its numbers are days since 1970 began, and are shown as dates.
    public var showsDates = false
    /// Whether the axis is turned where no limits say so, as that of the rows of an image is.
    public var isTurned = false

    public init(label: String = "") {
        self.label = label
    }

    /// Sets one limit or both. Throws `PlotError` for a limit that is not finite.
    public mutating func setLimits(lower: Double?, upper: Double?) throws {
        for limit in [lower, upper] {
            if let limit, !limit.isFinite { throw PlotError("Axis limits cannot be NaN or Inf") }
            if let limit, !isDrawable(limit) {
                throw PlotError("Axis limits cannot be beyond 1e300, but one is \(DecimalText.short(limit))")
            }
        }
        if let lower { lowerLimit = lower }
        if let upper { upperLimit = upper }
    }

    /// Sets the scale by its matplotlib name. Throws `PlotError` for an unknown one.
    public mutating func setScale(_ name: String) throws {
        guard let scale = Scale(rawValue: name) else {
            throw PlotError("\(quoted(name)) is not a valid value for scale; supported values are 'linear', 'log'")
        }
        self.scale = scale
    }

    /// Sets ticks by hand. Throws `PlotError` where the labels are not as many as the places.
    public mutating func setTicks(_ places: [Double], labels: [String]? = nil) throws {
        if let labels, labels.count != places.count {
            throw PlotError(
                "The number of FixedLocator locations (\(places.count)), usually from a call to set_ticks, "
                    + "does not match the number of labels (\(labels.count)).")
        }
        fixedTicks = places.enumerated().map { index, place in
            Tick(value: place, label: labels?[index] ?? DecimalText.short(place))
        }
    }

    /// The places of names, each new one behind those that are known, and ticks for all of them.
    public mutating func places(of names: [String]) -> [Double] {
        var known = Dictionary(categories.enumerated().map { ($1, $0) }) { first, _ in first }
        for name in names where known[name] == nil {
            known[name] = categories.count
            categories.append(name)
        }
        fixedTicks = categories.enumerated().map { Tick(value: Double($0), label: $1) }
        return names.map { Double(known[$0] ?? 0) }
    }
}

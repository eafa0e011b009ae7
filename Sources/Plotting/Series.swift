/// One thing drawn in a figure: its numbers and how it looks.
public struct Series: Hashable, Sendable {
    /// What is drawn, with its numbers. Values that are not finite are left out, and break a line.
    public enum Shape: Hashable, Sendable {
        case line(x: [Double], y: [Double])
        case scatter(x: [Double], y: [Double])
        /// Bars of one width, centred at their positions, from zero up or down to their heights.
        case bars(positions: [Double], heights: [Double], width: Double)
        /// One height for each bin; `edges` has one number more than `heights`.
        case histogram(edges: [Double], heights: [Double], valueCount: Int)
        case horizontalLine(y: Double)
        case verticalLine(x: Double)
        case text(x: Double, y: Double, text: String)
    }

    public var shape: Shape
    /// The name in the legend; none for nil, and for a name that starts with `_`, as in matplotlib.
    public var label: String?
    /// nil for the next colour of the cycle.
    public var color: SeriesColor?
    /// nil for no marker on a line, and for the next free marker on a scatter plot.
    public var marker: Marker?
    /// nil for no line.
    public var lineStyle: LineStyle?

    public init(
        _ shape: Shape, label: String? = nil, color: SeriesColor? = nil, marker: Marker? = nil,
        lineStyle: LineStyle? = nil
    ) {
        self.shape = shape
        self.label = label
        self.color = color
        self.marker = marker
        self.lineStyle = lineStyle
    }

    /// The label as the legend shows it.
    var legendLabel: String? {
        guard let label, !label.isEmpty, !label.hasPrefix("_") else { return nil }
        return label
    }

    /// Whether the series is a mere reference or remark and takes no colour of the cycle.
    var isAnnotation: Bool {
        switch shape {
        case .horizontalLine, .verticalLine, .text: true
        case .line, .scatter, .bars, .histogram: false
        }
    }

    /// The points of a line or scatter plot; none for other shapes.
    var points: [(x: Double, y: Double)] {
        switch shape {
        case .line(let x, let y), .scatter(let x, let y): zip(x, y).map { (x: $0, y: $1) }
        case .bars, .histogram, .horizontalLine, .verticalLine, .text: []
        }
    }

    /// The bars as rectangles from zero: left and right edge and height; none for other shapes.
    var rectangles: [(left: Double, right: Double, height: Double)] {
        switch shape {
        case .bars(let positions, let heights, let width):
            zip(positions, heights).map { (left: $0 - width / 2, right: $0 + width / 2, height: $1) }
        case .histogram(let edges, let heights, _):
            zip(zip(edges, edges.dropFirst()), heights).map { (left: $0.0, right: $0.1, height: $1) }
        case .line, .scatter, .horizontalLine, .verticalLine, .text: []
        }
    }
}

/// Whether a number can be placed on an axis: finite, and small enough that a span of two does not overflow.
public func isDrawable(_ value: Double) -> Bool {
    value.magnitude <= 1e300
}

/// One thing drawn in a figure: its numbers and how it looks.
public struct Series: Hashable, Sendable {
    /// What is drawn, with its numbers: the catalogue of kinds of plots. Values that are not finite are left out, and
    /// break a line.
    public enum Shape: Hashable, Sendable {
        case line(LinePlot)
        case scatter(ScatterPlot)
        case bars(BarPlot)
        case histogram(HistogramPlot)
        case boxes(BoxPlot)
        case errorBars(ErrorBarPlot)
        case band(BandPlot)
        case image(ImagePlot)
        case contours(ContourPlot)
        case reference(ReferenceLine)
        case text(TextNote)

        /// What it is, with all its forms.
        var kind: any PlotKind {
            switch self {
            case .line(let kind): kind
            case .scatter(let kind): kind
            case .bars(let kind): kind
            case .histogram(let kind): kind
            case .boxes(let kind): kind
            case .errorBars(let kind): kind
            case .band(let kind): kind
            case .image(let kind): kind
            case .contours(let kind): kind
            case .reference(let kind): kind
            case .text(let kind): kind
            }
        }
    }

    public var shape: Shape
    /// The name in the legend; none for nil, and for a name that starts with `_`, as in matplotlib.
    public var label: String?
    /// nil for the next colour of the cycle.
    public var color: PlotColor?
    /// nil for no marker on a line, and for the next free marker on a scatter plot.
    public var marker: Marker?
    /// nil for no line.
    public var lineStyle: LineStyle?
    /// From 0, nothing to be seen, to 1. A terminal shows all of it.
    public var opacity: Double?
    /// In points of 1/72 inch. A terminal has one width.
    public var lineWidth: Double?
    /// How wide a marker is, in points. A terminal has one size.
    public var markerSize: Double?

    public init(
        _ shape: Shape, label: String? = nil, color: PlotColor? = nil, marker: Marker? = nil,
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

    /// Whether the legend names it, or would if it had a label.
    public var isNamed: Bool { !(label?.hasPrefix("_") ?? false) && !isAnnotation }

    /// Whether the series is a mere reference or remark.
    var isAnnotation: Bool {
        switch shape {
        case .reference, .text: true
        default: false
        }
    }

    /// How its numbers become colours, where they do.
    var colorScale: ColorScale? { shape.kind.colorScale }
}

/// Whether a number can be placed on an axis: finite, and small enough that a span of two does not overflow.
public func isDrawable(_ value: Double) -> Bool {
    value.magnitude <= largestDrawable
}

let largestDrawable = 1e300

/// Whether there are numbers that are finite, but too large to be placed on an axis.
func holdsHuge(_ lists: [Double]...) -> Bool {
    lists.contains { $0.contains { $0.isFinite && !isDrawable($0) } }
}

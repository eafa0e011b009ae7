/// A figure as data: one coordinate system, or several in rows and columns.
///
/// Back ends turn it into something to look at or to hear: `TextFigure`, `SVGFigure`, `PNGFigure`, `describe()`.
public struct Figure: Hashable, Sendable {
    /// The title above all coordinate systems.
    public var title = ""
    public private(set) var rows = 1
    public private(set) var columns = 1
    /// Row by row, as many as `rows` × `columns`.
    public var axes: [Axes]
    /// The size of the page, in inches.
    public var width = Figure.usualWidth
    public var height = Figure.usualHeight

    /// Whether all plots show the same stretch of numbers.
    public var sharesX = false
    public var sharesY = false

    public static let usualWidth = 6.4
    public static let usualHeight = 4.8
    /// More coordinate systems than this are no figure that anyone could read.
    public static let mostAxes = 100
    /// Inches; a page beyond them has no use, and one below them no room for words.
    public static let sizes = 1.0...40.0

    /// A figure of one coordinate system.
    public init(_ axes: Axes = Axes()) { self.axes = [axes] }

    /// An empty grid. Throws `PlotError` in matplotlib's words where it has no cells, or too many.
    public init(rows: Int, columns: Int) throws {
        for (name, count) in [("rows", rows), ("columns", columns)] where count < 1 {
            throw PlotError("Number of \(name) must be a positive integer, not \(count)")
        }
        let (cells, overflow) = rows.multipliedReportingOverflow(by: columns)
        guard !overflow, cells <= Figure.mostAxes else {
            throw PlotError("a figure has at most \(Figure.mostAxes) axes here, not \(rows) times \(columns)")
        }
        (self.rows, self.columns) = (rows, columns)
        axes = [Axes](repeating: Axes(), count: cells)
    }

    /// Whether nothing was drawn, named or set.
    public var isBlank: Bool { title.isEmpty && axes.allSatisfy { $0 == Axes() || $0.isHidden } }

    /// About how many things there are to be drawn.
    public var pointCount: Int {
        axes.reduce(0) { $0 + $1.series.reduce(0) { $0 + $1.shape.kind.leftOut(Axes()).total } }
    }

    /// The figure as it is drawn: with the same limits for plots that share an axis.
    var settled: Figure {
        var figure = self
        if sharesX { figure.share(\.x) }
        if sharesY { figure.share(\.y) }
        return figure
    }

    private mutating func share(_ axis: WritableKeyPath<Axes, Axis>) {
        let ends = axes.filter { !$0.isHidden && !$0.series.isEmpty }.map { $0.limits(axis) }
        guard let lower = ends.map({ min($0.lower, $0.upper) }).min(),
            let upper = ends.map({ max($0.lower, $0.upper) }).max()
        else { return }
        for place in axes.indices where axes[place][keyPath: axis].lowerLimit == nil {
            let isTurned = axes[place][keyPath: axis].isTurned
            axes[place][keyPath: axis].lowerLimit = isTurned ? upper : lower
            if axes[place][keyPath: axis].upperLimit == nil {
                axes[place][keyPath: axis].upperLimit = isTurned ? lower : upper
            }
        }
    }

    /// Sets the size of the page. Throws `PlotError` for one that is no size.
    public mutating func setSize(width: Double, height: Double) throws {
        guard width > 0, height > 0, width.isFinite, height.isFinite else {
            throw PlotError(
                "figure size must be positive finite not (\(DecimalText.short(width)), \(DecimalText.short(height)))")
        }
        self.width = min(max(width, Figure.sizes.lowerBound), Figure.sizes.upperBound)
        self.height = min(max(height, Figure.sizes.lowerBound), Figure.sizes.upperBound)
    }
}

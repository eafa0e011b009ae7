/// More functions of `matplotlib.pyplot`: boxes, areas, error bars, images and contours.
extension Axes {
    /// Adds a box for each sample, and names the ticks after them.
    public mutating func boxplot(
        _ samples: [[Double]], places: [Double]? = nil, labels: [String]? = nil, isLying: Bool = false,
        reach: Double = 1.5
    ) throws {
        let places = places ?? samples.indices.map { Double($0 + 1) }
        guard places.count == samples.count else {
            throw PlotError("List of boxplot statistics and `positions` values must have same the length")
        }
        if let labels, labels.count != samples.count {
            throw PlotError(
                "The number of labels (\(labels.count)) must match the number of columns (\(samples.count)).")
        }
        let names = labels ?? places.map { DecimalText.short($0) }
        let ticks = zip(places, names).map { Tick(value: $0, label: $1) }
        if isLying { y.fixedTicks = ticks } else { x.fixedTicks = ticks }
        series.append(
            Series(.boxes(BoxPlot(samples, places: places, reach: reach, isLying: isLying)), marker: .circle))
    }

    /// Adds the area between two lines over the same x; a line of one number is level.
    public mutating func fillBetween(
        _ x: [Double], _ first: [Double], _ second: [Double] = [0], isFilled: [Bool] = [], label: String? = nil,
        color: String? = nil
    ) throws {
        func spread(_ numbers: [Double], _ name: String) throws -> [Double] {
            if numbers.count == x.count { return numbers }
            guard numbers.count == 1 else {
                throw PlotError("'x' has size \(x.count), but '\(name)' has an unequal size of \(numbers.count)")
            }
            return x.map { _ in numbers[0] }
        }
        guard isFilled.isEmpty || isFilled.count == x.count else {
            throw PlotError("where size (\(isFilled.count)) does not match 'x' size (\(x.count))")
        }
        let band = BandPlot(x: x, low: try spread(first, "y1"), high: try spread(second, "y2"), isFilled: isFilled)
        series.append(Series(.band(band), label: label, color: try color.map { try PlotColor(matplotlib: $0) }))
    }

    /// Adds points with error bars; `format` says how the points look, and `none` leaves only the bars.
    public mutating func errorbar(
        _ plot: ErrorBarPlot, format: String = "", label: String? = nil, color: String? = nil, marker: String? = nil,
        lineStyle: String? = nil
    ) throws {
        guard plot.x.count == plot.y.count else { throw PlotError("'x' and 'y' must have the same size") }
        for (name, sides) in [("yerr", plot.below + plot.above), ("xerr", plot.left + plot.right)]
        where sides.contains(where: { $0 < 0 }) {
            throw PlotError("'\(name)' must not contain negative values")
        }
        let isBare = format.lowercased() == "none"
        var look = try PlotFormat(isBare ? "" : format)
        if isBare { (look.marker, look.lineStyle) = (nil, nil) }
        if let color { look.color = try PlotColor(matplotlib: color) }
        if let marker { look.marker = try Marker.parse(marker) }
        if let lineStyle { look.lineStyle = try LineStyle.parse(lineStyle) }
        series.append(
            Series(
                .errorBars(plot), label: label, color: look.color, marker: look.marker, lineStyle: look.lineStyle))
    }

    /// Adds an image. Its pixels are square unless the aspect was set otherwise.
    public mutating func imshow(_ image: ImagePlot, isEqualAspect: Bool = true) {
        series.append(Series(.image(image)))
        y.isTurned = image.bottom > image.top
        x.isTurned = image.left > image.right
        self.isEqualAspect = isEqualAspect
    }

    /// Adds the lines or bands of a function on a grid.
    public mutating func contour(_ plot: ContourPlot, lineStyle: String? = nil) throws {
        let style = try lineStyle.map { try LineStyle.parse($0) } ?? .solid
        guard zip(plot.levels, plot.levels.dropFirst()).allSatisfy({ $0 < $1 }), plot.levels.allSatisfy(isDrawable)
        else { throw PlotError("Contour levels must be increasing") }
        series.append(Series(.contours(plot), lineStyle: style))
    }
}

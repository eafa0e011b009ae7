import Plotting
import Testing

@Suite struct AxesBuildingTests {
    @Test func countsXFromZero() throws {
        var figure = Axes()
        try figure.plot(nil, [5, 6, 7])
        #expect(figure.series[0].shape == .line(LinePlot(x: [0, 1, 2], y: [5, 6, 7])))
        #expect(figure.series[0].lineStyle == .solid)
    }

    @Test func letsArgumentsOverruleTheFormat() throws {
        var figure = Axes()
        try figure.plot([1], [2], format: "ro--", color: "blue", marker: "None", lineStyle: ":")
        let series = figure.series[0]
        #expect(series.color?.palette == .blue)
        #expect(series.marker == nil)
        #expect(series.lineStyle == .dotted)
    }

    @Test func handsOutColorsInTurn() throws {
        var figure = Axes()
        try figure.plot(nil, [1])
        try figure.axhline(0)
        try figure.scatter([1], [1], color: "r")
        try figure.scatter([1], [1])
        #expect(figure.colors.map(\.palette) == [.blue, .foreground, .vermillion, .orange])
    }

    @Test func refusesSizesThatDoNotMatch() {
        var figure = Axes()
        #expect(throws: PlotError("x and y must have same first dimension, but have shapes (3,) and (2,)")) {
            try figure.plot([1, 2, 3], [1, 2])
        }
        #expect(throws: PlotError("x and y must be the same size")) { try figure.scatter([1], [1, 2]) }
        #expect(throws: PlotError.self) { try figure.bar([1, 2, 3], [1, 2]) }
        #expect(throws: PlotError.self) { try figure.scatter([1, 2], [1, 2], values: [1]) }
        #expect(figure.series.isEmpty)
    }

    @Test func namesTheTicksAfterCategories() throws {
        var figure = Axes()
        try figure.bar(["a", "b"], [1, 2])
        try figure.bar(["b", "c"], [3, 4])
        #expect(figure.x.fixedTicks?.map(\.label) == ["a", "b", "c"])
        #expect(figure.series[1].shape == .bars(BarPlot(places: [1, 2], lengths: [3, 4], width: 0.8)))
    }

    @Test func splitsPointsByValue() throws {
        var figure = Axes()
        try figure.scatter([1, 2, 3], [4, 5, 6], values: [1, 0, 1], label: "class")
        #expect(figure.series.map(\.label) == ["class 0", "class 1"])
        guard case .scatter(let points) = figure.series[1].shape else {
            Issue.record("no points")
            return
        }
        #expect(points.x == [1, 3] && points.y == [4, 6] && points.values == [1, 1])
        var many = Axes()
        let numbers = (0..<20).map(Double.init)
        try many.scatter(numbers, numbers, values: numbers)
        #expect(many.series.map(\.label) == ["0 to 3.8", "3.8 to 7.6", "7.6 to 11.4", "11.4 to 15.2", "15.2 to 19"])
        #expect(many.series.reduce(0) { $0 + $1.pointCount } == 20)
    }

    @Test func refusesLimitsAndScalesThatMakeNoSense() {
        var axis = Axis()
        #expect(throws: PlotError("Axis limits cannot be NaN or Inf")) { try axis.setLimits(lower: .nan, upper: 1) }
        #expect(throws: PlotError.self) { try axis.setLimits(lower: 0, upper: 1e301) }
        #expect(throws: PlotError("'cubic' is not a valid value for scale; supported values are 'linear', 'log'")) {
            try axis.setScale("cubic")
        }
        #expect(throws: PlotError.self) { try axis.setTicks([1, 2], labels: ["one"]) }
        #expect(axis == Axis())
    }
}

extension Series {
    fileprivate var pointCount: Int {
        guard case .scatter(let points) = shape else { return 0 }
        return points.x.count
    }
}

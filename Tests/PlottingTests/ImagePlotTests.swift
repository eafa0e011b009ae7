import Testing
import Wording

@testable import Plotting

@Suite struct ImagePlotTests {
    private func axes(_ values: [Double]) throws -> Axes {
        var axes = Axes()
        axes.imshow(
            try ImagePlot(rows: 1, columns: values.count, values: values, scale: ColorScale(lower: 0, upper: 3)))
        return axes
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func anyScaleIsDrawn(end: Double) throws {
        for (lower, upper) in [(end, end), (0, end), (end, 0)] {
            let scale = ColorScale(lower: lower, upper: upper)
            var axes = Axes()
            axes.imshow(try ImagePlot(rows: 1, columns: 2, values: [1, 2], scale: scale))
            axes.colorBar = ColorBar()
            #expect(!drawn(axes, width: 40).isEmpty)
            #expect(try !SVGFigure.render(Figure(axes)).isEmpty)
        }
    }

    /// A cell without a number is blank, as in matplotlib, and no fault of the data.
    @Test func blankCellsAreToldInWordsAlone() throws {
        let blank = try axes([1, .nan, 3])
        #expect(blank.notes.isEmpty)
        let words = blank.describe().text(in: .english)
        #expect(words.contains("Lowest 1 in row 0, column 0, highest 3 in row 0, column 2. Blank: 1 cell."))
        #expect(
            try axes([1, .infinity, 3]).notes.map { $0.text(in: .english) } == [
                "1 of 3 values of series 1 left out: not finite"
            ])
    }
}

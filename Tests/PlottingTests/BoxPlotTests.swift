import Testing
import Wording

@testable import Plotting

@Suite struct BoxPlotTests {
    /// Worked by hand: the quartiles of 1 to 9 are 3, 5 and 7; 20 lies beyond 7 + 1.5 × 4 = 13.
    @Test func hasQuartilesWhiskersAndOutliers() throws {
        let box = try #require(BoxPlot.Box([9, 1, 8, 2, 7, 3, 6, 4, 5], place: 1, reach: 1.5))
        #expect([box.firstQuartile, box.median, box.thirdQuartile] == [3, 5, 7])
        #expect([box.lowerWhisker, box.upperWhisker] == [1, 9] && box.outliers.isEmpty)
        let far = try #require(BoxPlot.Box([1, 2, 3, 4, 5, 6, 7, 8, 20], place: 1, reach: 1.5))
        #expect(far.outliers == [20] && far.upperWhisker == 8)
    }

    @Test func quartilesAreLinearBetweenValues() throws {
        let box = try #require(BoxPlot.Box([1, 2, 3, 4], place: 1, reach: 1.5))
        #expect([box.firstQuartile, box.median, box.thirdQuartile] == [1.75, 2.5, 3.25])
    }

    @Test func passesOverWhatIsNoNumber() throws {
        #expect(BoxPlot.Box([.nan, .infinity], place: 1, reach: 1.5) == nil)
        #expect(try #require(BoxPlot.Box([.nan, 4], place: 1, reach: 1.5)).median == 4)
        var axes = Axes()
        try axes.boxplot([[1, 2, 3], [.nan]])
        #expect(axes.notes.map { $0.text(in: .english) } == ["1 of 2 values of series 1 left out: not finite"])
    }

    /// As by one look at each value, whether or not they are sorted.
    @Test func findsWhiskersAndPointsBeyondThem() throws {
        let values: [Double] = [-50, -40, .infinity, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 31, .nan]
        for order in [values, values.reversed(), values.filter { !$0.isNaN }.sorted() + [.nan]] {
            let box = try #require(BoxPlot.Box(order, place: 1, reach: 1.5))
            #expect(box.count == 13 && box.median == 5)
            #expect(box.lowerWhisker == 1 && box.upperWhisker == 9)
            #expect(box.outliers == [-50, -40, 30, 31])
            #expect(box.extremeOutliers == [-50, 30, 31])
        }
    }

    @Test func isToldAndDrawn() throws {
        var axes = Axes()
        try axes.boxplot([[1, 2, 3, 4, 5, 6, 7, 8, 20]], labels: ["a"])
        #expect(
            axes.describe().text(in: .english).contains(
                "Box a: median 5, half of the values from 3 to 7, whiskers from 1 to 8, 1 point beyond."))
        let text = drawn(axes, width: 40, height: 20)
        for mark in ["┌", "┐", "└", "┘", "━", "│", "•"] { #expect(text.contains(mark), "\(mark)") }
    }
}

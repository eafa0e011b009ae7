import Testing

@testable import Plotting

@Suite struct AxisRangeTests {
    @Test func leavesAMarginOfFivePerCent() throws {
        var figure = Axes()
        try figure.plot([0, 10], [-100, 100])
        let range = AxesRange(figure)
        #expect(range.x == AxisRange(lower: -0.5, upper: 10.5))
        #expect(range.y == AxisRange(lower: -110, upper: 110))
    }

    @Test func standsBarsOnTheEdge() throws {
        var figure = Axes()
        try figure.bar([0, 1], [2, 4], width: 1)
        #expect(AxesRange(figure).y.lower == 0)
        #expect(AxesRange(figure).y.upper == 4.2)
        #expect(AxesRange(figure).x == AxisRange(lower: -0.6, upper: 1.6))
    }

    @Test func makesRoomForReferenceLines() throws {
        var figure = Axes()
        try figure.plot([0, 1], [0, 1])
        try figure.axhline(5)
        try figure.axvline(.nan)
        #expect(AxesRange(figure).y.upper == 5.25)
        #expect(AxesRange(figure).x.upper == 1.05)
    }

    @Test func placesNumbersBetweenItsEnds() {
        let linear = AxisRange(lower: 10, upper: 0)
        #expect(linear.place(of: 10) == 0)
        #expect(linear.place(of: 2.5) == 0.75)
        #expect(linear.place(of: .nan) == nil)
        #expect(linear.place(of: .infinity) == nil)
        #expect(AxisRange(lower: 0, upper: 1).place(of: 1e300) == 1e9)
        let log = AxisRange(lower: 1, upper: 100, isLogarithmic: true)
        #expect(log.place(of: 10) == 0.5)
        #expect(log.place(of: 0) == nil)
    }

    @Test func widensWhatIsOnePoint() {
        #expect(AxisRange(lower: 5, upper: 5) == AxisRange(lower: 4.5, upper: 5.5))
        #expect(AxisRange(lower: 0, upper: 0) == AxisRange(lower: -1, upper: 1))
        #expect(AxisRange(lower: 1e16, upper: 1e16 + 2).lower < 1e16)
    }
}

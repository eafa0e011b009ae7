import Testing

@testable import Plotting

/// Long drawings end soon after somebody wants them to.
@Suite struct DrawingWatchTests {
    private struct Enough: Error {}

    /// A figure with many marks of every kind that has them.
    private static let figures: [String: Figure] = {
        let count = 200_000
        let x = (0..<count).map { Double($0 &* 7919 % count) }
        let y = (0..<count).map { Double($0 &* 104_729 % count) }
        let kinds: [String: Series.Shape] = [
            "line": .line(LinePlot(x: x, y: y)), "points": .scatter(ScatterPlot(x: x, y: y)),
        ]
        return kinds.mapValues { shape in
            var axes = Axes()
            axes.series.append(Series(shape, lineStyle: .solid))
            return Figure(axes)
        }
    }()

    @Test(arguments: ["line", "points"]) func aDrawingEndsAtItsFirstLookThatThrows(kind: String) throws {
        let figure = try #require(Self.figures[kind])
        var looks = 0
        _ = try SVGFigure.render(figure) { looks += 1 }
        let all = looks
        #expect(all > 50)
        looks = 0
        #expect(throws: Enough.self) {
            try SVGFigure.render(figure) {
                looks += 1
                if looks == 5 { throw Enough() }
            }
        }
        #expect(looks == 5)
    }

    @Test func countsPointsBetweenLooks() throws {
        var looks = 0
        let watch = DrawingWatch { looks += 1 }
        for _ in 0..<10_000 { #expect(watch.goesOn()) }
        #expect((2...4).contains(looks))
        try watch.finish()
        let ended = DrawingWatch { throw Enough() }
        #expect(!ended.goesOn())
        #expect(!ended.goesOn(100_000))
        #expect(throws: Enough.self) { try ended.finish() }
    }
}

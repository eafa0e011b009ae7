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

    /// All crossings of so long a line at once would take gigabytes.
    @Test func aLongLineIsFilledInBandsThatEndEarly() throws {
        let points = (0..<30_000).map { (index: Int) -> PagePoint in
            let (column, row) = (index * 7919 % 100, index * 104_729 % 90)
            return PagePoint(Double(column), Double(row))
        }
        var looks = 0
        var raster = Raster(columns: 100, rows: 90)
        let outlines = StrokeOutline.outlines([points], width: 1)
        raster.fill(outlines, RGBColor(0), opacity: 1) { looks += 1 }
        #expect(looks > 5)
        looks = 0
        #expect(throws: Enough.self) {
            try raster.fill(outlines, RGBColor(0), opacity: 1) {
                looks += 1
                throw Enough()
            }
        }
        #expect(looks == 1)
    }

    @Test func bandsDrawWhatOnePassDraws() {
        // Many copies of one box: more crossings than are held at a time, and the same picture as of one.
        let box = [PagePoint(1.3, 0.2), PagePoint(8.6, 0.2), PagePoint(8.6, 38.7), PagePoint(1.3, 38.7)]
        var (one, many) = (Raster(columns: 10, rows: 40), Raster(columns: 10, rows: 40))
        one.fill([box], RGBColor(0x336699), opacity: 0.7)
        many.fill([[PagePoint]](repeating: box, count: 10_000), RGBColor(0x336699), opacity: 0.7)
        #expect(one.rgb == many.rgb)
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

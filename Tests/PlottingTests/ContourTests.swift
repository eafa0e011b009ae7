import Testing
import Wording

@testable import Plotting

@Suite struct ContourTests {
    private func bowl(_ count: Int) throws -> ContourGrid {
        let places = (0..<count).map { Double($0) / Double(count - 1) * 4 - 2 }
        return try ContourGrid(x: places, y: places, z: places.flatMap { y in places.map { $0 * $0 + y * y } })
    }

    @Test func aCircleIsOneClosedLine() throws {
        let lines = ContourLines.lines(try bowl(81), at: 1)
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.first?.x == line.last?.x && line.first?.y == line.last?.y)
        // Linear between places 0.05 apart: off by less than a quarter of the square of the distance.
        for point in line { #expect(abs(point.x * point.x + point.y * point.y - 1) < 7e-4) }
    }

    @Test func aLineThatLeavesTheGridIsOpen() throws {
        let grid = try ContourGrid(x: [0, 1, 2], y: [0, 1], z: [0, 1, 2, 0, 1, 2])
        let lines = ContourLines.lines(grid, at: 0.5)
        #expect(lines.count == 1)
        #expect(lines.first?.map(\.x) == [0.5, 0.5])
    }

    @Test func aSaddleIsSettledByItsMean() throws {
        let grid = try ContourGrid(x: [0, 1], y: [0, 1], z: [1, 0, 0, 1])
        #expect(ContourLines.lines(grid, at: 0.4).count == 2)
        #expect(ContourLines.lines(grid, at: 0.6).count == 2)
    }

    @Test func whatIsNoNumberHasNoLine() throws {
        let grid = try ContourGrid(x: [0, 1, 2], y: [0, 1], z: [.nan, 1, 2, 0, 1, 2])
        #expect(ContourLines.lines(grid, at: 0.5).isEmpty)
        #expect(grid.value(0.5, 0.5) == nil && grid.value(1.5, 0.5) == 1.5 && grid.value(3, 0) == nil)
    }

    @Test func levelsAreRoundAndBandsHoldAll() throws {
        let grid = try bowl(5)
        #expect(
            grid.levels(count: 8, isFilled: false) == [0, 1, 2, 3, 4, 5, 6, 7, 8].filter { $0 <= 8 }
                || grid.levels(count: 8, isFilled: false) == [0, 2, 4, 6, 8])
        let shifted = try ContourGrid(x: [0, 1], y: [0, 1], z: [0.3, 1, 2, 7.7])
        let levels = shifted.levels(count: 8, isFilled: true)
        #expect((levels.first ?? 9) <= 0.3 && (levels.last ?? 0) >= 7.7)
        #expect(try ContourGrid(x: [0, 1], y: [0, 1], z: [3, 3, 3, 3]).levels(count: 8, isFilled: true).isEmpty)
    }

    @Test func aFigureWithoutALevelSaysSo() throws {
        var axes = Axes()
        let grid = try ContourGrid(x: [0, 1], y: [0, 1], z: [3, 3, 3, 3])
        try axes.contour(ContourPlot(grid, levels: [], isFilled: false, map: .viridis))
        #expect(axes.notes.map { $0.text(in: .english) } == ["series 1 has no contour level within its values"])
    }

    @Test func placesMustGoOneWay() {
        #expect(throws: PlotError.self) { try ContourGrid(x: [0, 1, 1], y: [0, 1], z: [0, 0, 0, 0, 0, 0]) }
        #expect(throws: PlotError.self) { try ContourGrid(x: [0, .nan], y: [0, 1], z: [0, 0, 0, 0]) }
    }

    @Test func linesBearTheirNumbersInATerminal() throws {
        var axes = Axes()
        let grid = try bowl(41)
        try axes.contour(ContourPlot(grid, levels: [1, 2, 3], isFilled: false, map: .viridis))
        let text = drawn(axes, width: 60)
        for level in ["1", "2", "3"] { #expect(text.split { " ⠀\n".contains($0) }.contains { $0.contains(level) }) }
        #expect(axes.describe().text(in: .english).contains("Lowest 0 at x 0, y 0"))
        #expect(axes.describe().text(in: .english).contains("3 levels: 1, 2, 3."))
    }
}

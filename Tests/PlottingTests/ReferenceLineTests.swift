import Testing

@testable import Plotting

@Suite struct ReferenceLineTests {
    private static let dots = Set("⠉⠒⠤⣀⠐⠂⠠⠄⢀⡀⠈⠁")

    private func row(_ start: Double, _ end: Double) throws -> String {
        var axes = Axes()
        try axes.plot([0, 1], [0, 0])
        try axes.axhline(1, from: start, to: end)
        try axes.y.setLimits(lower: -0.5, upper: 1.5)
        let lines = TextFigure.render(axes, .init(width: 44, height: 9)).map(\.plainText)
        // Of the two lines that lie, the upper one.
        return lines.first { $0.contains { Self.dots.contains($0) } } ?? ""
    }

    /// A line from a quarter to three quarters of the width covers half of it; ends beyond the plot are those of it.
    @Test func goesFromEndToEnd() throws {
        let whole = try row(0, 1).count { Self.dots.contains($0) }
        #expect(whole > 30)
        #expect(abs(try row(0.25, 0.75).count { Self.dots.contains($0) } * 2 - whole) <= 4)
        #expect(try row(-3, 7).count { Self.dots.contains($0) } == whole)
    }
}

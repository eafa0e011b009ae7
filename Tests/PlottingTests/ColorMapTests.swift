import Testing

@testable import Plotting

@Suite struct ColorMapTests {
    @Test func goesFromItsFirstToItsLastColor() throws {
        #expect(
            ColorMap.viridis.color(at: 0) == RGBColor(0x440154) && ColorMap.viridis.color(at: 1) == RGBColor(0xFDE725))
        #expect(try ColorMap(named: "gray").color(at: 0.5) == RGBColor(0x7F7F7F))
        #expect(try ColorMap(named: "gray_r").color(at: 0) == RGBColor(0xFFFFFF))
        #expect(throws: PlotError.self) { try ColorMap(named: "foo") }
        for name in ColorMap.table.keys { #expect(throws: Never.self) { try ColorMap(named: name + "_r") } }
    }

    @Test func scalesNumbersBetweenItsEnds() {
        let scale = ColorScale(map: .viridis, lower: nil, upper: nil, over: [.nan, 2, 6])
        #expect(scale.level(of: 4) == 0.5 && scale.level(of: -9) == 0 && scale.level(of: 9) == 1)
        #expect(scale.level(of: .nan) == nil)
        #expect(ColorScale(map: .viridis, lower: nil, upper: nil, over: [-1e300, 1e300]).level(of: 0) == 0.5)
        let bands = ColorScale(map: .viridis, lower: 0, upper: 3, levels: [0, 1, 2, 3])
        #expect(bands.level(of: 0.1) == 0 && bands.level(of: 1.5) == 0.5 && bands.level(of: 3) == 1)
        #expect(bands.level(of: 3.1) == nil)
    }

    /// Such an end places no number; one that is far away does.
    @Test func anEndThatIsNoNumberPlacesNothing() {
        #expect(ColorScale(lower: .nan, upper: .nan).level(of: 1) == nil)
        #expect(ColorScale(lower: 0, upper: .nan).level(of: 1) == nil)
        #expect(ColorScale(lower: -.infinity, upper: 1).level(of: 0) == nil)
        #expect(ColorScale(lower: 0, upper: .infinity).level(of: 1) == 0)
    }

    @Test(arguments: [
        ("red", 0xFF0000, SeriesColor.vermillion), ("r", 0xFF0000, .vermillion), ("#00F", 0x0000FF, .blue),
        ("#0070b0", 0x0070B0, .blue), ("0.5", 0x808080, .foreground), ("C1", 0xE69F00, .orange),
        ("tab:green", 0x2CA02C, .green), ("purple", 0x800080, .purple), ("#FF000080", 0xFF0000, .vermillion),
    ]) func aColorIsExactOnAPageAndNearInATerminal(name: String, exact: Int, palette: SeriesColor) throws {
        let color = try PlotColor(matplotlib: name)
        #expect(color.exact == RGBColor(exact) && color.palette == palette)
    }

    @Test func whatIsNoColorIsRefused() {
        for name in ["blurple", "#12", "#-12345", "1.5", "-0.1", "nan", ""] {
            #expect(throws: PlotError.self) { try PlotColor(matplotlib: name) }
        }
    }
}

import Testing

@testable import Plotting

@Suite struct RasterTests {
    private func gray(_ raster: Raster, _ column: Int, _ row: Int) -> Int {
        Int(raster.rgb[(row * raster.columns + column) * 3])
    }

    private func square(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> [PagePoint] {
        [PagePoint(left, top), PagePoint(right, top), PagePoint(right, bottom), PagePoint(left, bottom)]
    }

    @Test func fillsPixelsByTheShareThatLiesWithin() {
        var raster = Raster(columns: 4, rows: 4)
        raster.fill([square(1, 1, 2.5, 3)], RGBColor(0), opacity: 1)
        #expect(gray(raster, 1, 1) == 0 && gray(raster, 1, 2) == 0)
        #expect(gray(raster, 2, 1) == 128)
        #expect(gray(raster, 0, 1) == 255 && gray(raster, 1, 0) == 255 && gray(raster, 3, 1) == 255)
    }

    @Test func overlapsAreFilledOnce() {
        var raster = Raster(columns: 3, rows: 3)
        raster.fill([square(0, 0, 2, 2), square(1, 1, 3, 3)], RGBColor(0), opacity: 0.5)
        #expect(gray(raster, 1, 1) == 128 && gray(raster, 0, 0) == 128 && gray(raster, 2, 0) == 255)
    }

    @Test func cutsOffWhatLiesOutside() {
        var raster = Raster(columns: 2, rows: 2)
        raster.fill([square(-1e9, -1e9, 1e9, 1e9)], RGBColor(0), opacity: 1)
        #expect(raster.rgb.allSatisfy { $0 == 0 })
        raster.fill([square(5, 5, 9, 9)], RGBColor(0xFFFFFF), opacity: 1)
        #expect(raster.rgb.allSatisfy { $0 == 0 })
    }

    @Test func strokesHaveTheirWidth() {
        var raster = Raster(columns: 9, rows: 9)
        let lines = StrokeOutline.outlines([[PagePoint(0, 4.5), PagePoint(9, 4.5)]], width: 3)
        raster.fill(lines, RGBColor(0), opacity: 1)
        #expect((0..<9).map { gray(raster, 4, $0) } == [255, 255, 255, 0, 0, 0, 255, 255, 255])
    }

    @Test func dashesAreStrokesAndGapsByTurns() {
        var raster = Raster(columns: 12, rows: 1)
        let lines = StrokeOutline.outlines(
            [[PagePoint(0, 0.5), PagePoint(5, 0.5), PagePoint(12, 0.5)]], width: 1, dashes: [4, 2], isRound: false)
        raster.fill(lines, RGBColor(0), opacity: 1)
        #expect((0..<12).map { gray(raster, $0, 0) } == [0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 255, 255])
    }

    @Test func everyLetterHasStrokesOfItsOwn() {
        let letters = (33...126).compactMap { Unicode.Scalar($0).map(Character.init) } + Array("æøåÆØÅéü°²₂×µπσ≤≥→−–")
        let unknown = StrokeFont.glyph("漢").lines
        var seen: [[[PagePoint]]] = []
        for letter in letters {
            let lines = StrokeFont.glyph(letter).lines
            #expect(!lines.isEmpty && lines != unknown, "\(letter)")
            #expect(lines.joined().allSatisfy { (-5...19).contains($0.y) && (-1...15).contains($0.x) }, "\(letter)")
            if letter != "–", letter != "−", letter != "μ", letter != "µ" {
                #expect(!seen.contains(lines), "\(letter)")
                seen.append(lines)
            }
        }
    }

    @Test func textIsAsWideAsItsLettersAndTurns() {
        let setting = TextSetting(size: 19.5, anchor: .start)
        let lines = StrokeFont.lines("HH", PagePoint(0, 0), setting)
        #expect(lines.joined().map(\.x).max() == 9.5 + 3 + 9.5)
        #expect(StrokeFont.width("HH", size: 19.5) == 22)
        var upright = setting
        upright.isUpright = true
        let turned = StrokeFont.lines("HH", PagePoint(0, 0), upright)
        #expect(turned.joined().map(\.y).min() == -22 && turned.joined().map(\.x).min() == -14)
    }
}

import Testing

@testable import Plotting

@Suite struct CanvasTests {
    @Test func addsDotsUpInOneCell() {
        var canvas = Canvas(columns: 2, rows: 1)
        for (column, row) in [(0, 0), (1, 0), (0, 3), (3, 1)] {
            canvas.putDot(GridPoint(column: column, row: row), .blue)
        }
        #expect(canvas.line(0).plainText == "⣁⠠")
        #expect(canvas.line(0).runs.map(\.style.color) == [.blue])
    }

    @Test func keepsItsWidthUnderWideCharacters() {
        for first in 0..<4 {
            for second in -1..<5 {
                for character: Character in ["漢", "x"] {
                    var canvas = Canvas(columns: 4, rows: 1)
                    canvas.put("漢", GridPoint(column: first, row: 0), .plain)
                    canvas.put(character, GridPoint(column: second, row: 0), .plain)
                    canvas.put("y", GridPoint(column: 0, row: 0), .plain)
                    #expect(canvas.line(0).width == 4, "\(first) \(second) \(character)")
                }
            }
        }
    }

    @Test func ignoresPlacesOutside() {
        var canvas = Canvas(columns: 0, rows: -3)
        for place in [GridPoint(column: -1, row: 0), GridPoint(column: 9, row: 9), GridPoint(column: 0, row: -1)] {
            canvas.putDot(place, .blue)
            canvas.put("x", place, .plain)
            canvas.putBackground("x", place)
        }
        #expect(canvas.line(0).plainText == " ")
    }
}

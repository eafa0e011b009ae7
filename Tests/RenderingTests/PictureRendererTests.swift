import Plotting
import Testing

@testable import Rendering

@Suite struct PictureRendererTests {
    private func theme(_ width: Int, colors: Theme.Colors = .none, unicode: Bool = true) -> Theme {
        Theme(colors: colors, usesUnicode: unicode, width: width)
    }

    private func map(_ rows: Int, _ columns: Int) throws -> Picture {
        let values = (0..<rows * columns).map { Double($0) }
        return .heatMap(try #require(HeatMap(rows: rows, columns: columns, values: values)))
    }

    @Test func aSmallMatrixShowsItsNumbers() throws {
        let text = theme(40).encode(theme(40).render(try map(2, 3)))
        #expect(text == "    0  1  2\n0  0 ░1 ▒2 \n1 ▓3 █4 █5 \n")
        for number in 0..<6 { #expect(text.split { " ░▒▓█\n".contains($0) }.contains("\(number)")) }
    }

    @Test func colorsCarryTheSizesToo() throws {
        let text = theme(40, colors: .trueColor).encode(theme(40, colors: .trueColor).render(try map(1, 2)))
        #expect(text.contains("48;2;68;1;84m") && text.contains("48;2;253;231;37m"))
        let few = theme(40, colors: .indexed256).encode(theme(40, colors: .indexed256).render(try map(1, 2)))
        #expect(few.contains("48;5;"))
        // Sixteen colours are too few for sizes.
        let basic = theme(40, colors: .basic16).encode(theme(40, colors: .basic16).render(try map(1, 2)))
        #expect(!basic.contains("48;"))
    }

    @Test(arguments: [40, 80], [Theme.Colors.none, .basic16, .indexed256, .trueColor])
    func everythingFitsTheWidth(width: Int, colors: Theme.Colors) throws {
        let names = (0..<30).map { "a long name \($0)" }
        let numbers = (0..<30).map { Double($0) * 1234.5 - 9000 }
        let table = TextTable(header: names, rows: [names, names], rowsLeftOut: 3)
        let pictures: [Picture] = [
            try map(3, 3), try map(100, 3), try map(3, 100), try map(500, 500),
            .bars(BarList(labels: names, values: numbers)), .bars(BarList([.nan, 1e300, -1e300])), .bars(BarList([])),
            .table(table), .table(TextTable(header: ["x"], rows: [])),
        ]
        for unicode in [true, false] {
            let theme = theme(width, colors: colors, unicode: unicode)
            for picture in pictures {
                for line in theme.render(picture) { #expect(line.width <= width, "\(line.plainText)") }
                if !unicode, colors == .none {
                    #expect(theme.encode(theme.render(picture)).unicodeScalars.allSatisfy { $0.isASCII })
                }
            }
        }
    }

    /// Two maps side by side, larger than there is room for numbers.
    @Test func mapsSideBySideArePartedByBlanks() throws {
        let values = (0..<4 * 31).map { $0 % 31 == 15 ? Double.nan : 1 }
        let parted = try #require(HeatMap(rows: 4, columns: 31, values: values, separators: [15]))
        let row = theme(80).render(.heatMap(parted))[0].plainText
        #expect(row == String(repeating: "▒", count: 30) + "  " + String(repeating: "▒", count: 30))
        let missing = try #require(HeatMap(rows: 4, columns: 31, values: values))
        #expect(theme(80).render(.heatMap(missing))[0].plainText.contains("??"))
    }

    @Test func aLargeMatrixBecomesMarks() throws {
        let lines = theme(40).render(try map(60, 60), rows: 10)
        #expect(lines.count == 11)
        #expect(lines[0].plainText.first == " " && lines[9].plainText.last == "█")
        #expect(lines[10].plainText.hasSuffix("0 to 3599"))
        #expect(theme(40, colors: .trueColor).render(try map(60, 60), rows: 10).count == 11)
    }

    @Test func barsBeginAtZero() {
        let lines = theme(40).render(.bars(BarList(labels: ["a", "bb"], values: [2, -1]))).map(\.plainText)
        #expect(lines[0].hasPrefix(" a │           ██"))
        #expect(lines[1].hasPrefix("bb │███████████ "))
        #expect(lines[0].hasSuffix(" 2") && lines[1].hasSuffix("-1"))
    }

    @Test func tablesSayWhatIsLeftOut() {
        let table = TextTable(header: ["", "n"], rows: [["x", "1"], ["yy", "22"]], rowsLeftOut: 5)
        #expect(
            theme(40).render(.table(table)).map(\.plainText) == [
                "     n", "──  ──", "x    1", "yy  22", "… and 5 more rows",
            ])
        let wide = TextTable(header: (0..<20).map { "column \($0)" }, rows: [])
        #expect(theme(40).render(.table(wide)).last?.plainText == "… and 16 more columns")
    }

    /// A value's text must not reach the terminal with control characters.
    @Test func controlCharactersAreShown() {
        let table = TextTable(header: ["\u{1B}[2J"], rows: [["\u{1B}]0;x\u{7}"]])
        #expect(!theme(40).encode(theme(40).render(.table(table))).unicodeScalars.contains("\u{1B}"))
        let bars = Picture.bars(BarList(labels: ["\u{1B}[2J"], values: [1]))
        #expect(!theme(40).encode(theme(40).render(bars)).unicodeScalars.contains("\u{1B}"))
    }
}

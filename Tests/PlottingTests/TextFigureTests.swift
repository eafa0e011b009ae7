import Testing
import Wording

@testable import Plotting

@Suite struct TextFigureTests {
    @Test(arguments: [1, 2, 5, 12, 20] + Array(40...120))
    func isNeverWiderThanAsked(width: Int) throws {
        let odd = width % 40 < 3 ? try Degenerate.figures() : []
        for figure in try Examples.all() + odd {
            for characters in TextFigure.Characters.allCases {
                for line in TextFigure.render(figure, .init(width: width, height: 10, characters: characters)) {
                    #expect(line.width <= width, "\(line.plainText)")
                }
            }
        }
    }

    @Test(arguments: 40...120)
    func showsEverySeries(width: Int) throws {
        for figure in try Examples.all() {
            for characters in TextFigure.Characters.allCases {
                let lines = TextFigure.render(figure, .init(width: width, characters: characters))
                let plot = lines.filter { $0.plainText.contains { "│┤|+".contains($0) } }
                let shown = Set(plot.flatMap { $0.runs.compactMap(\.style.color) })
                #expect(shown == Set(figure.colors.map(\.palette)), "\(figure.title) \(characters)")
            }
        }
    }

    @Test(arguments: 40...120)
    func keepsTickLabelsApart(width: Int) throws {
        for characters in TextFigure.Characters.allCases {
            let layout = TextLayout(try Examples.hubble(), .init(width: width, characters: characters))
            #expect(layout.xTicks.count >= 2)
            #expect(layout.yTicks.count >= 3)
            let labels = layout.axisLines()[1].plainText.split(separator: " ")
            #expect(labels.map(String.init) == layout.xTicks.map(\.label))
        }
    }

    @Test func plainTextIsASCII() throws {
        for figure in try Examples.all() + Degenerate.figures() {
            #expect(drawn(figure, width: 60, .ascii).unicodeScalars.allSatisfy { $0.isASCII })
        }
    }

    @Test func givesEveryColorAMarkerOfItsOwn() throws {
        var figure = Axes()
        for index in 0..<8 { try figure.scatter([Double(index)], [1]) }
        for _ in 0..<3 { try figure.plot([9], [1], format: "ro") }
        for characters in TextFigure.Characters.allCases {
            let markers = SeriesLook.looks(of: figure, cells: 600, characters: characters).map(\.marker)
            #expect(Set(markers.prefix(9)).count == 9)
            #expect(Set(markers.suffix(3)).count == 1)
        }
    }

    @Test func showsControlCharactersInEveryText() throws {
        let evil = "\u{1B}[2J\u{9B}m\u{202E}\u{7}"
        var figure = try Examples.waves()
        figure.title = evil
        figure.x.label = evil
        figure.y.label = evil
        try figure.plot([1, .nan], [1, 1], label: evil)
        try figure.text(1, 0, evil)
        try figure.x.setTicks([1, 2], labels: [evil, evil])
        try figure.y.setTicks([0], labels: [evil])
        for characters in TextFigure.Characters.allCases {
            let text = drawn(figure, width: 80, characters)
            #expect(text.contains(#"\x1b[2J\x9bm\u202e\x07"#))
            for scalar in (text + figure.describe().text(in: .english)).unicodeScalars where scalar != "\n" {
                #expect(scalar.properties.generalCategory != .control)
                #expect(scalar.properties.generalCategory != .format)
            }
        }
    }

    @Test func drawsDegenerateDataWithAxes() throws {
        for figure in try Degenerate.figures() {
            for characters in TextFigure.Characters.allCases {
                let lines = TextFigure.render(figure, .init(width: 60, height: 8, characters: characters))
                #expect(lines.count >= 10)
            }
        }
    }

    @Test func saysWhatIsLeftOut() throws {
        var figure = Axes()
        try figure.plot([1, 2, 3], [1, .nan, .infinity], label: "loss")
        #expect(figure.notes.map { $0.text(in: .english) } == ["2 of 3 values of loss left out: not finite"])
        #expect(drawn(figure, width: 40).hasSuffix("(2 of 3 values of loss left out: not\nfinite)"))
        var empty = Axes()
        try empty.plot([], [])
        #expect(empty.notes.map { $0.text(in: .english) } == ["there are no points to draw"])
        var log = Axes()
        try log.plot(nil, [0, 1, 10])
        log.y.scale = .log
        #expect(
            log.notes.map { $0.text(in: .english) } == [
                "1 of 3 values of series 1 left out: not finite, or not above zero on a log axis"
            ])
    }

    @Test func tellsHugeNumbersFromThoseThatAreNone() throws {
        var figure = Axes()
        try figure.plot([1, 2, 3], [1, 1e301, .nan])
        #expect(
            figure.notes.map { $0.text(in: .english) }
                == ["2 of 3 values of series 1 left out: not finite, or beyond 1e300"])
        var boxes = Axes()
        try boxes.boxplot([[1, 2], [-1e305]])
        #expect(
            boxes.notes.map { $0.text(in: .english) }
                == ["1 of 2 values of series 1 left out: not finite, or beyond 1e300"])
    }

    @Test func saysInNorwegianWhatIsLeftOut() throws {
        var figure = Axes()
        try figure.plot([1, 2, 3], [1, .nan, 0])
        figure.y.scale = .log
        let note = "(2 av 3 verdier i serie 1 er utelatt: ikke endelig, eller ikke over null på en logaritmisk akse)"
        let lines = TextFigure.render(figure, .init(width: 200, height: 8, language: .bokmal))
        #expect(lines.last?.plainText == note)
    }

    @Test func breaksALineWhereAPointIsMissing() throws {
        var figure = Axes()
        try figure.plot([0, 1, 2, 3, 4], [1, 1, .nan, 1, 1])
        #expect(drawn(figure, width: 25, height: 3, .ascii).contains("*****        *****"))
    }

    @Test func turnsAnAxisWithTurnedLimits() throws {
        var figure = Axes()
        try figure.plot([0, 1, 2, 3], [0, 1, 2, 3])
        try figure.x.setLimits(lower: 3, upper: 0)
        let labels = TextLayout(figure, .init(width: 40)).xTicks.map(\.label)
        #expect(labels.first == "3" && labels.last == "0")
    }
}

/// Figures of data that leave an axis little to work with.
enum Degenerate {
    static func figures() throws -> [Axes] {
        let tables: [(x: [Double], y: [Double])] = [
            ([], []), ([1], [1]), ([0], [0]), ([2, 2, 2], [3, 3, 3]), ([.nan], [.nan]), ([1, 2], [.infinity, 1]),
            ([1e-300, 1e300], [-1e300, 1e300]), ([0, 1], [1e-300, 3e-300]),
            ([0, .leastNonzeroMagnitude], [0, .leastNonzeroMagnitude]),
            ([-1.7e308, 1.7e308], [-1.7e308, 1.7e308]), ([1, 1 + 1e-15], [1e16, 1e16 + 2]), ([-5, 5], [-0.0, 0.0]),
        ]
        return try tables.flatMap { table -> [Axes] in
            var (line, points, bars) = (Axes(), Axes(), Axes())
            try line.plot(table.x, table.y, format: "o-", label: "line")
            try points.scatter(table.x, table.y)
            try bars.bar(table.x, table.y)
            var log = line
            log.x.scale = .log
            log.y.scale = .log
            log.hasLegend = true
            var narrow = line
            try narrow.x.setLimits(lower: 1, upper: 1)
            try narrow.y.setLimits(lower: 1e300, upper: -1e-300)
            narrow.hasGrid = true
            return [line, points, bars, log, narrow]
        }
    }
}

import Plotting
import Testing
import Wording

/// Figures of numbers that no one would choose: whatever they are, they are drawn and described.
@Suite struct RandomFigureTests {
    @Test(arguments: 0..<40)
    func areDrawnAndDescribed(seed: Int) throws {
        var random = SeededGenerator(state: UInt64(seed))
        for _ in 0..<15 {
            let figure = try figure(&random)
            let width = Int.random(in: -3...130, using: &random)
            let height = Int.random(in: -3...30, using: &random)
            for characters in TextFigure.Characters.allCases {
                let lines = TextFigure.render(
                    Figure(figure), .init(width: width, height: height, characters: characters))
                #expect(lines.allSatisfy { $0.width <= max(width, 1) })
            }
            #expect(!figure.describe().text(in: .english).isEmpty)
        }
    }

    private func number(_ random: inout SeededGenerator) -> Double {
        let odd: [Double] = [
            .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1e300, 1e300,
            1e-300,
            .leastNormalMagnitude, 1, 1 + .ulpOfOne, 9.007e15, 1e19,
        ]
        return Bool.random(using: &random)
            ? Double.random(in: -10...10, using: &random) : odd.randomElement(using: &random) ?? 0
    }

    private func figure(_ random: inout SeededGenerator) throws -> Axes {
        var figure = Axes()
        figure.title = "漢\u{1B}字 and a title"
        figure.hasGrid = Bool.random(using: &random)
        figure.hasLegend = Bool.random(using: &random)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let x = (0..<Int.random(in: 0...8, using: &random)).map { _ in number(&random) }
            let y = x.map { _ in number(&random) }
            switch Int.random(in: 0...7, using: &random) {
            case 0:
                try figure.plot(x, y, format: ["-", "o--", "k.", ","].randomElement(using: &random), label: "漢字 line")
            case 1: try figure.scatter(x, y, label: "points")
            case 2: try figure.bar(x, y, width: number(&random), label: "bars")
            case 3: try figure.axhline(number(&random))
            case 4: try figure.axvline(number(&random), lineStyle: ":")
            case 5: try figure.text(number(&random), number(&random), "漢字\ntext")
            case 6: try figure.scatter(x, y, values: y)
            default: _ = try? figure.hist(x, bins: .count(Int.random(in: 0...50, using: &random)), density: true)
            }
        }
        if Int.random(in: 0...3, using: &random) == 0 { figure.x.scale = .log }
        if Int.random(in: 0...3, using: &random) == 0 { figure.y.scale = .log }
        if Int.random(in: 0...3, using: &random) == 0 { figure.x.lowerLimit = number(&random) }
        if Int.random(in: 0...3, using: &random) == 0 { figure.y.upperLimit = number(&random) }
        if Int.random(in: 0...5, using: &random) == 0 {
            try figure.x.setTicks((0..<9).map { _ in number(&random) })
        }
        return figure
    }
}

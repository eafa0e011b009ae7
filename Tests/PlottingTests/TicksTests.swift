import Testing

@testable import Plotting

@Suite struct TicksTests {
    @Test(arguments: [
        (0.0, 1.0, 6, "0.0 0.2 0.4 0.6 0.8 1.0"),
        (0.0, 1.0, 3, "0.0 0.5 1.0"),
        (-286.0, 1156.0, 6, "0 500 1000"),
        (0.0, 10.0, 6, "0 2 4 6 8 10"),
        (-1.1, 1.1, 5, "-1.0 -0.5 0.0 0.5 1.0"),
        (0.00011, 0.00032, 4, "0.00015 0.00020 0.00025 0.00030"),
        (0.0, 3e7, 4, "0 1e7 2e7 3e7"),
        (1e9, 1e9 + 2, 3, "1000000000 1000000001 1000000002"),
        (0.1, 0.3, 3, "0.1 0.2 0.3"),
        (5.0, 1.0, 5, "1 2 3 4 5"),
        (-1e300, 1e300, 3, "-1e300 0 1e300"),
        (0.0, 2e-300, 3, "0 1e-300 2e-300"),
    ])
    func standOnRoundNumbers(from low: Double, to high: Double, atMost limit: Int, expected: String) {
        let ticks = Ticks.linear(from: low, to: high, atMost: limit)
        #expect(ticks.map(\.label).joined(separator: " ") == expected)
    }

    @Test func keepStepsOfOneTwoAndFiveForAnyRange() {
        var random = SeededGenerator(state: 1929)
        for _ in 0..<2000 {
            let size = Double.random(in: -12...12, using: &random)
            let low = Double.random(in: -1...1, using: &random) * power(size)
            let high = low + Double.random(in: 1e-3...1, using: &random) * power(size)
            let limit = Int.random(in: 2...10, using: &random)
            let ticks = Ticks.linear(from: low, to: high, atMost: limit)
            #expect((1...limit).contains(ticks.count), "\(low) to \(high), at most \(limit)")
            #expect(Set(ticks.map(\.label)).count == ticks.count)
            let slack = (high - low) * 1e-6
            #expect(ticks.allSatisfy { $0.value >= low - slack && $0.value <= high + slack }, "\(low) to \(high)")
            guard ticks.count > 1 else { continue }
            let step = DecimalText.short(ticks[1].value - ticks[0].value, digits: 3)
            #expect("125".contains(step.first { ("1"..."9").contains($0) } ?? "?"), "\(step)")
        }
    }

    @Test func stayWholeForCounts() {
        #expect(Ticks.linear(from: 0, to: 2.1, atMost: 6, wholeNumbers: true).map(\.label) == ["0", "1", "2"])
        #expect(Ticks.linear(from: 0, to: 2.1, atMost: 6).map(\.label) == ["0.0", "0.5", "1.0", "1.5", "2.0"])
    }

    @Test(arguments: [
        (1.0, 1.0), (.nan, 1.0), (0.0, .infinity), (-.infinity, .infinity), (0, .leastNonzeroMagnitude),
        (-1.7e308, 1.7e308),
    ])
    func areNoneWhereThereIsNoRange(from low: Double, to high: Double) {
        #expect(Ticks.linear(from: low, to: high, atMost: 5).isEmpty)
    }

    @Test func ofLogarithmicAxesArePowersOfTen() {
        func labels(_ low: Double, _ high: Double, _ limit: Int) -> [String] {
            Ticks.logarithmic(from: low, to: high, atMost: limit).map(\.label)
        }
        #expect(labels(0.009, 120, 6) == ["0.01", "0.1", "1", "10", "100"])
        #expect(labels(1e-9, 1e9, 4) == ["1e-9", "1e-4", "1e1", "1e6"])
        #expect(labels(2, 8, 4) == ["2", "4", "6", "8"])
        #expect(labels(0, 8, 4).isEmpty)
    }

    private func power(_ exponent: Double) -> Double {
        var result = 1.0
        for _ in 0..<Int(exponent.magnitude) { result *= exponent < 0 ? 0.1 : 10 }
        return result
    }
}

import Testing

@testable import MiniPython

private struct ClosureOrder: SortOrder {
    let compare: (Int, Int) throws -> Bool

    init(_ compare: @escaping (Int, Int) throws -> Bool) { self.compare = compare }

    func less(_ a: Int, _ b: Int) throws -> Bool { try compare(a, b) }
}

/// Counts of comparisons, and a hash over the compared values in order, as CPython 3.11's `list.sort` makes them.
struct TimSortTests {
    /// A linear congruential generator, the same as in the Python script that made the expectations.
    private func numbers(_ count: Int, seed: Int, below limit: Int) -> [Int] {
        var state = seed
        return (0..<count).map { _ in
            state = (state * 1_103_515_245 + 12345) % (1 << 31)
            return (state >> 8) % limit
        }
    }

    private func comparisons(_ values: [Int]) throws -> [Int] {
        var count = 0
        var trace = 0
        var sorter = TimSort(
            values,
            by: ClosureOrder { a, b in
                count += 1
                let (high, low) = trace.multipliedFullWidth(by: 31)
                let modulus = (1 << 61) - 1
                trace = (modulus.dividingFullWidth((high, low)).remainder + a * 7 + b) % modulus
                return a < b
            }, poll: {})
        try sorter.run()
        #expect(sorter.elements == values.sorted())
        return [count, trace]
    }

    @Test func asksAsCPython() throws {
        #expect(try comparisons(numbers(10, seed: 1, below: 100)) == [22, 2_174_265_898_071_372_053])
        #expect(try comparisons(numbers(1000, seed: 2, below: 1_000_000)) == [8638, 1_821_664_027_641_856_093])
        #expect(try comparisons(numbers(500, seed: 3, below: 4)) == [2758, 2_035_599_891_632_549_074])
        #expect(try comparisons(Array(0..<300)) == [299, 265_097_662_178_235_267])
        #expect(try comparisons(Array((1...300).reversed())) == [299, 577_703_655_707_461_772])
    }

    @Test func makesUseOfRunsAsCPython() throws {
        let saw: [Int] = (0..<20).flatMap { k in Array(k..<(100 + k * 37 % 53)) }
        #expect(try comparisons(saw) == [12243, 1_515_896_019_196_801_811])
        var three = Array(stride(from: 0, to: 2000, by: 2))
        three += Array(stride(from: 1, to: 300, by: 2))
        three += Array(stride(from: 5000, to: 4000, by: -3))
        #expect(try comparisons(three) == [1836, 372_991_509_402_437_628])
        let blocks = (0..<8).flatMap { k in
            let start = k * 7 % 5 * 100
            return Array(start..<(start + 90))
        }
        #expect(try comparisons(blocks) == [1358, 2_271_170_343_090_391_300])
    }

    @Test func keepsAllElementsWhenAComparisonFails() throws {
        struct Failure: Error {}
        let values = numbers(700, seed: 9, below: 1000) + [Int](0..<400) + [Int](200..<500)
        for limit in stride(from: 1, to: 9000, by: 97) {
            var left = limit
            var sorter = TimSort(
                values,
                by: ClosureOrder { a, b in
                    left -= 1
                    if left < 0 { throw Failure() }
                    return a < b
                }, poll: {})
            try? sorter.run()
            #expect(sorter.elements.sorted() == values.sorted())
        }
    }
}

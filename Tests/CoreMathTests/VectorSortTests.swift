import Testing

@testable import CoreMath

@Suite(.enabled(if: VectorSort.isAvailable)) struct VectorSortTests {
    private func sorted(_ values: [Double]) throws -> [Double] {
        var values = values
        try values.withUnsafeMutableBufferPointer { space in
            if let start = space.baseAddress { try VectorSort.sort(start, space.count) }
        }
        return values
    }

    /// Every length up to a few registers beyond the networks' 256 and a first split, with many and with few equal numbers.
    @Test(arguments: [2, 1_000_000]) func sortsEveryLength(_ different: Int) throws {
        let random = RandomGenerator(seed: 3)
        for count in 1..<700 {
            let values = (0..<count).map { _ in Double(random.next(upTo: different)) - Double(different / 2) }
            #expect(try sorted(values) == values.sorted())
            #expect(try NDArray.of(values).sorted().doubles == values.sorted())
        }
    }

    /// Long enough for splits that are polled between: all equal, in order, in falling order, of both signs.
    @Test(arguments: 0..<5) func sortsLongArrays(_ kind: Int) throws {
        let random = RandomGenerator(seed: 4)
        let count = 600_000
        let values = (0..<count).map { index -> Double in
            switch kind {
            case 0: 1
            case 1: Double(index)
            case 2: Double(count - index)
            case 3: random.nextNormal() * 1e300
            default: Double(index % 3)
            }
        }
        let integers = values.map { Int(max(-9e18, min(9e18, $0))) }
        #expect(try NDArray.of(values).sorted().doubles == values.sorted())
        #expect(try NDArray.of(integers).sorted().integers == integers.sorted())
    }

    @Test func putsNaNOfBothSignsBehindInfinity() throws {
        var values = (0..<300).map { Double(300 - $0) }
        (values[7], values[8], values[9], values[10]) = (.nan, -.nan, -.infinity, .infinity)
        let result = try sorted(values)
        #expect(result[0] == -.infinity && result[297] == .infinity && result[298].isNaN && result[299].isNaN)
    }

    /// After no splits at all the slower method must do.
    @Test func fallsBackWhenSplitsDoNotEnd() throws {
        let random = RandomGenerator(seed: 6)
        let values = (0..<1000).map { _ in random.next(upTo: 500) - 250 }
        var sorted = values
        try sorted.withUnsafeMutableBufferPointer { space in
            guard let start = space.baseAddress else { return }
            try VectorSort.sort(1000, start, areKeys: false, splitsLeft: 0)
        }
        #expect(sorted == values.sorted())
    }

    /// A network that sorts all arrangements of 0 and 1 sorts everything (D. E. Knuth, The Art of Computer Programming 3,
    /// section 5.3.4): as many of them as differ in where 0 ends and 1 begins, shuffled.
    @Test(arguments: [60, 64, 100, 128, 200, 256]) func sortsZerosAndOnes(_ count: Int) throws {
        let random = RandomGenerator(seed: 8)
        for ones in 0...count {
            var values = (0..<count).map { $0 < ones ? 1 : 0 }
            for last in stride(from: count - 1, to: 0, by: -1) { values.swapAt(last, random.next(upTo: last)) }
            var sorted = values
            try sorted.withUnsafeMutableBufferPointer { space in
                guard let start = space.baseAddress else { return }
                try VectorSort.sort(start, count)
            }
            #expect(sorted == values.sorted())
        }
    }
}

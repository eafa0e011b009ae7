import Testing

@testable import CoreMath

@Suite struct RadixSortTests {
    /// Many equal keys, keys that differ in the lowest digits alone, and both signs.
    @Test(arguments: 0..<4) func agreesWithTheStandardSort(_ kind: Int) throws {
        let random = RandomGenerator(seed: 5)
        let values = (0..<5000).map { index -> Double in
            switch kind {
            case 0: return random.nextNormal()
            case 1: return Double(random.next(upTo: 3)) - 1
            case 2: return Double(bitPattern: 0x3ff0_0000_0000_0000 + UInt64(random.next(upTo: 4000)))
            default: return index % 2 == 0 ? random.nextNormal() * 1e300 : -random.nextDouble() * 1e-300
            }
        }
        #expect(try NDArray.of(values).sorted().doubles == values.sorted())
        let order = try NDArray.of(values).argsort().integers
        #expect(order == values.indices.sorted { (values[$0], $0) < (values[$1], $1) })
    }

    @Test func putsNaNLastAndInfinitiesAtTheEnds() throws {
        var values = (0..<3000).map { Double(3000 - $0) }
        values[7] = .nan
        values[8] = -.nan
        values[9] = -.infinity
        values[10] = .infinity
        let sorted = try NDArray.of(values).sorted().doubles
        #expect(sorted[0] == -.infinity && sorted[2997] == .infinity)
        #expect(sorted[2998].isNaN && sorted[2999].isNaN)
    }

    @Test func sortsIntegersOfBothSigns() throws {
        let values = (0..<4000).map { ($0 &* 2_654_435_761_987) ^ ($0 % 2 == 0 ? 0 : -1) } + [.min, .max]
        #expect(try NDArray.of(values).sorted().integers == values.sorted())
    }
}

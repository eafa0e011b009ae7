import Testing

@testable import CoreMath

/// Tests run side by side and share what is kept, so that each asks for a size of its own.
@Suite struct KeptMemoryTests {
    private func address(_ array: NDArray) -> UnsafeMutableRawPointer { array.address(0) }

    @Test func aLargeArrayTakesThePlaceOfTheLast() throws {
        let count = 100_003
        var first: NDArray? = try NDArray.full([count], .float(7))
        let place = try #require(first.map(address))
        first = nil
        let second = try NDArray.full([count], .float(3))
        #expect(address(second) == place)
        let third = try NDArray.full([count], .float(5))
        #expect(address(third) != place)
        #expect(second.doubles.allSatisfy { $0 == 3 })
        #expect(third.doubles.allSatisfy { $0 == 5 })
    }

    @Test func zerosAreZerosWhateverStoodThere() throws {
        let count = 100_019
        for _ in 0..<3 {
            _ = try NDArray.full([count], .float(7))
            #expect(try NDArray.zeros([count]).doubles.allSatisfy { $0 == 0 })
        }
    }

    @Test func onlyTheSameSizeIsTaken() throws {
        var first: NDArray? = try NDArray.full([100_049], .float(1))
        let place = try #require(first.map(address))
        first = nil
        let larger = try NDArray.full([100_057], .float(1))
        #expect(address(larger) != place)
        #expect(larger.count == 100_057)
    }
}

import Testing

@testable import CoreMath

/// The error that `body` throws, as NumPy words it.
func message<Value>(_ body: () throws -> Value) -> String? {
    do {
        _ = try body()
        return nil
    } catch { return "\(error)" }
}

@Suite struct NDArrayTests {
    @Test func makesArraysOfEachType() throws {
        #expect(try NDArray.zeros([2, 3]).doubles == [0, 0, 0, 0, 0, 0])
        #expect(try NDArray.ones([2], .int64).scalars == [.int(1), .int(1)])
        #expect(try NDArray.full([2], .bool(true)).truths == [true, true])
        #expect(try NDArray.of([.int(1), .float(2.5)]).dtype == .float64)
        #expect(try NDArray.of([.bool(true), .int(2)]).scalars == [.int(1), .int(2)])
        #expect(try NDArray.of([Scalar]()).dtype == .float64)
        #expect(message { try NDArray.of(rows: [[1, 2], [3]]) }?.contains("inhomogeneous shape") == true)
    }

    @Test func readsAndWritesElements() throws {
        let array = try NDArray.of([1, 2, 3, 4, 5, 6], shape: [2, 3])
        #expect(try array.element(at: [1, -1]) == .int(6))
        try array.setElement(.float(7.9), at: [0, 0])
        #expect(try array.element(at: [0, 0]) == .int(7))
        #expect(message { try array.element(at: [2, 0]) } == "index 2 is out of bounds for axis 0 with size 2")
        #expect(
            message { try array.element(at: [0, 0, 0]) }
                == "too many indices for array: array is 2-dimensional, but 3 were indexed")
        #expect(message { try array.item() } == "can only convert an array of size 1 to a Python scalar")
        #expect(message { try array.truth() }?.hasPrefix("The truth value of an array with more than one") == true)
    }

    @Test func convertsBetweenTypes() throws {
        let array = try NDArray.of([1.9, -1.9, 0, .nan, 1e300])
        #expect(try array.copy(as: .int64).integers == [1, -1, 0, .min, .min])
        #expect(try array.copy(as: .bool).truths == [true, true, false, true, true])
        #expect(try NDArray.of([true, false]).copy(as: .float64).doubles == [1, 0])
    }

    @Test func assignsBroadcastValuesAndOverlappingViews() throws {
        let array = try NDArray.arange(0, 6).reshaped([2, 3])
        try array.assign(NDArray.of([7, 8, 9]))
        #expect(array.integers == [7, 8, 9, 7, 8, 9])
        let line = try NDArray.arange(0, 5)
        try line.sliced(start: 1).assign(line.sliced(stop: -1))
        #expect(line.integers == [0, 0, 1, 2, 3])
        #expect(
            message { try array.assign(NDArray.arange(0, 4)) }
                == "could not broadcast input array from shape (4,) into shape (2,3)")
        try line.assign(NDArray.ones([1, 1, 5]))
        #expect(line.integers == [1, 1, 1, 1, 1])
    }

    @Test func refusesSizesThatNoMemoryHolds() throws {
        #expect(message { try NDArray.zeros([10_000_000_000, 10_000_000_000]) }?.hasPrefix("array is too big") == true)
        #expect(message { try NDArray.zeros([0, 1 << 40, 1 << 40]) }?.hasPrefix("array is too big") == true)
        #expect(message { try NDArray.zeros([-1]) } == "negative dimensions are not allowed")
    }
}

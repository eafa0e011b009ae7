import Testing

@testable import CoreMath

@Suite struct JoiningTests {
    private let a: NDArray
    private let b: NDArray
    init() throws {
        a = try NDArray.of([1, 2, 3])
        b = try NDArray.of([4.0, 5, 6])
    }

    @Test func joinsArrays() throws {
        #expect(try NDArray.concatenate([a, b]).doubles == [1, 2, 3, 4, 5, 6])
        #expect(try NDArray.stack([a, b], axis: 1).shape == [3, 2])
        #expect(try NDArray.verticalStack([a, b]).shape == [2, 3])
        #expect(try NDArray.horizontalStack([a, b]).shape == [6])
        #expect(try NDArray.columnStack([a, b]).doubles == [1, 4, 2, 5, 3, 6])
        #expect(try NDArray.concatenate([NDArray.ones([1, 2]), NDArray.zeros([2, 2])], axis: nil).count == 6)
    }

    @Test func refusesWhatDoesNotFit() throws {
        #expect(message { try NDArray.concatenate([]) } == "need at least one array to concatenate")
        #expect(message { try NDArray.stack([a, NDArray.ones([2])]) } == "all input arrays must have the same shape")
        #expect(
            message { try NDArray.verticalStack([a, NDArray.ones([2])]) }
                == "all the input array dimensions except for the concatenation axis must match exactly, "
                + "but along dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2")
        #expect(
            message { try NDArray.concatenate([NDArray.ones([2, 3]), a]) }
                == "all the input arrays must have same number of dimensions, but the array at index 0 has "
                + "2 dimension(s) and the array at index 1 has 1 dimension(s)")
    }

    @Test func repeatsAndSplits() throws {
        #expect(try a.repeated(2).integers == [1, 1, 2, 2, 3, 3])
        #expect(try a.tiled([2]).integers == [1, 2, 3, 1, 2, 3])
        #expect(try a.tiled([2, 1]).shape == [2, 3])
        #expect(try a.split(at: [1]).map { $0.integers } == [[1], [2, 3]])
        #expect(try NDArray.arange(0, 6).split(into: 3).map { $0.integers } == [[0, 1], [2, 3], [4, 5]])
        #expect(message { try a.split(into: 2) } == "array split does not result in an equal division")
        #expect(message { try a.repeated(.max) } != nil)
        #expect(message { try a.tiled([.max, .max]) } != nil)
    }

    @Test func choosesAndClips() throws {
        let mask = try NDArray.of([true, false, true])
        #expect(try NDArray.choose(mask, a, b).doubles == [1, 5, 3])
        #expect(try NDArray.choose(mask, a, NDArray.scalar(.int(0))).integers == [1, 0, 3])
        #expect(
            message { try NDArray.choose(mask, a, NDArray.ones([4])) }
                == "operands could not be broadcast together with shapes (3,) (3,) (4,) ")
        #expect(try a.clipped(.scalar(.int(2)), nil).integers == [2, 2, 3])
        #expect(try a.clipped(.scalar(.int(2)), .scalar(.int(1))).integers == [1, 1, 1])
        #expect(try a.taking(NDArray.of([-1, 0])).integers == [3, 1])
    }

    @Test func comparesWithTolerance() throws {
        #expect(try NDArray.allClose(b, NDArray.apply(.add, b, .float(1e-9))))
        #expect(try !NDArray.allClose(b, a))
        let odd = try NDArray.of([.nan, .infinity])
        #expect(try NDArray.isClose(odd, odd).truths == [false, true])
        #expect(try NDArray.isClose(odd, odd, equalNaN: true).truths == [true, true])
        #expect(try NDArray.arrayEqual(a, NDArray.of([1.0, 2, 3])) && !NDArray.arrayEqual(a, b))
    }
}

import Testing

@testable import CoreMath

@Suite struct ViewsTests {
    let cube: NDArray
    init() throws { cube = try NDArray.arange(0, 24).reshaped([2, 3, 4]) }

    @Test func transposesWithoutCopying() throws {
        #expect(cube.transposed.shape == [4, 3, 2])
        try cube.transposed.setElement(.int(99), at: [3, 2, 1])
        #expect(try cube.element(at: [1, 2, 3]) == .int(99))
        #expect(try cube.transposed(axes: [1, 0, 2]).element(at: [2, 1, 0]) == .int(20))
        #expect(try cube.swappingAxes(0, -1).shape == [4, 3, 2])
        #expect(try cube.movingAxis(0, to: -1).shape == [3, 4, 2])
        #expect(message { try cube.transposed(axes: [0, 0, 1]) } == "repeated axis in transpose")
        #expect(message { try cube.transposed(axes: [0]) } == "axes don't match array")
    }

    @Test func reshapesAsAViewWherePossible() throws {
        let part = try cube.sliced(axis: 2, step: 2)
        let flat = try part.reshaped([2, 6])
        #expect(flat.buffer === cube.buffer)
        #expect(flat.integers == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22])
        let copied = try cube.transposed.reshaped([24])
        #expect(copied.buffer !== cube.buffer)
        #expect(Array(copied.integers.prefix(4)) == [0, 12, 4, 16])
        #expect(try cube.reshaped([-1, 6]).shape == [4, 6])
        #expect(message { try cube.reshaped([5, 5]) } == "cannot reshape array of size 24 into shape (5,5)")
        #expect(message { try cube.reshaped([5, -1]) } == "cannot reshape array of size 24 into shape (5,newaxis)")
        #expect(message { try cube.reshaped([-1, 5]) } == "cannot reshape array of size 24 into shape (5)")
        #expect(message { try cube.reshaped([-1, -1]) } == "can only specify one unknown dimension")
    }

    @Test func broadcastsAndInsertsAxes() throws {
        let row = try NDArray.of([1, 2])
        #expect(try row.broadcast(to: [2, 2]).integers == [1, 2, 1, 2])
        #expect(try row.expandingDimensions(-1).shape == [2, 1])
        #expect(try row.expandingDimensions(0).squeezed().shape == [2])
        #expect(
            message { try row.broadcast(to: [2, 4]) } == "operands could not be broadcast together with "
                + "remapped shapes [original->remapped]: (2,)  and requested shape (2,4)")
        #expect(
            message { try row.squeezed(axes: [0]) }
                == "cannot select an axis to squeeze out which has size not equal to one")
    }

    @Test func reversesAndTakesDiagonals() throws {
        let matrix = try NDArray.arange(0, 6).reshaped([2, 3])
        #expect(try matrix.flipped().integers == [5, 4, 3, 2, 1, 0])
        #expect(try matrix.flipped(axes: [1]).integers == [2, 1, 0, 5, 4, 3])
        #expect(try matrix.diagonal().integers == [0, 4])
        #expect(try matrix.diagonal(offset: 1).integers == [1, 5])
        #expect(try matrix.diagonal(offset: -1).integers == [3])
        #expect(try matrix.diagonal(offset: Int.min).integers == [])
        #expect(try matrix.diagonal(offset: Int.max).integers == [])
    }
}

import Testing

@testable import CoreMath

@Suite struct IndexingTests {
    private let cube: NDArray
    init() throws { cube = try NDArray.arange(0, 24).reshaped([2, 3, 4]) }

    @Test func slicesAsPythonDoes() throws {
        let line = try NDArray.arange(0, 6)
        func part(_ start: Int?, _ stop: Int?, _ step: Int?) throws -> [Int] {
            try line.sliced(start: start, stop: stop, step: step).integers
        }
        #expect(try part(1, 4, nil) == [1, 2, 3])
        #expect(try part(nil, nil, -1) == [5, 4, 3, 2, 1, 0])
        #expect(try part(-2, nil, nil) == [4, 5])
        #expect(try part(4, 1, -2) == [4, 2])
        #expect(try part(9, 20, nil) == [])
        #expect(try part(-99, 99, 4) == [0, 4])
        #expect(try part(.max, .min, .min) == [5])
        #expect(try part(.min, .max, .max) == [0])
        #expect(message { try part(nil, nil, 0) } == "slice step cannot be zero")
        let distant = try line.sliced(step: 2).sliced(start: 2, stop: 2, step: 1 << 62)
        #expect(try NDArray.apply(.add, distant, distant).count == 0)
        let view = try line.sliced(start: 1, stop: 3)
        try view.assign(.int(9))
        #expect(line.integers == [0, 9, 9, 3, 4, 5])
    }

    @Test func mixesIntegersSlicesAndNewAxes() throws {
        #expect(try cube.subscripted([.at(1), .all, .at(-1)]).integers == [15, 19, 23])
        #expect(try cube.subscripted([.ellipsis, .at(0)]).shape == [2, 3])
        #expect(try cube.subscripted([.newAxis, .at(0), .ellipsis, .newAxis]).shape == [1, 3, 4, 1])
        #expect(try cube.row(1).shape == [3, 4])
        #expect(message { try cube.subscripted([.at(2)]) } == "index 2 is out of bounds for axis 0 with size 2")
        #expect(
            message { try cube.subscripted([.at(0), .at(0), .at(0), .at(0)]) }
                == "too many indices for array: array is 3-dimensional, but 4 were indexed")
        #expect(
            message { try cube.subscripted([.ellipsis, .ellipsis]) }
                == "an index can only have a single ellipsis ('...')")
    }

    @Test func picksByIndexArrays() throws {
        let picks = try NDArray.of([0, 1])
        #expect(try cube.subscripted([.array(picks), .array(picks), .array(picks)]).integers == [0, 17])
        #expect(try cube.subscripted([.at(0), .all, .array(picks)]).shape == [2, 3])
        #expect(try cube.subscripted([.all, .at(0), .array(picks)]).integers == [0, 1, 12, 13])
        #expect(try cube.subscripted([.array(picks), .all, .array(picks)]).shape == [2, 3])
        #expect(
            try cube.subscripted([.at(0), .array(NDArray.of([[2, 0]].flatMap { $0 }, shape: [1, 2]))]).shape == [
                1, 2, 4,
            ])
        #expect(try cube.subscripted([.array(NDArray.zeros([0]))]).shape == [0, 3, 4])
        #expect(
            message { try cube.subscripted([.array(NDArray.of([0, 5]))]) }
                == "index 5 is out of bounds for axis 0 with size 2")
        #expect(
            message { try cube.subscripted([.array(NDArray.of([0.5]))]) }
                == "arrays used as indices must be of integer (or boolean) type")
        #expect(
            message { try cube.subscripted([.array(picks), .array(NDArray.of([0, 1, 2]))]) }
                == "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) ")
    }

    @Test func picksByMasks() throws {
        let line = try NDArray.arange(0, 5)
        let mask = try NDArray.apply(.greater, line, .int(2))
        #expect(try line.subscripted([.array(mask)]).integers == [3, 4])
        let rows = try NDArray.of([false, true])
        #expect(try cube.subscripted([.array(rows), .at(0)]).integers == [12, 13, 14, 15])
        #expect(try cube.subscripted([.array(NDArray.apply(.equal, cube.flipped(), .int(23)))]).integers == [0])
        #expect(
            message { try line.subscripted([.array(rows)]) } == "boolean index did not match indexed array along "
                + "axis 0; size of axis is 5 but size of corresponding boolean axis is 2")
        #expect(try cube.nonzero().map { $0.count } == [23, 23, 23])
        #expect(try NDArray.of([0, 3, 0, 4], shape: [2, 2]).nonzero().map { $0.integers } == [[0, 1], [1, 1]])
    }

    @Test func assignsToWhatASubscriptNames() throws {
        let line = try NDArray.arange(0, 5)
        try line.assign(.scalar(.int(9)), at: [.at(-1)])
        try line.assign(NDArray.of([7, 8]), at: [.array(NDArray.of([0, 2]))])
        #expect(line.integers == [7, 1, 8, 3, 9])
        let mask = try NDArray.apply(.greater, line, .int(6))
        try line.assign(NDArray.of([1.9, 2.9, 3.9]), at: [.array(mask)])
        #expect(line.integers == [1, 1, 2, 3, 3])
        try line.assign(.scalar(.int(0)), at: [.array(NDArray.apply(.equal, line, .int(3)))])
        #expect(line.integers == [1, 1, 2, 0, 0])
        #expect(
            message { try line.assign(NDArray.of([1, 2, 3]), at: [.array(mask.apply(.logicalNot))]) }
                == "NumPy boolean array indexing assignment cannot assign 3 input values to the 2 output values where the mask is true"
        )
        #expect(
            message { try line.assign(NDArray.of([1, 2, 3]), at: [.array(NDArray.of([0, 1]))]) }
                == "shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,)")
        #expect(
            message { try line.assign(NDArray.of([1, 2]), at: [.at(0)]) } == "setting an array element with a sequence."
        )
        #expect(
            message { try line.assign(NDArray.of([1, 2]), at: [.at(5)]) }
                == "index 5 is out of bounds for axis 0 with size 5")
    }

    @Test func followsNumPyIntoCorners() throws {
        let picks = try NDArray.of([0, 1])
        // An ellipsis that stands for no axis still separates an integer from an index array.
        let column = try NDArray.arange(0, 6).reshaped([2, 3])
        #expect(try column.subscripted([.newAxis, .at(0), .ellipsis, .array(picks)]).shape == [2, 1])
        #expect(try column.subscripted([.newAxis, .at(0), .array(picks)]).shape == [1, 2])
        #expect(
            message { try column.assign(NDArray.of([1]), at: [.at(0), .at(0)]) }
                == "setting an array element with a sequence.")
        try column.assign(NDArray.of([8, 9], shape: [1, 2]), at: [.at(0), .array(picks)])
        #expect(column.integers == [8, 9, 2, 3, 4, 5])
        #expect(
            message { try column.assign(NDArray.ones([1, 1, 4])) }
                == "could not broadcast input array from shape (1,4) into shape (2,3)")
    }
}

import Testing

@testable import CoreMath

@Suite struct ElementBlockTests {
    private func result(like array: NDArray, _ dtype: DType = .float64, _ body: (ElementBlock) -> Void) throws
        -> NDArray
    {
        let made = try NDArray.unwritten(like: array, dtype)
        body(made.block)
        return made
    }

    /// Blocks are another way to the same arithmetic: each operation must give what it gives for arrays.
    @Test(arguments: [
        BinaryOperation.add, .subtract, .multiply, .divide, .minimum, .maximum, .less, .greaterEqual, .equal,
    ])
    func computesAsArraysDo(_ operation: BinaryOperation) throws {
        for count in [1, 3, 16, 37] {
            let left = try NDArray.of((0..<count).map { Double($0 % 7) - 2.5 })
            let right = try NDArray.of((0..<count).map { Double($0 % 5) - 1.5 })
            let type = try operation.types(.float64, .float64).result
            let both = try result(like: left, type) { ElementBlock.apply(operation, left.block, right.block, into: $0) }
            #expect(both.scalars == (try NDArray.apply(operation, left, right)).scalars)
            let one = try result(like: left, type) { ElementBlock.apply(operation, left.block, 1.5, into: $0) }
            #expect(one.scalars == (try NDArray.apply(operation, left, .float(1.5))).scalars)
            let other = try result(like: left, type) { ElementBlock.apply(operation, 1.5, left.block, into: $0) }
            #expect(other.scalars == (try NDArray.apply(operation, .float(1.5), left)).scalars)
        }
    }

    @Test func computesRowsSumsAndProducts() throws {
        let matrix = try NDArray.of(rows: [[1, 2, 3], [4, 5, 6]])
        let row = try NDArray.of([10.0, 20, 30])
        let sums = try result(like: matrix) { ElementBlock.applyToRows(.add, matrix.block, row.block, into: $0) }
        #expect(sums.doubles == [11, 22, 33, 14, 25, 36])
        #expect(matrix.block.sum == 21 && row.block.dot(row.block) == 1400)
        #expect(row.block.squaredDistances(from: 20) == 200)
        #expect(row.block.extreme(isLargest: true) == 30 && row.block.extreme(isLargest: false) == 10)
        let columns = try NDArray.unwritten(count: 2, .float64)
        ElementBlock.multiply(matrix.block, row.block, into: columns.block)
        #expect(columns.doubles == [140, 320])
        let pair = try NDArray.of([1.0, -1])
        let across = try NDArray.unwritten(count: 3, .float64)
        ElementBlock.multiply(vector: pair.block, matrix.block, into: across.block)
        #expect(across.doubles == [-3, -3, -3])
    }

    @Test func knowsWhatSharesMemory() throws {
        let array = try NDArray.arange(0.0, 6, step: 1)
        let (head, tail) = (array.part(from: nil, to: 3), array.part(from: 3, to: nil))
        let middle = array.part(from: 1, to: 4)
        #expect(head.block.isSeparate(from: tail.block) && head.block.isSeparate(from: head.block))
        #expect(!middle.block.isSeparate(from: head.block) && !tail.block.isSeparate(from: middle.block))
        withExtendedLifetime((head, tail, middle)) { #expect(!array.isSoleOwner) }
        #expect(try NDArray.zeros([3]).isSoleOwner)
        // What does not lie in a row is no block.
        #expect(try array.sliced(step: 2).block.count == 0)
    }

    @Test func cutsAsSlicesDo() throws {
        let array = try NDArray.arange(0.0, 5, step: 1)
        for (lower, upper) in [(nil, nil), (1, 3), (-2, nil), (nil, -1), (4, 2), (9, 12), (-9, 2)] as [(Int?, Int?)] {
            let expected = try array.sliced(start: lower, stop: upper)
            let part = array.part(from: lower, to: upper)
            #expect(part.doubles == expected.doubles && part.shape == expected.shape)
            #expect(part.isContiguous == expected.isContiguous)
        }
        let reversed = try array.sliced(step: -1)
        #expect(reversed.part(from: 1, to: 4).doubles == [3, 2, 1])
    }
}

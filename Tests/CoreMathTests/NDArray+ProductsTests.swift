import Testing

@testable import CoreMath

@Suite struct ProductsTests {
    @Test func multipliesSmallCases() throws {
        let matrix = try NDArray.of([1, 2, 3, 4], shape: [2, 2])
        let vector = try NDArray.of([5, 6])
        #expect(try NDArray.matmul(matrix, matrix).integers == [7, 10, 15, 22])
        #expect(try NDArray.matmul(matrix, vector).integers == [17, 39])
        #expect(try NDArray.matmul(vector, matrix).integers == [23, 34])
        #expect(try NDArray.matmul(vector, vector).item() == .int(61))
        #expect(try NDArray.matmul(matrix.transposed, matrix).integers == [10, 14, 14, 20])
        #expect(try NDArray.matmul(NDArray.zeros([2, 0]), NDArray.zeros([0, 3])).doubles == [0, 0, 0, 0, 0, 0])
        let truths = try NDArray.of([true, false, true, true], shape: [2, 2])
        #expect(try NDArray.matmul(truths, truths).scalars == [true, false, true, true].map { .bool($0) })
        #expect(try NDArray.outer(vector, vector).integers == [25, 30, 30, 36])
        #expect(try matrix.trace().item() == .int(5))
        #expect(try NDArray.dot(.scalar(.int(2)), vector).integers == [10, 12])
    }

    /// Blocked and plain products must agree with sums written out, for lengths around the block sizes.
    @Test(arguments: [(1, 1, 1), (4, 4, 4), (5, 7, 9), (33, 300, 18), (66, 257, 65), (130, 31, 3), (2, 600, 40)])
    func agreesWithTheDefinition(_ rows: Int, _ depth: Int, _ columns: Int) throws {
        let generator = RandomGenerator(seed: 3)
        let left = try generator.integers(-9, 10, [rows, depth]).copy(as: .float64)
        let right = try generator.integers(-9, 10, [columns, depth]).copy(as: .float64).transposed
        let (a, b) = (left.doubles, right.doubles)
        var expected: [Double] = []
        for i in 0..<rows {
            for j in 0..<columns {
                expected.append((0..<depth).reduce(0) { $0 + a[i * depth + $1] * b[$1 * columns + j] })
            }
        }
        #expect(try NDArray.matmul(left, right).doubles == expected)
        #expect(try NDArray.matmul(right.transposed, left.transposed).transposed.doubles == expected)
        let whole = try NDArray.matmul(left.copy(as: .int64), right.copy(as: .int64))
        #expect(whole.doubles == expected)
    }

    @Test func multipliesStacks() throws {
        let stack = try NDArray.arange(0, 12).reshaped([3, 2, 2])
        let product = try NDArray.matmul(stack, NDArray.of([1, 1]))
        #expect(product.integers == [1, 5, 9, 13, 17, 21])
        #expect(try NDArray.matmul(stack, NDArray.eye(2, dtype: .int64)).integers == stack.integers)
        #expect(try NDArray.dot(stack, NDArray.ones([3, 2, 4], .int64)).shape == [3, 2, 3, 4])
    }

    @Test func refusesShapesThatDoNotLineUp() throws {
        let matrix = try NDArray.ones([2, 3])
        #expect(
            message { try NDArray.matmul(matrix, NDArray.ones([4])) }
                == "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                + "(n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)")
        #expect(
            message { try NDArray.matmul(matrix, .scalar(.int(3))) }
                == "matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature "
                + "(n?,k),(k,m?)->(n?,m?) requires 1)")
        #expect(
            message { try NDArray.matmul(NDArray.ones([2, 3, 4]), NDArray.ones([3, 4, 2])) }
                == "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + "(2,3,4)->(2,newaxis,newaxis) (3,4,2)->(3,newaxis,newaxis)  and requested shape (3,2)")
        #expect(
            message { try NDArray.dot(matrix, matrix) } == "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)")
    }
}

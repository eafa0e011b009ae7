import Testing

@testable import CoreMath

@Suite struct BinaryOperationTests {
    private func apply(_ operation: BinaryOperation, _ left: [Int], _ right: [Int]) throws -> NDArray {
        try NDArray.apply(operation, NDArray.of(left), NDArray.of(right))
    }

    private func apply(_ operation: BinaryOperation, _ left: [Double], _ right: [Double]) throws -> [Double] {
        try NDArray.apply(operation, NDArray.of(left), NDArray.of(right)).doubles
    }

    @Test func integersWrapAndDivideDown() throws {
        #expect(try apply(.add, [.max], [1]).integers == [.min])
        #expect(try apply(.multiply, [.min], [-1]).integers == [.min])
        #expect(
            try apply(.floorDivide, [7, -7, 7, -7, 5, .min], [2, 2, -2, -2, 0, -1]).integers == [3, -4, -4, 3, 0, .min])
        #expect(
            try apply(.remainder, [7, -7, 7, -7, 5, .min], [2, 2, -2, -2, 0, -1]).integers == [1, 1, -1, -1, 0, 0])
        #expect(try apply(.power, [2, 3, 2], [10, 4, 64]).integers == [1024, 81, 0])
        #expect(try apply(.divide, [1, -1, 0], [0, 0, 0]).doubles.prefix(2) == [.infinity, -.infinity])
        #expect(try apply(.leftShift, [1, 1, 1], [3, 64, -1]).integers == [8, 0, 0])
        #expect(try apply(.rightShift, [-8, -8, 8], [1, 64, 64]).integers == [-4, -1, 0])
        #expect(message { try apply(.power, [2], [-1]) } == "Integers to negative integer powers are not allowed.")
    }

    @Test func floatsDivideDownWithTheirSigns() throws {
        #expect(try apply(.floorDivide, [7.5, -7.5, 1, -1], [2, 2, 0, .infinity]) == [3, -4, .infinity, -1])
        let remainders = try apply(.remainder, [5, -5, 5.5, 1], [3, 3, -2, .infinity])
        #expect(remainders == [2, 1, -0.5, 1])
        #expect(try apply(.remainder, [-0.0], [3]).first?.sign == .plus)
        #expect(try apply(.remainder, [1], [0]).first?.isNaN == true)
        #expect(try apply(.maximum, [.nan, 1, 2], [1, .nan, 3]).map { $0.isNaN } == [true, true, false])
    }

    @Test func truthValuesHaveTheirOwnRules() throws {
        let (yes, no) = (try NDArray.of([true, true]), try NDArray.of([true, false]))
        #expect(try NDArray.apply(.add, yes, no).scalars == [.bool(true), .bool(true)])
        #expect(try NDArray.apply(.multiply, yes, no).truths == [true, false])
        #expect(try NDArray.apply(.divide, yes, no).doubles == [1, .infinity])
        #expect(try NDArray.apply(.power, yes, no).scalars == [.int(1), .int(1)])
        #expect(message { try NDArray.apply(.subtract, yes, no) }?.hasPrefix("numpy boolean subtract") == true)
        #expect(
            message { try NDArray.apply(.bitwiseAnd, NDArray.of([1.5]), yes) }
                == "ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced "
                + "to any supported types according to the casting rule ''safe''")
    }

    @Test func broadcastsShapes() throws {
        let column = try NDArray.of([1, 2], shape: [2, 1])
        let row = try NDArray.of([10, 20, 30])
        #expect(try NDArray.apply(.add, column, row).integers == [11, 21, 31, 12, 22, 32])
        #expect(try NDArray.apply(.add, NDArray.zeros([0, 3]), row).shape == [0, 3])
        #expect(
            message { try NDArray.apply(.add, row, NDArray.arange(0, 4)) }
                == "operands could not be broadcast together with shapes (3,) (4,) ")
        let transposed = try NDArray.arange(0, 6).reshaped([2, 3]).transposed
        #expect(try NDArray.apply(.subtract, transposed, transposed.copy()).integers == [0, 0, 0, 0, 0, 0])
        #expect(try NDArray.apply(.less, transposed, .int(3)).truths == [true, false, true, false, true, false])
    }

    @Test func takesNumbersOnEitherSide() throws {
        let array = try NDArray.of([1, 2, 4])
        #expect(try NDArray.apply(.subtract, .int(1), array).integers == [0, -1, -3])
        #expect(try NDArray.apply(.divide, .int(4), array).doubles == [4, 2, 1])
        #expect(try NDArray.apply(.power, array, .float(0.5)).doubles == [1, 2.0.squareRoot(), 2])
        #expect(try NDArray.apply(.multiply, array, .bool(true)).scalars == [.int(1), .int(2), .int(4)])
    }

    @Test func changesArraysInPlace() throws {
        let array = try NDArray.arange(0, 6)
        let odd = try array.sliced(start: 1, step: 2)
        try odd.applyInPlace(.multiply, NDArray.of([10]))
        #expect(array.integers == [0, 10, 2, 30, 4, 50])
        try array.sliced(start: 1).applyInPlace(.add, array.sliced(stop: -1))
        #expect(array.integers == [0, 10, 12, 32, 34, 54])
        #expect(
            message { try array.applyInPlace(.add, NDArray.of([1.5])) }
                == "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'"
        )
        #expect(
            message { try array.applyInPlace(.add, NDArray.ones([2, 6], .int64)) }
                == "non-broadcastable output operand with shape (6,) doesn't match the broadcast shape (2,6)")
    }

    @Test func everyOperationWorksOnEveryTypeOrRefuses() throws {
        let arrays = [try NDArray.of([true, false]), try NDArray.of([3, -2]), try NDArray.of([0.5, .nan])]
        for operation in BinaryOperation.allCases {
            for left in arrays {
                for right in arrays {
                    if let result = try? NDArray.apply(operation, left, right) {
                        #expect(result.shape == [2])
                        let strided = try NDArray.apply(operation, left.flipped(), right.flipped()).flipped()
                        #expect(ArrayFormatter().text(strided) == ArrayFormatter().text(result))
                    } else {
                        #expect(throws: MathError.self) { try NDArray.apply(operation, left, right) }
                    }
                }
            }
        }
    }
}

import Testing

@testable import CoreMath

@Suite struct FloatStatusTests {
    /// What an operation on arrays meets; the arrays are made before.
    private func status(_ operation: BinaryOperation, _ left: NDArray, _ right: NDArray) throws -> FloatStatus {
        FloatStatus.clear()
        _ = try NDArray.apply(operation, left, right)
        return FloatStatus.raised
    }

    @Test func tellsWhatWasMet() throws {
        let numbers = try NDArray.of([1.0, 2, 1e308])
        #expect(try status(.divide, numbers, NDArray.of([1.0, 0, 1])).contains(.divideByZero))
        #expect(try status(.multiply, numbers, NDArray.of([1.0, 1, 10])).contains(.overflow))
        #expect(try status(.divide, NDArray.of([0.0]), NDArray.of([0.0])).contains(.invalid))
        #expect(try status(.floorDivide, NDArray.of([1]), NDArray.of([0])) == .divideByZero)
    }

    @Test func staysSilentWhereNothingHappens() throws {
        let wide = try NDArray.full([100], .float(1.5))
        for operation in [BinaryOperation.add, .subtract, .multiply, .divide, .power, .floorDivide, .remainder] {
            #expect(try status(operation, wide, wide).subtracting(.underflow).isEmpty, "\(operation)")
        }
        #expect(try status(.add, NDArray.of([Double.nan]), NDArray.of([Double.infinity])).isEmpty)
    }
}

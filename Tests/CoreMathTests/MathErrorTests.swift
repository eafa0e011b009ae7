import Testing

@testable import CoreMath

@Suite struct MathErrorTests {
    @Test func knowsItsKindInPython() {
        #expect(MathError.indexOutOfBounds(index: 3, axis: 0, size: 2).kind == .index)
        #expect(MathError.axisOutOfBounds(axis: 3, dimensions: 2, prefix: nil).kind == .axis)
        #expect(MathError.outOfMemory(bytes: 8, shape: [1], dtype: .float64).kind == .memory)
        #expect(MathError.notBroadcastable([[1]]).kind == .value)
        #expect(MathError.booleanSubtract.kind == .type)
        #expect(MathError.arangeStep.kind == .zeroDivision)
        #expect(MathError.cast(operation: "add", from: .float64, to: .int64).kind == .cast)
    }

    @Test func writesSizesInUnits() {
        func text(_ bytes: Int) -> String {
            MathError.outOfMemory(bytes: bytes, shape: [2, 3], dtype: .int64).description
        }
        #expect(text(512) == "Unable to allocate 512 bytes for an array with shape (2, 3) and data type int64")
        #expect(text(8 << 40).contains(" 8.00 TiB "))
        #expect(text(64 << 40).contains(" 64.0 TiB "))
        #expect(text(999 << 30).contains(" 999 GiB "))
    }

    @Test func namesAxesInItsTexts() throws {
        let array = try NDArray.ones([2, 2])
        #expect(message { try array.swappingAxes(0, 2) } == "axis2: axis 2 is out of bounds for array of dimension 2")
        #expect(
            message { try NDArray.ones([Int](repeating: 1, count: 65)) }
                == "maximum supported dimension for an ndarray is 64, found 65")
    }
}

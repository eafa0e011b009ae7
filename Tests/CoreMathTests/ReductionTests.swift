import Testing

@testable import CoreMath

@Suite struct ReductionTests {
    private let matrix: NDArray
    init() throws { matrix = try NDArray.arange(0, 6).reshaped([2, 3]) }

    @Test func foldsAlongAxes() throws {
        #expect(try matrix.sum().item() == .int(15))
        #expect(try matrix.sum(axes: [0]).integers == [3, 5, 7])
        #expect(try matrix.sum(axes: [1], keepDimensions: true).shape == [2, 1])
        #expect(try matrix.reduced(.max, axes: [-1]).integers == [2, 5])
        #expect(try matrix.reduced(.min).item() == .int(0))
        #expect(try matrix.reduced(.prod, axes: [0]).integers == [0, 4, 10])
        #expect(try matrix.reduced(.any, axes: [0]).truths == [true, true, true])
        #expect(try matrix.reduced(.all).item() == .bool(false))
        #expect(try matrix.mean(axes: [0]).doubles == [1.5, 2.5, 3.5])
        #expect(try matrix.variance(axes: [1], deltaDegrees: 1).doubles == [1, 1])
        #expect(try matrix.standardDeviation().item().double == 1.707825127659933)
        #expect(try matrix.peakToPeak().item() == .int(5))
        #expect(try matrix.countNonzero(axes: [0]).integers == [1, 2, 2])
        #expect(try NDArray.of([true, true]).sum().item() == .int(2))
        #expect(try NDArray.of([1, .nan]).reduced(.max).item().double.isNaN)
    }

    @Test func knowsWhatNothingAddsUpTo() throws {
        let nothing = try NDArray.zeros([0])
        #expect(try nothing.sum().item() == .float(0))
        #expect(try nothing.reduced(.prod).item() == .float(1))
        #expect(try nothing.mean().item().double.isNaN)
        #expect(try NDArray.zeros([0, 2]).sum(axes: [0]).doubles == [0, 0])
        #expect(
            message { try nothing.reduced(.max) }
                == "zero-size array to reduction operation maximum which has no identity")
        #expect(message { try matrix.sum(axes: [2]) } == "axis 2 is out of bounds for array of dimension 2")
        #expect(message { try matrix.sum(axes: [0, 0]) } == "duplicate value in 'axis'")
    }

    /// Sums of NumPy 2.4.6 over the square roots of 0, 1, …: in memory order, along either axis, over a
    /// transposed array and over every second column.
    @Test func addsInNumPysOrder() throws {
        let values = try NDArray.arange(0, 3000).apply(.rint).apply(.sqrt).reshaped([60, 50])
        #expect(try values.sum().item().double == 109516.91824765876)
        #expect(try values.transposed.sum().item().double == 109516.91824765876)
        #expect(try values.sum(axes: [0]).element(at: 7).double == 2171.5919444979445)
        #expect(try values.sum(axes: [1]).element(at: 59).double == 2726.9408211641035)
        #expect(try values.sliced(axis: 1, step: 2).sum().item().double == 54744.5771485741)
        #expect(try values.sliced(axis: 0, step: -1).sum().item().double == 109516.91824765876)
    }
}

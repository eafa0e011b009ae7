import Testing

@testable import CoreMath

@Suite struct UnaryOperationTests {
    @Test func keepsIntegersWhereNumPyDoes() throws {
        let integers = try NDArray.of([-3, 0, 4])
        #expect(try integers.apply(.negative).integers == [3, 0, -4])
        #expect(try integers.apply(.absolute).scalars == [.int(3), .int(0), .int(4)])
        #expect(try integers.apply(.sign).integers == [-1, 0, 1])
        #expect(try integers.apply(.square).integers == [9, 0, 16])
        #expect(try integers.apply(.floor).dtype == .int64)
        #expect(try integers.apply(.rint).dtype == .float64)
        #expect(try integers.apply(.reciprocal).integers == [0, .min, 0])
        #expect(try integers.apply(.invert).integers == [2, -1, -5])
        #expect(try NDArray.of([Int.min]).apply(.absolute).integers == [.min])
    }

    @Test func computesFunctions() throws {
        let values = try NDArray.of([0.0, 1, 4])
        #expect(try values.apply(.sqrt).doubles == [0, 1, 2])
        #expect(try values.apply(.log2).doubles == [-.infinity, 0, 2])
        #expect(try values.transposed.apply(.exp).element(at: 1).double == 2.718281828459045)
        #expect(try NDArray.of([90.0]).apply(.radians).doubles == [Double.pi / 2])
        #expect(try NDArray.of([-1.0]).apply(.log).doubles[0].isNaN)
        #expect(try NDArray.of([.nan, .infinity, 1]).apply(.isNaN).truths == [true, false, false])
        #expect(try NDArray.of([.nan, .infinity, 1]).apply(.isFinite).truths == [false, false, true])
        #expect(try NDArray.of([0.0, 2]).apply(.logicalNot).truths == [true, false])
    }

    @Test func roundsHalvesToEven() throws {
        #expect(try NDArray.of([0.5, 1.5, -2.5]).rounded().doubles == [0, 2, -2])
        #expect(try NDArray.of([2.675, 0.125]).rounded(decimals: 2).doubles == [2.68, 0.12])
        #expect(try NDArray.of([15, 25, -15]).rounded(decimals: -1).integers == [20, 20, -20])
        #expect(try NDArray.of([1, 2]).rounded(decimals: 3).integers == [1, 2])
        #expect(try NDArray.of([1]).rounded(decimals: .min).integers == [0])
    }

    @Test func refusesWhatHasNoMeaning() throws {
        let truths = try NDArray.of([true])
        #expect(message { try truths.apply(.negative) }?.hasPrefix("The numpy boolean negative") == true)
        #expect(
            message { try truths.apply(.sign) } == "ufunc 'sign' did not contain a loop with signature matching "
                + "types <class 'numpy.dtypes.BoolDType'> -> None")
        #expect(message { try NDArray.of([1.5]).apply(.invert) }?.hasPrefix("ufunc 'invert' not supported") == true)
    }

    @Test func everyOperationWorksOnViews() throws {
        let matrix = try NDArray.of(rows: [[0.25, 0.5], [0.75, -0.5]])
        for operation in UnaryOperation.allCases where operation != .invert {
            let direct = try matrix.apply(operation)
            let viewed = try matrix.transposed.apply(operation).transposed
            #expect(ArrayFormatter().text(viewed) == ArrayFormatter().text(direct))
        }
    }
}

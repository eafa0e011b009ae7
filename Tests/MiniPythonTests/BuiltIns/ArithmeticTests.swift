import BigInt
import Testing

@testable import MiniPython

@Suite struct ArithmeticTests {
    let machine: Machine

    init() throws { machine = try Machine() }

    private func integer(_ value: BigInt) throws -> Value { try machine.heap.integer(value) }

    @Test(arguments: [
        (7, 2), (-7, 2), (7, -2), (-7, -2), (Int.min, -1), (Int.min, Int.max), (Int.max, -3), (0, 5), (1, Int.min),
    ])
    func quotientAndRemainderFitTogether(_ x: Int, _ y: Int) throws {
        let quotient = try machine.arithmetic(.floorDivide, Value(x), Value(y))?.wholeNumber
        let remainder = try machine.arithmetic(.modulo, Value(x), Value(y))?.wholeNumber
        let (q, r) = (try #require(quotient), try #require(remainder))
        #expect(q * BigInt(y) + r == BigInt(x))
        #expect(r.isZero || (r.sign == .minus) == (y < 0))
        #expect(r.magnitude < BigInt(y).magnitude)
    }

    /// Karatsuba's products and Knuth's division, checked against each other far beyond the sizes done in one piece.
    @Test func longProductsAndDivisionsUndoEachOther() throws {
        let x = BigInt(3).power(30_000) + 12_345
        let y = BigInt(7).power(9_000) - 1
        let product = try machine.product(x, y)
        #expect(product == x * y)
        let (quotient, remainder) = try machine.floorDivision(product + 17, y)
        #expect(quotient == x)
        #expect(remainder == 17)
        let negative = try machine.floorDivision(-product - 17, y)
        #expect(negative.quotient == -x - 1)
        #expect(negative.remainder == y - 17)
    }

    /// The estimate of a digit is one too large here, so that the divisor is added back.
    @Test func divisionAddsBack() throws {
        let y = BigUInt(words: Array(repeating: UInt(0), count: 300) + [UInt(1) << 63])
        let x = BigUInt(words: Array(repeating: UInt.max, count: 600))
        let (quotient, remainder) = try machine.division(x, y + 1)
        #expect(quotient * (y + 1) + remainder == x)
        #expect(remainder < y + 1)
    }

    /// `&` of these loses a word in the library's own operator.
    @Test func bitsOfNegativeNumbersCarry() throws {
        let a = try integer(-9_223_372_036_854_775_807)
        let b = try integer(BigInt("-17634405925218370314"))
        #expect(try machine.arithmetic(.bitAnd, a, b)?.wholeNumber == BigInt("-18446744073709551616"))
    }

    @Test func quotientsAreRoundedOnce() throws {
        let third = try machine.arithmetic(.divide, Value(9_007_199_254_740_993), Value(3))?.float
        #expect(third == 3_002_399_751_580_331)
        let tiny = try machine.arithmetic(.divide, Value(1), integer(BigInt(1) << 1074))?.float
        #expect(tiny == Double.leastNonzeroMagnitude)
        let half = try machine.arithmetic(.divide, Value(1), integer(BigInt(1) << 1075))?.float
        #expect(half == 0)
        let more = try machine.arithmetic(.divide, Value(3), integer(BigInt(1) << 1076))?.float
        #expect(more == Double.leastNonzeroMagnitude)
    }

    // MARK: Limits

    @Test(arguments: ["10**10**9", "1 << 10**12", "7**7**77", "(2**8000000)**40", "2 ** (2**62)"])
    func hugeNumbersAnswerAtOnce(_ expression: String) throws {
        let outcome = try Interpreter().run(expression)
        #expect(outcome.error?.typeName == "MemoryError")
    }

    @Test func aProgramMayCatchTheLackOfMemory() throws {
        let outcome = try Interpreter().run("try:\n    10**10**9\nexcept MemoryError:\n    print('caught')")
        #expect(outcome.output == "caught\n")
    }

    @Test(arguments: ["3**4000000", "x = 3**300000\nwhile True: x % 7**100001", "import math\nmath.factorial(300000)"])
    func longComputationsStop(_ program: String) throws {
        var limits = Limits()
        limits.seconds = 0.05
        #expect(try Interpreter(limits: limits).run(program).stop == .time)
    }
}

import Testing

@testable import Plotting

@Suite struct DecimalTextTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-41.0, "-41"), (123456.0, "123456"), (0.1 + 0.2, "0.3"),
        (454.158, "454.2"), (0.000123456, "0.0001235"), (0.0000123456, "1.235e-5"), (9.99996, "10"),
        (99999.6, "100000"), (12345678.0, "1.235e7"), (1e300, "1e300"), (-2.5e-300, "-2.5e-300"),
        (.leastNonzeroMagnitude, "5e-324"),
        (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"), (0.99996, "1"), (0.05, "0.05"),
    ])
    func keepsFourDigits(value: Double, expected: String) {
        #expect(DecimalText.short(value) == expected)
    }

    @Test func writesWholeNumbersTimesPowersOfTen() {
        #expect(DecimalText.fixed(5, exponent: -2) == "0.05")
        #expect(DecimalText.fixed(-125, exponent: -1) == "-12.5")
        #expect(DecimalText.fixed(0, exponent: -1) == "0.0")
        #expect(DecimalText.fixed(3, exponent: 2) == "300")
        #expect(DecimalText.scientific(250, exponent: 5) == "2.5e7")
        #expect(DecimalText.scientific(-1, exponent: -300) == "-1e-300")
    }
}

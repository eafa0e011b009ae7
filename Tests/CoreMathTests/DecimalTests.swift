import Testing

@testable import CoreMath

@Suite struct DecimalTests {
    @Test func roundsTheExactExpansion() {
        // 2.675 lies just below, 0.125 is exact: its half goes to the even digit.
        #expect(Decimal(2.675).fixed(fractionDigits: 2) == "2.67")
        #expect(Decimal(0.125).fixed(fractionDigits: 2) == "0.12")
        #expect(Decimal(0.375).fixed(fractionDigits: 2) == "0.38")
        #expect(Decimal(9.999).fixed(fractionDigits: 2) == "10.00")
        #expect(Decimal(-0.004).fixed(fractionDigits: 2) == "-0.00")
        #expect(Decimal(0.5).fixed(fractionDigits: 0) == "0")
        #expect(Decimal(1.5).fixed(fractionDigits: 0) == "2")
        #expect(Decimal(0).fixed(fractionDigits: 1) == "0.0")
        #expect(Decimal(0.1).fixed(fractionDigits: 20) == "0.10000000000000000555")
        #expect(Decimal(1e22).fixed(fractionDigits: 1) == "10000000000000000000000.0")
        #expect(Decimal(0x1p-1074).scientific(fractionDigits: 3).mantissa == "4.941")
        #expect(Decimal(9.99e10).scientific(fractionDigits: 1) == ("1.0e+11".prefix(3).description, 11))
    }

    @Test func findsShortestDigits() {
        #expect(String(decoding: ShortestDigits(1234.5).digits, as: UTF8.self) == "12345")
        #expect(ShortestDigits(1234.5).point == 4)
        #expect(ShortestDigits(0.00012).point == -3)
        #expect(ShortestDigits(1e300).point == 301)
        #expect(ShortestDigits(-0.0).isNegative && ShortestDigits(-0.0).digits.isEmpty)
    }
}

import Testing

@testable import MiniPython

struct FloatFormattingTests {
    @Test(arguments: cases)
    func repr(_ line: Case) throws {
        let outcome = try line.outcome { machine, values in
            try machine.heap.string(FloatFormatting.repr(#require(values[0].float)))
        }
        #expect(outcome == line.expected)
    }
}

private let cases: [Case] = [
    Case("repr", [0.0], "'0.0'"),
    Case("repr", [-0.0], "'-0.0'"),
    Case("repr", [1.0], "'1.0'"),
    Case("repr", [-1.5], "'-1.5'"),
    Case("repr", [0.1], "'0.1'"),
    Case("repr", [0.30000000000000004], "'0.30000000000000004'"),
    Case("repr", [0.3333333333333333], "'0.3333333333333333'"),
    Case("repr", [1000000000000000.0], "'1000000000000000.0'"),
    Case("repr", [1e+16], "'1e+16'"),
    Case("repr", [1.2345678901234568e+17], "'1.2345678901234568e+17'"),
    Case("repr", [9999999999999998.0], "'9999999999999998.0'"),
    Case("repr", [1e+22], "'1e+22'"),
    Case("repr", [1e+23], "'1e+23'"),
    Case("repr", [1e+100], "'1e+100'"),
    Case("repr", [0.0001], "'0.0001'"),
    Case("repr", [0.00012], "'0.00012'"),
    Case("repr", [1e-05], "'1e-05'"),
    Case("repr", [9.5e-05], "'9.5e-05'"),
    Case("repr", [.float(.leastNonzeroMagnitude)], "'5e-324'"),
    Case("repr", [2.2250738585072014e-308], "'2.2250738585072014e-308'"),
    Case("repr", [1.7976931348623157e+308], "'1.7976931348623157e+308'"),
    Case("repr", [.float(.infinity)], "'inf'"),
    Case("repr", [.float(-.infinity)], "'-inf'"),
    Case("repr", [.float(.nan)], "'nan'"),
    Case("repr", [100.0], "'100.0'"),
    Case("repr", [123456.789], "'123456.789'"),
    Case("repr", [1.1805916207174113e+21], "'1.1805916207174113e+21'"),
    Case("repr", [4.35], "'4.35'"),
    Case("repr", [0.3], "'0.3'"),
    Case("repr", [2.5e-07], "'2.5e-07'"),
]

import Testing

@testable import MiniPython

struct FloatRoundingTests {
    @Test(arguments: cases)
    func round(_ line: Case) throws {
        let outcome = try line.outcome { machine, values in
            let rounded = try FloatFormatting.round(#require(values[0].float), places: #require(values[1].int))
            guard let rounded else { throw machine.error(.overflowError, "rounded value too large to represent") }
            return Value(rounded)
        }
        #expect(outcome == line.expected)
    }

    @Test(arguments: nearestCases)
    func nearestDouble(_ line: Case) throws {
        #expect(
            try line.outcome { machine, values in Value(try machine.double(ofInteger: values[0])) } == line.expected)
    }
}

private let cases: [Case] = [
    Case("round", [2.675, 2], "2.67"),
    Case("round", [0.5, 0], "0.0"),
    Case("round", [1.5, 0], "2.0"),
    Case("round", [2.5, 0], "2.0"),
    Case("round", [1.005, 2], "1.0"),
    Case("round", [1234.5, -2], "1200.0"),
    Case("round", [1250.0, -2], "1200.0"),
    Case("round", [1350.0, -2], "1400.0"),
    Case("round", [50.0, -2], "0.0"),
    Case("round", [150.0, -2], "200.0"),
    Case("round", [49.9, -2], "0.0"),
    Case("round", [51.0, -2], "100.0"),
    Case("round", [-0.4, 0], "-0.0"),
    Case("round", [1e+23, -23], "1e+23"),
    Case("round", [1e+22, -22], "1e+22"),
    Case("round", [5e+22, -23], "0.0"),
    Case("round", [1.1, 400], "1.1"),
    Case("round", [1.1, -400], "0.0"),
    Case("round", [-1.1, -400], "-0.0"),
    Case("round", [1.7e+308, -308], "OverflowError: rounded value too large to represent"),
    Case("round", [1e+308, -308], "1e+308"),
    Case("round", [0.1, 17], "0.1"),
    Case("round", [.float(.leastNonzeroMagnitude), 323], "0.0"),
    Case("round", [123.456, 1], "123.5"),
    Case("round", [.float(.infinity), 2], "inf"),
    Case("round", [5.015, 2], "5.01"),
    Case("round", [1e+16, -1], "1e+16"),
    Case("round", [-2.5, 0], "-2.0"),
]

private let nearestCases: [Case] = [
    Case("float", [0], "0.0"),
    Case("float", [-1], "-1.0"),
    Case("float", [9007199254740993], "9007199254740992.0"),
    Case("float", [9007199254740995], "9007199254740996.0"),
    Case("float", [.big("9223372036854775808")], "9.223372036854776e+18"),
    Case("float", [.big("18446744073709551615")], "1.8446744073709552e+19"),
    Case("float", [.big("18446744073709553664")], "1.8446744073709552e+19"),
    Case("float", [.big("18446744073709553665")], "1.8446744073709556e+19"),
    Case("float", [.big("18446744073709557760")], "1.844674407370956e+19"),
    Case("float", [.big("10000000000000000000000")], "1e+22"),
    Case("float", [.big("100000000000000000000000")], "1e+23"),
    Case("float", [.big("-1000000000000000000000000000000")], "-1e+30"),
    Case(
        "float",
        [
            .big(
                "179769313486231590772930519078902473361797697894230657273430081157732675805500963132708477322407536021120113879871393357658789768814416622492847430639474124377767893424865485276302219601246094119453082952085005768838150682342462881473913110540827237163350510684586298239947245938479716304835356329624224137215"
            )
        ], "OverflowError: int too large to convert to float"),
    Case(
        "float",
        [
            .big(
                "89884656743115795386465259539451236680898848947115328636715040578866337902750481566354238661203768010560056939935696678829394884407208311246423715319737062188883946712432742638151109800623047059726541476042502884419075341171231440736956555270413618581675255342293149119973622969239858152417678164812112068608"
            )
        ], "8.98846567431158e+307"),
    Case(
        "float",
        [
            .big(
                "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792"
            )
        ], "OverflowError: int too large to convert to float"),
    Case(
        "float",
        [
            .big(
                "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791"
            )
        ], "1.7976931348623157e+308"),
]

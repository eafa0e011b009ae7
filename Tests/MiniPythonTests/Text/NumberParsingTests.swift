import Testing

@testable import MiniPython

struct NumberParsingTests {
    @Test(arguments: integerCases)
    func int(_ line: Case) throws {
        let outcome = try line.outcome { machine, values in
            try machine.parseInt(#require(values[0].string), base: values.count > 1 ? values[1].int ?? 0 : 10)
        }
        #expect(outcome == line.expected)
    }

    @Test(arguments: floatCases)
    func float(_ line: Case) throws {
        let outcome = try line.outcome { machine, values in
            try Value(machine.parseFloat(#require(values[0].string)))
        }
        #expect(outcome == line.expected)
    }

    @Test func moreThan4300DigitsAreRefusedInBothDirections() throws {
        let bench = try Bench()
        let most = try bench.machine.heap.text(utf8: Array(repeating: 49, count: 4300))
        let number = try bench.machine.parseInt(most, base: 10)
        #expect(try bench.machine.format(number, "d") == most)
        let longer = try bench.machine.heap.text(utf8: Array(repeating: 49, count: 5000))
        #expect(
            bench.raised { try bench.machine.parseInt(longer, base: 10) }
                == "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; "
                + "use sys.set_int_max_str_digits() to increase the limit")
        let wide = try bench.machine.parseInt(longer, base: 16)
        #expect(
            bench.raised { try bench.machine.format(wide, "") }
                == "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
                + "use sys.set_int_max_str_digits() to increase the limit")
        #expect(try bench.machine.format(wide, "x") == longer)
    }
}

private let integerCases: [Case] = [
    Case("int", ["5"], "5"),
    Case("int", [" -12 "], "-12"),
    Case("int", ["+7"], "7"),
    Case("int", ["1_000"], "1000"),
    Case("int", ["\u{663}\u{664}"], "34"),
    Case("int", ["\u{2003}5\u{2003}"], "5"),
    Case("int", ["ff", 16], "255"),
    Case("int", ["0xFF", 16], "255"),
    Case("int", ["0x_f", 16], "15"),
    Case("int", ["0b101", 2], "5"),
    Case("int", ["0b101", 0], "5"),
    Case("int", ["0o17", 0], "15"),
    Case("int", ["0x1f", 0], "31"),
    Case("int", ["z", 36], "35"),
    Case("int", ["00", 0], "0"),
    Case("int", ["0_0", 0], "0"),
    Case("int", ["9999999999999999999999999"], "9999999999999999999999999"),
    Case("int", ["-9223372036854775808"], "-9223372036854775808"),
    Case("int", ["9223372036854775808"], "9223372036854775808"),
    Case("int", ["ffffffffffffffffffff", 16], "1208925819614629174706175"),
    Case("int", ["777777777777777777777777777", 8], "2417851639229258349412351"),
    Case("int", ["x"], "ValueError: invalid literal for int() with base 10: 'x'"),
    Case("int", [""], "ValueError: invalid literal for int() with base 10: ''"),
    Case("int", [" "], "ValueError: invalid literal for int() with base 10: ' '"),
    Case("int", ["1_"], "ValueError: invalid literal for int() with base 10: '1_'"),
    Case("int", ["_1"], "ValueError: invalid literal for int() with base 10: '_1'"),
    Case("int", ["1__0"], "ValueError: invalid literal for int() with base 10: '1__0'"),
    Case("int", ["0x1"], "ValueError: invalid literal for int() with base 10: '0x1'"),
    Case("int", ["08", 0], "ValueError: invalid literal for int() with base 0: '08'"),
    Case("int", ["0_7", 0], "ValueError: invalid literal for int() with base 0: '0_7'"),
    Case("int", ["2", 2], "ValueError: invalid literal for int() with base 2: '2'"),
    Case("int", ["1", 1], "ValueError: int() base must be >= 2 and <= 36, or 0"),
    Case("int", ["1", 37], "ValueError: int() base must be >= 2 and <= 36, or 0"),
    Case("int", ["1", -1], "ValueError: int() base must be >= 2 and <= 36, or 0"),
    Case("int", ["- 1"], "ValueError: invalid literal for int() with base 10: '- 1'"),
    Case("int", ["1.5"], "ValueError: invalid literal for int() with base 10: '1.5'"),
    Case("int", ["1\u{0}"], "ValueError: invalid literal for int() with base 10: '1\\x00'"),
    Case("int", ["\u{e9}"], "ValueError: invalid literal for int() with base 10: '\u{e9}'"),
    Case(
        "int",
        [
            "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
        ],
        "ValueError: invalid literal for int() with base 10: 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
    ),
    Case("int", ["0x", 16], "ValueError: invalid literal for int() with base 16: '0x'"),
    Case("int", ["0b2", 0], "ValueError: invalid literal for int() with base 0: '0b2'"),
    Case("int", ["--1"], "ValueError: invalid literal for int() with base 10: '--1'"),
]

private let floatCases: [Case] = [
    Case("float", ["1.5"], "1.5"),
    Case("float", [" 2.5 "], "2.5"),
    Case("float", ["-.5"], "-0.5"),
    Case("float", ["5."], "5.0"),
    Case("float", ["1e5"], "100000.0"),
    Case("float", ["1E-5"], "1e-05"),
    Case("float", ["1_0.0_1"], "10.01"),
    Case("float", ["inf"], "inf"),
    Case("float", ["-Infinity"], "-inf"),
    Case("float", ["nan"], "nan"),
    Case("float", ["+NaN"], "nan"),
    Case("float", ["1e999"], "inf"),
    Case("float", ["-1e999"], "-inf"),
    Case("float", ["1e-999"], "0.0"),
    Case("float", ["\u{663}.\u{665}"], "3.5"),
    Case("float", ["0.1"], "0.1"),
    Case("float", ["9007199254740993"], "9007199254740992.0"),
    Case("float", ["2.2250738585072014e-308"], "2.2250738585072014e-308"),
    Case("float", ["1e"], "ValueError: could not convert string to float: '1e'"),
    Case("float", ["x"], "ValueError: could not convert string to float: 'x'"),
    Case("float", [""], "ValueError: could not convert string to float: ''"),
    Case("float", ["."], "ValueError: could not convert string to float: '.'"),
    Case("float", ["1__0"], "ValueError: could not convert string to float: '1__0'"),
    Case("float", ["1_"], "ValueError: could not convert string to float: '1_'"),
    Case("float", ["_1"], "ValueError: could not convert string to float: '_1'"),
    Case("float", ["1._5"], "ValueError: could not convert string to float: '1._5'"),
    Case("float", ["0x10"], "ValueError: could not convert string to float: '0x10'"),
    Case("float", ["1 2"], "ValueError: could not convert string to float: '1 2'"),
    Case("float", ["infinit"], "ValueError: could not convert string to float: 'infinit'"),
    Case("float", ["1e+"], "ValueError: could not convert string to float: '1e+'"),
    Case("float", ["\u{e9}"], "ValueError: could not convert string to float: '\u{e9}'"),
    Case("float", ["1\n2"], "ValueError: could not convert string to float: '1\\n2'"),
    Case("float", ["--1"], "ValueError: could not convert string to float: '--1'"),
    Case("float", ["1e5.0"], "ValueError: could not convert string to float: '1e5.0'"),
]

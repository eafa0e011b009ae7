import Testing

@testable import MiniPython

struct PercentFormattingTests {
    @Test(arguments: cases)
    func percent(_ line: Case) throws {
        let outcome = try line.outcome { machine, values in
            try machine.formatPercent(#require(values[0].string), values[1])
        }
        #expect(outcome == line.expected)
    }

    @Test func widthBeyondMemoryIsRefused() throws {
        let bench = try Bench()
        for format in ["%999999999999d", "%999999999999s", "%.2000000000d", "%-9999999999999f"] {
            #expect(throws: MemoryExhausted.self) {
                try bench.machine.formatPercent(bench.machine.heap.text(utf8: Array(format.utf8)), Value(1))
            }
        }
    }
}

private let cases: [Case] = [
    Case("%", ["%d", .tuple([5])], "'5'"),
    Case("%", ["%5d|", .tuple([5])], "'    5|'"),
    Case("%", ["%-5d|", .tuple([5])], "'5    |'"),
    Case("%", ["%05d", .tuple([-5])], "'-0005'"),
    Case("%", ["%+d", 5], "'+5'"),
    Case("%", ["% d", 5], "' 5'"),
    Case("%", ["%.3d", -5], "'-005'"),
    Case("%", ["%8.3d", 5], "'     005'"),
    Case("%", ["%i", 5.9], "'5'"),
    Case("%", ["%u", true], "'1'"),
    Case("%", ["%x", 255], "'ff'"),
    Case("%", ["%#x", 255], "'0xff'"),
    Case("%", ["%#010X", 255], "'0X000000FF'"),
    Case("%", ["%o", 8], "'10'"),
    Case("%", ["%#o", -8], "'-0o10'"),
    Case("%", ["%-#6x|", 10], "'0xa   |'"),
    Case("%", ["%s", 5], "'5'"),
    Case("%", ["%10s|", "ab"], "'        ab|'"),
    Case("%", ["%-10s|", "ab"], "'ab        |'"),
    Case("%", ["%.1s", "ab"], "'a'"),
    Case("%", ["%r", "a\n"], "\"'a\\\\n'\""),
    Case("%", ["%a", "\u{e9}"], "\"'\\\\xe9'\""),
    Case("%", ["%c", 97], "'a'"),
    Case("%", ["%c", "\u{e9}"], "'\u{e9}'"),
    Case("%", ["%5c", 97], "'    a'"),
    Case("%", ["%.0c", "a"], "'a'"),
    Case("%", ["%f", 1.5], "'1.500000'"),
    Case("%", ["%.2f", 2.675], "'2.67'"),
    Case("%", ["%e", 12345.678], "'1.234568e+04'"),
    Case("%", ["%G", 1e-10], "'1E-10'"),
    Case("%", ["%g", 1e+16], "'1e+16'"),
    Case("%", ["%#g", 1.0], "'1.00000'"),
    Case("%", ["%08.2f", -1.5], "'-0001.50'"),
    Case("%", ["%+.1f", 2], "'+2.0'"),
    Case("%", ["%010f", .float(.infinity)], "'0000000inf'"),
    Case("%", ["%F", .float(.nan)], "'NAN'"),
    Case("%", ["%%", .tuple([])], "'%'"),
    Case("%", ["%d%%", 50], "'50%'"),
    Case("%", ["%(a)s %(b)05.1f", .dict([("a", 1), ("b", 2.25)])], "'1 002.2'"),
    Case("%", ["%(a(b))s", .dict([("a(b)", 1)])], "'1'"),
    Case("%", ["%*d", .tuple([5, 1])], "'    1'"),
    Case("%", ["%-*d|", .tuple([-5, 1])], "'1    |'"),
    Case("%", ["%*d|", .tuple([-5, 1])], "'1    |'"),
    Case("%", ["%.*f", .tuple([2, 1.5])], "'1.50'"),
    Case("%", ["%hd %ld", .tuple([1, 2])], "'1 2'"),
    Case("%", ["%s %s", .tuple([1, "b"])], "'1 b'"),
    Case("%", ["%s", [1, 2]], "'[1, 2]'"),
    Case("%", ["%s", .tuple([nil])], "'None'"),
    Case("%", ["a", [1]], "'a'"),
    Case("%", ["a", .dict([])], "'a'"),
    Case("%", ["a", .tuple([])], "'a'"),
    Case("%", ["%d", "s"], "TypeError: %d format: a real number is required, not str"),
    Case("%", ["%i", "s"], "TypeError: %i format: a real number is required, not str"),
    Case("%", ["%x", 1.5], "TypeError: %x format: an integer is required, not float"),
    Case("%", ["%f", "s"], "TypeError: must be real number, not str"),
    Case("%", ["%c", "ab"], "TypeError: %c requires int or char"),
    Case("%", ["%c", 1.5], "TypeError: %c requires int or char"),
    Case("%", ["%c", -1], "OverflowError: %c arg not in range(0x110000)"),
    Case("%", ["%c", .big("1000000000000000000000000000000")], "OverflowError: %c arg not in range(0x110000)"),
    Case("%", ["%y", 1], "ValueError: unsupported format character 'y' (0x79) at index 1"),
    Case("%", ["%\u{e9}", 1], "ValueError: unsupported format character '?' (0xe9) at index 1"),
    Case("%", ["abc %", 1], "ValueError: incomplete format"),
    Case("%", ["%(a", .dict([])], "ValueError: incomplete format key"),
    Case("%", ["%(a)s", 5], "TypeError: format requires a mapping"),
    Case("%", ["%(a)s", .dict([])], "KeyError: 'a'"),
    Case("%", ["%*d", .tuple(["a", 1])], "TypeError: * wants int"),
    Case("%", ["%d", .tuple([1, 2])], "TypeError: not all arguments converted during string formatting"),
    Case("%", ["%d %d", 1], "TypeError: not enough arguments for format string"),
    Case("%", ["a", 1], "TypeError: not all arguments converted during string formatting"),
    Case("%", ["%s", .tuple([])], "TypeError: not enough arguments for format string"),
    Case("%", ["%99999999999999999999d", 1], "ValueError: width too big"),
    Case("%", ["%.99999999999d", 1], "ValueError: precision too big"),
    Case("%", ["%d", .float(.nan)], "ValueError: cannot convert float NaN to integer"),
    Case("%", ["%d", .float(.infinity)], "OverflowError: cannot convert float infinity to integer"),
    Case("%", ["%d", nil], "TypeError: %d format: a real number is required, not NoneType"),
    Case("%", ["%5%", .tuple([])], "TypeError: not enough arguments for format string"),
    Case("%", ["%d", .big("10000000000000000000000000")], "'10000000000000000000000000'"),
    Case("%", ["%x", .big("-10000000000000000000000000")], "'-84595161401484a000000'"),
    Case(
        "%",
        [
            "%f",
            .big(
                "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            ),
        ], "OverflowError: int too large to convert to float"),
    Case(
        "%", ["%*d", .tuple([.big("1000000000000000000000000000000"), 1])],
        "OverflowError: Python int too large to convert to C ssize_t"),
    Case("%", ["%.*f", .tuple([1000000000000000, 1])], "OverflowError: Python int too large to convert to C int"),
]

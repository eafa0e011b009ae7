import Plotting
import Testing

@Suite struct PlotFormatTests {
    @Test(
        arguments: [
            ("ro--", SeriesColor.vermillion, Marker.circle, LineStyle.dashed),
            ("--or", .vermillion, .circle, .dashed),
            ("k.", .foreground, .point, nil),
            ("C1-", .orange, nil, .solid),
            ("C12", .purple, nil, .solid),
            ("g", .green, nil, .solid),
            ("", nil, nil, .solid),
            ("-.", nil, nil, .dashDotted),
            ("x", nil, .cross, nil),
            ("o ", nil, .circle, nil),
            ("b:", .blue, nil, .dotted),
            ("1", nil, .tripodDown, nil),
            ("red", .vermillion, nil, .solid),
            ("tab:orange", .orange, nil, .solid),
        ] as [(String, SeriesColor?, Marker?, LineStyle?)])
    func isReadInAnyOrder(format: String, color: SeriesColor?, marker: Marker?, lineStyle: LineStyle?) throws {
        let read = try PlotFormat(format)
        #expect(read.color?.palette == color)
        #expect(read.marker == marker)
        #expect(read.lineStyle == lineStyle)
    }

    @Test(arguments: [
        ("rq", "'rq' is not a valid format string (unrecognized character 'q')"),
        ("rb", "'rb' is not a valid format string (two color symbols)"),
        ("ox", "'ox' is not a valid format string (two marker symbols)"),
        ("--:", "'--:' is not a valid format string (two linestyle symbols)"),
        ("oC", "'oC' is not a valid format string ('C' must be followed by a number)"),
        ("o\u{1B}", #"'o\x1b' is not a valid format string (unrecognized character '\x1b')"#),
        ("o'", #""o'" is not a valid format string (unrecognized character "'")"#),
    ])
    func thatIsWrongIsRefusedInMatplotlibsWords(format: String, message: String) {
        #expect(throws: PlotError(message)) { try PlotFormat(format) }
    }

    @Test func namesColorsAsMatplotlibDoes() throws {
        #expect(try SeriesColor(matplotlib: "#0070b0") == .blue)
        #expect(try SeriesColor(matplotlib: "#808080") == .foreground)
        #expect(try SeriesColor(matplotlib: "0.5") == .foreground)
        #expect(try SeriesColor(matplotlib: "C99999999999999999999") == SeriesColor.cycled(999_999_999_999_999))
        #expect(throws: PlotError("'blurple' is not a valid value for color")) {
            try SeriesColor(matplotlib: "blurple")
        }
        #expect(throws: PlotError("'#-12345' is not a valid value for color")) {
            try SeriesColor(matplotlib: "#-12345")
        }
    }

    @Test func refusesUnknownMarkersAndLineStyles() throws {
        #expect(throws: PlotError("Unrecognized marker style 'oo'")) { try Marker.parse("oo") }
        #expect(try Marker.parse("None") == nil)
        #expect(try LineStyle.parse("dotted") == .dotted)
        let error = #expect(throws: PlotError.self) { try LineStyle.parse("wavy") }
        #expect(error?.message.hasPrefix("'wavy' is not a valid value for ls; supported values are '-',") == true)
    }
}

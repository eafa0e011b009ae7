import Testing

@testable import Plotting

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("æøå", 3), ("e\u{301}", 1), ("漢字", 4), ("한글", 4), ("ｶﾅ", 2), ("Ａ", 2), ("🙂", 2),
        ("👩‍🔬", 2), ("🇩🇰", 2), ("❤️", 2), ("⠒•─█", 4), ("\u{200B}", 0), ("한", 2),
    ])
    func countsColumns(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }

    @Test func showsControlsInsteadOfSendingThem() {
        #expect(escapingControls("a\u{1B}[31mb") == #"a\x1b[31mb"#)
        #expect(escapingControls("tab\tend\n\r\u{7F}\u{9B}") == #"tab\tend\n\r\x7f\x9b"#)
        #expect(escapingControls("\u{202E}abc\u{2028}") == #"\u202eabc\u2028"#)
        #expect(escapingControls("æ 漢 👩‍🔬") == "æ 漢 👩‍🔬")
    }

    @Test func cutsWithAMark() {
        #expect(cut("abcdef", to: 6, mark: "…") == "abcdef")
        #expect(cut("abcdef", to: 5, mark: "…") == "abcd…")
        #expect(cut("漢字漢字", to: 6, mark: "…") == "漢字…")
        #expect(cut("漢字", to: 1, mark: "") == "")
        #expect(cut("abcdef", to: 2, mark: "...") == "..")
    }

    @Test func wrapsAtSpaces() {
        #expect(wrapped("one two three", to: 7) == ["one two", "three"])
        #expect(wrapped("a\nb", to: 7) == ["a", "b"])
        #expect(wrapped("abcdefghij k", to: 4) == ["abcd", "efgh", "ij k"])
        #expect(wrapped("漢字漢字", to: 5) == ["漢字", "漢字"])
        #expect(wrapped("", to: 5) == [""])
    }
}

import Testing

@testable import Terminal

@Suite struct TerminalCapabilitiesTests {
    private func decide(
        _ environment: [String: String], atTerminal: Bool = true, size: (columns: Int, rows: Int)? = nil,
        codeset: String = "UTF-8", choice: ColorChoice = .automatic
    ) -> TerminalCapabilities {
        .decide(
            environment: environment, inputIsTerminal: atTerminal, outputIsTerminal: atTerminal, windowSize: size,
            codeset: codeset, colorChoice: choice)
    }

    @Test(arguments: [
        (["TERM": "xterm-256color"], ColorDepth.indexed256),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .trueColor),
        (["TERM": "xterm", "COLORTERM": "24bit"], .trueColor),
        (["TERM": "linux"], .basic16),
        (["TERM": "dumb"], .none),
        ([:], .none),
        (["TERM": "xterm", "NO_COLOR": ""], .basic16),
        (["TERM": "xterm", "NO_COLOR": "1"], .none),
        (["TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"], .none),
        (["TERM": "dumb", "FORCE_COLOR": "1"], .basic16),
        (["TERM": "xterm", "FORCE_COLOR": "0"], .none),
        (["TERM": "xterm", "FORCE_COLOR": "2"], .indexed256),
        (["TERM": "xterm", "FORCE_COLOR": "3"], .trueColor),
    ])
    func colorAtATerminal(environment: [String: String], expected: ColorDepth) {
        #expect(decide(environment).colorDepth == expected)
    }

    @Test func ownSwitchWins() {
        #expect(decide(["NO_COLOR": "1", "TERM": "xterm"], choice: .always).colorDepth == .basic16)
        #expect(decide(["FORCE_COLOR": "3", "TERM": "xterm"], choice: .never).colorDepth == .none)
    }

    @Test func fileGetsNoColorUnlessForced() {
        #expect(decide(["TERM": "xterm-256color"], atTerminal: false).colorDepth == .none)
        #expect(decide(["TERM": "xterm-256color", "FORCE_COLOR": "1"], atTerminal: false).colorDepth == .indexed256)
    }

    @Test func sizeFromTheWindowThenTheEnvironmentThenEighty() {
        #expect(decide(["COLUMNS": "100"], size: (120, 40)).columns == 120)
        #expect(decide(["COLUMNS": "100", "LINES": "30"]).columns == 100)
        #expect(decide(["COLUMNS": "100", "LINES": "30"]).rows == 30)
        for wrong in ["0", "-3", "wide", "99999999999999999999", "20000"] {
            #expect(decide(["COLUMNS": wrong]).columns == 80)
        }
    }

    @Test func charactersBeyondASCII() {
        #expect(decide(["LC_ALL": "C"], codeset: "ANSI_X3.4-1968").usesUnicode == false)
        #expect(decide([:], codeset: "ANSI_X3.4-1968").usesUnicode)
        #expect(decide(["LANG": "nb_NO.UTF-8"], codeset: "UTF-8").usesUnicode)
        // Asked for, and not installed.
        #expect(decide(["LANG": "nb_NO.UTF-8"], codeset: "ANSI_X3.4-1968").usesUnicode)
        #expect(decide(["LANG": "nb_NO.utf8@nynorsk"], codeset: "ANSI_X3.4-1968").usesUnicode)
        #expect(
            decide(["LANG": "nb_NO.UTF-8", "LC_ALL": "nb_NO.ISO-8859-1"], codeset: "ISO-8859-1").usesUnicode == false)
        #expect(decide(["LANG": "nb_NO"], codeset: "ISO-8859-1").usesUnicode == false)
    }

    @Test func dumbIsTold() {
        #expect(decide(["TERM": "dumb"]).isDumb)
        #expect(decide([:]).isDumb)
        #expect(!decide(["TERM": "vt100"]).isDumb)
    }
}

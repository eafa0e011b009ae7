import Markdown
import Plotting
import Testing

@testable import Rendering

@Suite struct DocumentRendererTests {
    private func text(_ markdown: String, width: Int = 40, colors: Theme.Colors = .none) -> String {
        let theme = Theme(colors: colors, width: width)
        return theme.encode(DocumentRenderer(theme).render(Document(parsing: markdown).blocks))
    }

    @Test func wrapsParagraphsAtBlanks() {
        #expect(
            text("The line that makes the squares small is the best line of all.", width: 30)
                == "The line that makes the\nsquares small is the best line\nof all.\n")
    }

    @Test func keepsShortCodeWhole() {
        #expect(text("The row asks for `w + b > 0` here.", width: 24) == "The row asks for\n`w + b > 0` here.\n")
        #expect(
            text("Long: `one + two + three + four` ends.", width: 24) == "Long: `one + two + three\n+ four` ends.\n")
    }

    @Test func keepsCodeAsItIs() {
        #expect(text("Look:\n\n```python\nx = 1\n  y = 2\n```\n") == "Look:\n\n    x = 1\n      y = 2\n")
    }

    /// At a blank where there is one, with a mark before what goes on, set in as deep as the line itself.
    @Test func dividesCodeThatIsTooWide() {
        #expect(
            text("```python\ntotal = first + second + third\n```\n", width: 24)
                == "    total = first +\n    ↳ second + third\n")
        #expect(
            text("```python\nif x:\n    value = function(alpha, beta)\n```\n", width: 28)
                == "    if x:\n        value =\n        ↳ function(alpha,\n        ↳ beta)\n")
        #expect(
            text("```\n\(String(repeating: "x", count: 30))\n```\n", width: 24)
                == "    \(String(repeating: "x", count: 20))\n    ↳ \(String(repeating: "x", count: 10))\n")
        // Nothing of a line is lost but blanks at the places where it is divided.
        let long = (1...40).map { "word\($0)" }.joined(separator: " ")
        let rows = text("```\n\(long)\n```\n", width: 30).split(separator: "\n").map { $0.dropFirst(4) }
        #expect(rows.allSatisfy { $0.count <= 26 })
        #expect(rows.map { $0.hasPrefix("↳ ") ? $0.dropFirst(2) : $0 }.joined(separator: " ") == long)
    }

    @Test func alignsTables() {
        #expect(
            text("| name | n |\n|---|--:|\n| a | 1 |\n| bcd | 20 |\n")
                == "name   n\n────  ──\na      1\nbcd   20\n")
    }

    @Test func setsListsWithHangingIndent() {
        #expect(text("- one two three four\n- five\n", width: 20) == "• one two three four\n• five\n")
        #expect(text("1. alpha beta gamma delta\n2. x\n", width: 20) == "1. alpha beta gamma\n   delta\n2. x\n")
    }

    @Test func marksCodeByBackticksWithColoursToo() {
        #expect(text("Type `x + 1` now.") == "Type `x + 1` now.\n")
        #expect(text("Type `x` now.", colors: .basic16) == "Type \u{1B}[33m`x`\u{1B}[0m now.\n")
    }

    @Test func showsControlCharactersInsteadOfObeyingThem() {
        let shown = text("a \u{1B}[2J b")
        #expect(!shown.contains("\u{1B}"))
        #expect(shown.contains("[2J"))
    }

    @Test(arguments: [20, 33, 40, 79, 80, 120]) func staysWithinTheWidth(width: Int) {
        let long = String(repeating: "wordwordword ", count: 30) + String(repeating: "x", count: 200)
        let markdown = "\(long)\n\n- \(long)\n\n> \(long)\n\n| a | b |\n|---|---|\n| \(long) | \(long) |\n"
        let theme = Theme(width: width)
        for line in DocumentRenderer(theme).render(Document(parsing: markdown).blocks) {
            #expect(line.width <= max(width, 20))
        }
    }

    @Test func choosesAsciiMarksWhereUnicodeIsNotShown() {
        let theme = Theme(usesUnicode: false, width: 40)
        #expect(
            theme.encode(DocumentRenderer(theme).render(Document(parsing: "- one – two").blocks)) == "* one - two\n")
        #expect(theme.encode([Line("· a ✓ b… ━")]).unicodeScalars.allSatisfy { $0.isASCII })
    }
}

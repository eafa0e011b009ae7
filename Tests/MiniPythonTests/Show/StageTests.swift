import Testing

@testable import MiniPython

/// What holds for each stage that can be shown.
@Suite struct StageTests {
    @Test(arguments: Stage.allCases) func anEmptyProgramHasAText(stage: Stage) throws {
        let (text, error) = try shown(stage, "")
        #expect(!text.isEmpty)
        #expect(error == nil)
    }

    @Test(arguments: Stage.allCases) func aSyntaxErrorIsReportedAsUsual(stage: Stage) throws {
        let (text, error) = try shown(stage, "x = = 1\n")
        #expect(error?.text == "  File \"a.py\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n")
        // The words of the program are found before the parser finds that they make no sentence.
        #expect(text.isEmpty == (stage != .tokens))
    }

    @Test(arguments: [Stage.tree, .code]) func theResolverHasItsErrors(stage: Stage) throws {
        let (text, error) = try shown(stage, "def f():\n    x = 1\n    global x\n")
        #expect(error?.lastLine == "SyntaxError: name 'x' is assigned to before global declaration")
        #expect(text.isEmpty)
    }

    @Test(arguments: Stage.allCases) func nothingRuns(stage: Stage) throws {
        let world = try Interpreter()
        let error = world.show(stage, of: SourceText(name: "a.py", text: "x = 1\nprint(x)\n")) { _ in }
        #expect(error == nil)
        #expect(world.value(of: "x") == nil)
    }

    /// Every program of the tests: together they use all of the language.
    @Test(arguments: Stage.allCases) func everyProgramCanBeShown(stage: Stage) throws {
        let world = try Interpreter()
        for program in ProgramTests.all {
            var pieces = 0
            let error = world.show(stage, of: SourceText(name: program.path, text: program.text)) { piece in
                pieces += 1
                if piece.last != "\n" { Issue.record("\(program.path): \(piece)") }
            }
            let isFaulty = ["SyntaxError", "IndentationError", "TabError"].contains {
                program.text.contains("# error: \($0)")
            }
            // What only the resolver refuses still has tokens.
            let mayPass = isFaulty && stage == .tokens
            #expect((error == nil) != isFaulty || mayPass, "\(program.path): \(error?.lastLine ?? "no error")")
            #expect(pieces > 0 || isFaulty)
        }
    }

    @Test(arguments: Stage.allCases) func deepProgramsCanBeShown(stage: Stage) throws {
        let deepest = Parser.depthLimit - 1
        let texts = [
            String(repeating: "-", count: deepest) + "1\n",
            "x" + String(repeating: ".a", count: deepest) + "\n",
            String(repeating: "lambda: ", count: deepest) + "1\n",
            "if x: pass\n" + String(repeating: "elif x: pass\n", count: deepest - 1),
            String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "\n",
            (0..<99).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
                + String(repeating: " ", count: 99) + "pass\n",
        ]
        for text in texts {
            let (shown, error) = try shown(stage, text)
            #expect(error == nil)
            #expect(!shown.isEmpty)
        }
    }

    @Test(arguments: Stage.allCases) func tooDeepProgramsSaySo(stage: Stage) throws {
        let (_, error) = try shown(stage, String(repeating: "-", count: 100_000) + "1\n")
        #expect(error?.typeName == "RecursionError")
    }

    @Test(arguments: Stage.allCases) func oddBytesAreEscaped(stage: Stage) throws {
        let source = SourceText(name: "a.py", utf8: [0x78, 0x3D, 0x27, 0x1B, 0xFF, 0xC3, 0x27, 0x00, 0xF0])
        var text = ""
        let error = try Interpreter().show(stage, of: source) { text += $0 }
        #expect(error?.typeName == "SyntaxError")
        #expect(!text.contains("\u{1B}"))
        let (escape, none) = try shown(stage, "x = '\u{1B}[2J'\n")
        #expect(none == nil)
        #expect(!escape.contains("\u{1B}"))
    }
}

import Testing

@testable import Shell

@Suite struct EntryBufferTests {
    @Test func oneLineRunsAtOnce() {
        var buffer = EntryBuffer()
        #expect(buffer.add("2 + 3") == "2 + 3")
        #expect(buffer.isEmpty)
    }

    @Test func aBlockEndsWithAnEmptyLine() {
        var buffer = EntryBuffer()
        #expect(buffer.add("def f(x):") == nil)
        #expect(buffer.prompt == "... ")
        #expect(buffer.indentation == "    ")
        #expect(buffer.add("    y = x") == nil)
        #expect(buffer.indentation == "    ")
        #expect(buffer.add("    return x") == nil)
        #expect(buffer.indentation == "")
        #expect(buffer.add("") == "def f(x):\n    y = x\n    return x")
        #expect(buffer.prompt == ">>> ")
    }

    @Test(arguments: [
        ("        x = 1", "        ", "        x = 1"),
        // Who types blanks of their own means these alone.
        ("            x = 1", "        ", "    x = 1"),
        ("        x = 1", "    ", "    x = 1"),
        ("    x = 1", "        ", "    x = 1"),
        ("    else:", "    ", "    else:"),
        ("        ", "        ", ""),
        ("", "    ", ""),
    ])
    func blanksGivenBeforehand(line: String, blanks: String, meant: String) {
        #expect(EntryBuffer.line(line, begunWith: blanks) == meant)
    }

    @Test(arguments: [("f(1,", "(.. "), ("[1,", "[.. "), ("{1,", "{.. "), ("'''a", "... "), ("1 + \\", "... ")])
    func thePromptNamesWhatIsOpen(line: String, prompt: String) {
        var buffer = EntryBuffer()
        #expect(buffer.add(line) == nil)
        #expect(buffer.prompt == prompt)
        #expect(buffer.indentation.isEmpty)
    }

    @Test func whatCannotBeMendedRunsToSayWhy() {
        var buffer = EntryBuffer()
        #expect(buffer.add("if True print(1)") == "if True print(1)")
    }

    @Test func aPastedBlockIsWhole() {
        var buffer = EntryBuffer()
        #expect(buffer.add("def f(x):\n    return x") == "def f(x):\n    return x")
        #expect(buffer.add("a = 1\nb = 2\n") == "a = 1\nb = 2")
        #expect(buffer.add("def f(x):\n") == nil)
    }

    @Test func droppingForgets() {
        var buffer = EntryBuffer()
        #expect(buffer.add("f(") == nil)
        buffer.drop()
        #expect(buffer.add("1") == "1")
    }
}

@Suite struct PastedSessionTests {
    @Test(arguments: [
        ("x = 1", "x = 1"),
        (">>> x = 1", "x = 1"),
        ("  >>> x = 1", "x = 1"),
        (">>> f(1)\n5\n>>> f(2)", "f(1)\nf(2)"),
        (">>> def f(x):\n...     return x\n... \n>>> f(1)\n1", "def f(x):\n    return x\n\nf(1)"),
        (">>> x\n[1 2\n 3]\n", "x"),
        (">>>", ""),
        (">>>x", ">>>x"),
        ("a = 1\n>>> b", "a = 1\n>>> b"),
    ])
    func promptsAndOutputAreTakenOut(text: String, code: String) { #expect(PastedSession.code(of: text) == code) }

    @Test(arguments: [
        ("...     x", "    x"), ("    x", "    x"), ("...", ""), ("...x", "...x"), ("    ...", "    ..."),
    ])
    func continuationsLoseTheirPrompt(line: String, code: String) {
        #expect(PastedSession.continuation(of: line) == code)
    }
}

import Testing

@testable import MiniPython

/// Ctrl-C and the end of the time reach every stage that reads a text, however long the text is.
@Suite struct ReadingWatchTests {
    /// Texts whose parts each stage walks in one go: statements, elements of one display, arguments, names.
    static let texts = [
        String(repeating: "x = 1\n", count: 9000),
        "x = [" + String(repeating: "1, ", count: 9000) + "]\n",
        "def f(a):\n    return [" + String(repeating: "a, ", count: 9000) + "]\n",
        "x = {" + String(repeating: "1, 2, 'a', ", count: 3000) + "}\n",
        "f(" + String(repeating: "a, ", count: 9000) + ")\n",
        "x = 1" + String(repeating: " < 1", count: 9000) + "\n",
        "x = f'" + String(repeating: "{a}", count: 9000) + "'\n",
        "x = (" + String(repeating: "'ab'\n", count: 9000) + ")\n",
        String(repeating: "def f():\n    pass\n", count: 4000),
        "def f():\n    global " + (0..<9000).map { "n\($0)" }.joined(separator: ", ") + "\n",
        String(repeating: "try:\n    x\nfinally:\n    y\n", count: 3000),
        "match x:\n" + String(repeating: "    case [1, y]: pass\n", count: 2000),
    ]

    /// Compiles a text and gives how often it looked at the limits behind each stage.
    private func looks(_ text: String, _ check: @escaping (Int) throws -> Void) throws -> [Int] {
        let source = SourceText(name: "long.py", text: text)
        let machine = try Interpreter().machine
        var count = 0
        let counted = {
            count += 1
            try check(count)
        }
        var counts: [Int] = []
        _ = Lexer.tokens(of: source, watch: ReadingWatch(counted))
        counts.append(count)
        count = 0
        let statements = try Parser.parse(source, watch: ReadingWatch(counted))
        counts.append(count)
        count = 0
        _ = try Resolver.resolve(statements, watch: ReadingWatch(counted))
        counts.append(count)
        count = 0
        _ = try Compiler.compile(
            source, isInteractive: false, heap: machine.heap, globals: machine.globals, checkpoint: counted)
        counts.append(count)
        return counts
    }

    /// At least once for each 32 KB of text.
    @Test(arguments: texts) func everyStageLooks(_ text: String) throws {
        let counts = try looks(text) { _ in }
        let least = text.utf8.count / 32_768
        #expect(counts[0] > least, "lexer")
        #expect(counts[1] > counts[0] + least, "parser")
        #expect(counts[2] > least, "resolver")
        #expect(counts[3] > counts[1] + counts[2] + least, "compiler")
    }

    /// Wherever the look is that finds a limit reached, nothing looks again behind it.
    @Test(arguments: texts) func aStopEndsEveryStage(_ text: String) throws {
        let source = SourceText(name: "long.py", text: text)
        let machine = try Interpreter().machine
        let total = try looks(text) { _ in }[3]
        for last in 1...total {
            var count = 0
            #expect(throws: Stop.time) {
                try Compiler.compile(
                    source, isInteractive: false, heap: machine.heap, globals: machine.globals,
                    checkpoint: {
                        count += 1
                        if count >= last { throw Stop.time }
                    })
            }
            #expect(count == last)
        }
    }

    /// The search for the words of a mistake looks as well.
    @Test(arguments: texts) func aStopEndsTheSearchForWords(_ text: String) throws {
        let world = try Interpreter()
        var count = 0
        world.machine.isInterrupted = {
            count += 1
            return false
        }
        #expect(world.run(text + "x = = 1\n").error?.lastLine == "SyntaxError: invalid syntax")
        let total = count
        count = 0
        world.machine.isInterrupted = {
            count += 1
            return count >= total - 1
        }
        #expect(world.run(text + "x = = 1\n").stop == .interrupted)
    }

    @Test(arguments: texts) func nothingOfAStoppedTextRuns(_ text: String) throws {
        let world = try Interpreter()
        world.machine.isInterrupted = { true }
        let outcome = world.run("print('first')\n" + text)
        #expect(outcome.stop == .interrupted)
        #expect(outcome.output.isEmpty)
    }

    /// The work grows with the text, not with its square.
    @Test(arguments: [
        "x = (" + String(repeating: "'ab'\n", count: 400_000) + ")\n",
        "def f():\n    global " + (0..<150_000).map { "n\($0)" }.joined(separator: ", ") + "\n",
    ]) func longTextsAreReadInTime(_ text: String) throws {
        var limits = Limits()
        limits.seconds = 10
        #expect(try Interpreter(limits: limits).run(text).succeeded)
    }
}

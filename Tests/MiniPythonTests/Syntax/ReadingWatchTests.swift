import Testing

@testable import MiniPython

/// Ctrl-C and the end of the time reach every stage that reads a text, however long the text is.
@Suite struct ReadingWatchTests {
    struct Text: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    private static func times(_ count: Int, _ part: String) -> String { String(repeating: part, count: count) }

    /// Texts whose parts each stage walks in one go.
    static let walked = [
        Text("statements", times(3000, "x = 1\n")),
        Text("elements", "x = [" + times(3000, "1, ") + "]\n"),
        Text("a constant tuple", "x = (" + times(3000, "1, ") + ")\n"),
        Text("local variables", "def f(a):\n    return [" + times(3000, "a, ") + "]\n"),
        Text("constants of a set", "x = {" + times(1000, "1, 2, 'a', ") + "}\n"),
        Text("arguments", "f(" + times(3000, "a, ") + ")\n"),
        Text("operands", "x = 1" + times(3000, " < 1") + "\n"),
        Text("functions", times(1500, "def f():\n    pass\n")),
        Text("blocks", times(800, "try:\n    x\nfinally:\n    y\n")),
    ]

    /// Texts in which some stages see one part only.
    static let uneven = [
        Text("fields", "x = f'" + times(3000, "{a}") + "'\n"),
        Text("joined literals", "x = (" + times(3000, "'ab'\n") + ")\n"),
        Text("declared names", "def f():\n    global " + (0..<3000).map { "n\($0)" }.joined(separator: ", ") + "\n"),
        Text("patterns", "match x:\n" + times(500, "    case [1, y]: pass\n")),
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
    @Test(arguments: walked) func everyStageLooks(_ text: Text) throws {
        let counts = try looks(text.text) { _ in }
        let least = text.text.utf8.count / 32_768
        #expect(counts[0] > least, "lexer")
        #expect(counts[1] > counts[0] + least, "parser")
        #expect(counts[2] > least, "resolver")
        #expect(counts[3] > counts[1] + counts[2] + least, "compiler")
    }

    /// Wherever the look is that finds a limit reached, nothing looks again behind it.
    @Test(arguments: walked + uneven) func aStopEndsEveryStage(_ text: Text) throws {
        let source = SourceText(name: "long.py", text: text.text)
        let machine = try Interpreter().machine
        let total = try looks(text.text) { _ in }[3]
        #expect(total > 4)
        for last in stride(from: 1, through: total, by: max(total / 4, 1)) {
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
    @Test(arguments: walked) func aStopEndsTheSearchForWords(_ text: Text) throws {
        let world = try Interpreter()
        var count = 0
        world.machine.isInterrupted = {
            count += 1
            return false
        }
        #expect(world.run(text.text + "x = = 1\n").error?.lastLine == "SyntaxError: invalid syntax")
        let total = count
        count = 0
        world.machine.isInterrupted = {
            count += 1
            return count >= total - 1
        }
        #expect(world.run(text.text + "x = = 1\n").stop == .interrupted)
    }

    @Test(arguments: walked + uneven) func nothingOfAStoppedTextRuns(_ text: Text) throws {
        let world = try Interpreter()
        world.machine.isInterrupted = { true }
        let outcome = world.run("print('first')\n" + text.text)
        #expect(outcome.stop == .interrupted)
        #expect(outcome.output.isEmpty)
    }

    /// The work grows with the text, not with its square.
    @Test(arguments: [
        Text("joined literals", "x = (" + times(200_000, "'ab'\n") + ")\n"),
        Text("declared names", "def f():\n    global " + (0..<60_000).map { "n\($0)" }.joined(separator: ", ") + "\n"),
    ]) func longTextsAreReadInTime(_ text: Text) throws {
        var limits = Limits()
        limits.seconds = 5
        #expect(try Interpreter(limits: limits).run(text.text).succeeded)
    }
}

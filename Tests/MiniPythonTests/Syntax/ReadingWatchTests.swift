import Testing

@testable import MiniPython

/// Ctrl-C and the end of the time reach every stage that reads a text, however long the text is.
@Suite struct ReadingWatchTests {
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

import Testing

@testable import MiniPython

/// What nothing reaches is freed in time, whatever work goes on.
@Suite struct CollectionTests {
    private func run(_ text: String) throws -> Interpreter.Outcome {
        var limits = Limits()
        limits.memoryBytes = 64 << 20
        return try Interpreter(limits: limits).run(text)
    }

    /// Built-ins that poll refill the countdown; the collection that is due must not wait for its end each time.
    @Test func longBuiltInsDoNotPutCollectionsOff() throws {
        let outcome = try run(
            """
            def step(i):
                return [i] * 10**5
            total = 0
            for i in range(400):
                total += step(i)[0]
            print(total)
            """)
        #expect(outcome.output == "79800\n")
    }

    /// A second machine gets memory that the first has used: its registers must not be read before they are written.
    @Test func machinesInRecycledMemoryCollect() throws {
        for _ in 0..<20 {
            let outcome = try run("x = 0\nfor i in range(60):\n    y = [str(i)] * 10**5\n    x += len(y)\nprint(x)")
            #expect(outcome.output == "6000000\n")
        }
    }
}

import Testing

@testable import MiniPython

@Suite struct FunctionCompilerTests {
    /// Operands have 16 bits: what does not fit is refused, and never taken for something else.
    @Test(arguments: [
        "class A:\n" + (0..<61_000).map { "  a\($0) = 1\n" }.joined(),
        "x = [" + (0..<61_000).map { "\($0).5, " }.joined() + "]\ndef f(): pass\n",
        "x = [" + (0..<61_000).map { "\($0).5, " }.joined() + "]\nclass A: pass\n",
        "x = [" + (0..<61_000).map { "\($0).5, " }.joined() + "]\ny = (z for z in x)\n",
    ])
    func tooManyNamesAndConstantsAreRefused(program: String) throws {
        let outcome = try Interpreter().run(program)
        #expect(outcome.error?.lastLine == "MemoryError: this program is too large for one piece of code")
    }
}

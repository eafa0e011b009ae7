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

    /// More places that ask for attributes than there are operands share what they have seen; names of the module may be
    /// many more.
    @Test(arguments: [
        ("x = []\n" + String(repeating: "x.append(1)\n", count: 61_000) + "print(len(x))\n", "61000\n"),
        ((0..<66_000).map { "a\($0) = \($0)\n" }.joined() + "print(a65999)\n", "65999\n"),
    ])
    func manyAttributesAndGlobalsRun(program: String, output: String) throws {
        let outcome = try Interpreter().run(program)
        #expect(outcome.output == output)
        #expect(outcome.error == nil)
    }

    /// Ctrl-C is seen between the statements of a program that is still being compiled.
    @Test func aCompilationCanBeStopped() throws {
        let interpreter = try Interpreter()
        interpreter.machine.isInterrupted = { true }
        #expect(interpreter.run("x = 1\n").stop == .interrupted)
        interpreter.machine.isInterrupted = { false }
        #expect(interpreter.run("print(x)\n").error?.lastLine == "NameError: name 'x' is not defined")
    }
}

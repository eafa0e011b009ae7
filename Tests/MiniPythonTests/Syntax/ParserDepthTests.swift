import Testing

@testable import MiniPython

/// Deep programs, parsed and freed on a stack of 512 KiB as a thread of the library has it.
struct ParserDepthTests {
    private func message(_ text: String) -> String {
        onLargeStack(bytes: 512 << 10) { FaultCase.found(in: text).message }
    }

    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private let tooDeep = "RecursionError: maximum recursion depth exceeded during compilation"

    @Test func takesChainsUpToTheLimit() {
        let count = Parser.depthLimit - 1
        #expect(message("1" + repeated("+1", count)) == "no error")
        #expect(message("x" + repeated(".a", count)) == "no error")
        #expect(message("x" + repeated("()", count)) == "no error")
        #expect(message(repeated("-", count) + "1") == "no error")
        #expect(message(repeated("not ", count) + "1") == "no error")
        #expect(message("2" + repeated("**2", count / 2)) == "no error")
        #expect(message(repeated("lambda: ", count) + "1") == "no error")
        #expect(message(repeated("1 if x else ", count) + "1") == "no error")
        #expect(message("if x: pass\n" + repeated("elif x: pass\n", count - 1)) == "no error")
    }

    @Test func refusesLongerChains() {
        let count = Parser.depthLimit * 20
        #expect(message("1" + repeated("+1", count)) == tooDeep)
        #expect(message("x" + repeated(".a", count)) == tooDeep)
        #expect(message(repeated("-", count) + "1") == tooDeep)
        #expect(message(repeated("not ", count) + "1") == tooDeep)
        #expect(message("2" + repeated("**2", count)) == tooDeep)
        #expect(message(repeated("lambda: ", count) + "1") == tooDeep)
        #expect(message("if x: pass\n" + repeated("elif x: pass\n", count)) == tooDeep)
    }

    @Test func wideProgramsAreNotDeep() {
        #expect(message(repeated("x = 1\n", 20_000)) == "no error")
        #expect(message("[" + repeated("1, ", 20_000) + "]") == "no error")
        #expect(message("1" + repeated(" and 1", 20_000)) == "no error")
        #expect(message("1" + repeated(" < 1", 20_000)) == "no error")
        #expect(message(repeated("'a' ", 20_000)) == "no error")
    }

    @Test func bracketsEndAt200() {
        #expect(message(repeated("(", 200) + repeated(")", 200)) == "no error")
        #expect(message(repeated("[", 200) + repeated("]", 200)) == "no error")
        #expect(message(repeated("[", 201) + repeated("]", 201)) == "SyntaxError: too many nested parentheses")
        #expect(message(repeated("f(", 199) + "a b" + repeated(")", 199)).hasPrefix("SyntaxError: invalid syntax"))
        #expect(message(repeated("{1:", 199) + "a b" + repeated("}", 199)).hasPrefix("SyntaxError: "))
    }

    @Test func blocksEndAt100() {
        func blocks(_ count: Int) -> String {
            (0..<count).map { repeated(" ", $0) + "if x:\n" }.joined() + repeated(" ", count) + "pass\n"
        }
        #expect(message(blocks(99)) == "no error")
        #expect(message(blocks(100)) == "IndentationError: too many levels of indentation")
    }
}

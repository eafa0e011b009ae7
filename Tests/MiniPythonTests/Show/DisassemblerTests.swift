import Testing

@testable import MiniPython

@Suite struct DisassemblerTests {
    private func code(_ program: String) throws -> String {
        let (text, error) = try shown(.code, program)
        #expect(error == nil)
        return text
    }

    @Test func aLoop() throws {
        #expect(
            try code("def f(n):\n    i = 0\n    while i < n:\n        i += 2\n    return i\n") == """
                code of <module>
                1 | def f(n):
                     0  loadConstant          t1 = None
                     1  loadConstant          t2 = None
                     2  loadConstant          t3 = None
                     3  makeFunction          t0 = function of code of f, defaults t1 and t2, annotations t3
                     4  setGlobal             global f = t0
                     5  returnNone            return None

                code of f(n)
                2 | i = 0
                     0  loadInteger           i = 0
                3 | while i < n:
                  L1:
                     1  jumpUnlessLess        unless i < n go to L2
                4 | i += 2
                     3  addInteger            i = i + 2
                3 | while i < n:
                     4  loop                  go back to L1
                5 | return i
                  L2:
                     5  returnValue           return i
                1 | def f(n):
                     6  returnNone            return None

                """)
    }

    /// No value is made of a condition, and none of a range that only a loop walks.
    @Test func conditionsAreJumps() throws {
        let text = try code(
            "def f(a, b):\n    for x in range(a):\n        if 0 <= x < 9 or x is not b:\n            a = x\n")
        #expect(
            text.contains(
                """
                2 | for x in range(a):
                     0  getGlobal             t1 = global range
                     1  move                  t2 = a
                     2  callRange             t0 = t1(t2), or its iterator
                     3  getIterator           t0 = iter(t0)
                     4  forNext               x = next(t0), at the end go to L5
                3 | if 0 <= x < 9 or x is not b:
                  L1:
                     6  jumpUnlessLessEqual   unless 0 <= x go to L2
                     8  jumpUnlessLess        if x < 9 go to L3
                  L2:
                    10  jumpUnlessSame        if x is b go to L4

                """))
    }

    @Test func variablesAreSetWithFewMoves() throws {
        let text = try code("def f(a, b):\n    a, b = b, a + b\n    for a, b in b:\n        pass\n")
        #expect(text.contains("  move                  t0 = b\n     1  add                   b = a + b\n"))
        #expect(text.contains("  move                  a = t0\n"))
        #expect(text.contains("  unpack                a, b = t1\n"))
    }

    @Test func anExceptionTable() throws {
        #expect(
            try code("try:\n    f()\nexcept E:\n    x = 1.5\n") == """
                code of <module>
                2 | f()
                     0  getGlobal             t3 = global f
                     1  call                  t2 = t3()
                1 | try:
                     2  jump                  go to L5
                  L1:
                     3  enterHandler          t0 = what was being handled; now t1 is
                3 | except E:
                     4  getGlobal             t2 = global E
                     5  jumpUnlessMatches     unless t1 is a t2 go to L2
                4 | x = 1.5
                     7  setGlobal             global x = 1.5
                3 | except E:
                     8  leaveHandler          t0 is being handled again
                     9  jump                  go to L5
                1 | try:
                  L2:
                    10  jump                  go to L4
                  L3:
                    11  leaveHandler          t0 is being handled again
                    12  reraise               raise t2 again
                  L4:
                    13  leaveHandler          t0 is being handled again
                    14  reraise               raise t1 again
                  L5:
                    15  returnNone            return None
                exceptions, the first line that fits counts
                  from 0 up to, not with, 2: t1 = exception, go to L1
                  from 4 up to, not with, 10: t2 = exception, go to L3

                """)
    }

    @Test func signaturesAndCells() throws {
        let text = try code("def f(a, /, b, *c, d, **e):\n    return lambda *, k: a + k\n")
        #expect(text.contains("\ncode of f(a, /, b, *c, d, **e)\n1 | "))
        #expect(text.contains("makeCell              a = new cell of a\n"))
        #expect(text.contains("\ncode of f.<locals>.<lambda>(*, k)\ncells from outside: a\n2 | "))
        #expect(text.contains("getCell               t1 = cell a\n"))
    }

    @Test func variablesOfOneNameAreToldApart() throws {
        let text = try code("def f(x):\n    return [x for x in x]\n")
        #expect(text.contains("forNext               x'2 = next(t1), at the end go to L2\n"))
    }

    @Test func codeStandsInTheOrderOfTheText() throws {
        let lines = try code("def a():\n    def b(): pass\nclass C:\n    def d(self): pass\n").split(separator: "\n")
        let heads = lines.filter { $0.hasPrefix("code of") }
        #expect(heads == ["code of <module>", "code of a", "code of a.<locals>.b", "code of C", "code of C.d(self)"])
    }

    @Test func longConstantsAreCut() throws {
        let text = try code("f('" + String(repeating: "a\\n", count: 100) + "')\n")
        #expect(text.contains("= '" + String(repeating: "a\\n", count: 30) + "'…\n"))
    }
}

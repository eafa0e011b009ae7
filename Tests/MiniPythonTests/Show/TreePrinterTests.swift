import Testing

@testable import MiniPython

@Suite struct TreePrinterTests {
    private func tree(_ program: String) throws -> String {
        let (text, error) = try shown(.tree, program)
        #expect(error == nil)
        return text
    }

    @Test func anAssignment() throws {
        #expect(
            try tree("y = -x[0] * 2 + len('ab')\n") == """
                module
                  names: y (global), x (global), len (built-in)
                  assign (line 1)
                    target: name y (global)
                    value: binary +
                      left: binary *
                        left: unary -
                          operand: subscript
                            of: name x (global)
                            index: integer 0
                        right: integer 2
                      right: call
                        function: name len (built-in)
                        arguments:
                          string 'ab'

                """)
    }

    @Test func aBuiltInThatTheProgramBindsIsGlobal() throws {
        #expect(try tree("print = 1\nmax\n").contains("names: print (global), max (built-in)\n"))
        #expect(try tree("def f():\n    global len\n    len = 1\nlen\n").contains("name len (global)"))
    }

    @Test func cellsAreSeenFromBothSides() throws {
        #expect(
            try tree("def f(a, b=c):\n    def g():\n        nonlocal a\n        a += 1\n    return g\n") == """
                module
                  names: f (global), c (global)
                  function f (global) (line 1)
                    names: a (cell), b (local), g (local)
                    parameter: a (cell)
                    parameter: b (local)
                      default: name c (global)
                    body:
                      function g (local) (line 2)
                        names: a (outer cell)
                        body:
                          nonlocal (line 3)
                            names: a
                          augmentedAssign += (line 4)
                            target: name a (outer cell)
                            value: integer 1
                      return (line 5)
                        value: name g (local)

                """)
    }

    @Test func aClassBodyHasNamesOfItsOwn() throws {
        let text = try tree("class A(B, k=1):\n    n = 1\n    def m(self): return self.__p + n\n")
        #expect(text.contains("names: n (class name), m (class name)\n"))
        #expect(text.contains("left: attribute _A__p\n"))
        #expect(text.contains("right: name n (global)\n"))
        #expect(text.contains("arguments:\n      name B (global)\n      k: integer 1\n"))
    }

    @Test func aComprehensionsFirstIterableStandsOutside() throws {
        #expect(
            try tree("def f(x):\n    return [x for x in x if x]\n").hasSuffix(
                """
                        value: listComprehension
                          names: x (local)
                          element: name x (local)
                          for: name x (local)
                          in: name x (local)
                          if: name x (local)

                """))
        #expect(try tree("{k: v for k, v in d}\n").contains("in: name d (global)\n"))
        #expect(try tree("[x for x in x]\n").hasSuffix("for: name x (local)\n      in: name x (global)\n"))
    }

    @Test func aChainOfComparisons() throws {
        #expect(
            try tree("a < b is not c\n").hasSuffix(
                """
                    value: compare
                      first: name a (global)
                      <: name b (global)
                      is not: name c (global)

                """))
    }

    @Test func aFormattedText() throws {
        #expect(
            try tree("f'a{b!r:>{c}}{d=}'\n").hasSuffix(
                """
                    value: formatted
                      literal: 'a'
                      field:
                        value: name b (global)
                        conversion: repr
                        specification:
                          literal: '>'
                          field:
                            value: name c (global)
                      field:
                        value: name d (global)
                        text: 'd='

                """))
    }

    @Test func aMatchStatement() throws {
        #expect(
            try tree("match s:\n    case [1, *r] | P(x=r): pass\n    case {'k': _} as m if m: pass\n").hasSuffix(
                """
                  match (line 1)
                    subject: name s (global)
                    case:
                      pattern: or
                        sequence
                          value
                            of: integer 1
                          star r (global)
                        classPattern
                          type: name P (global)
                          x: capture r (global)
                      body:
                        pass (line 2)
                    case:
                      pattern: alias m (global)
                        of: mapping
                          key: string 'k'
                          value: capture _
                      guard: name m (global)
                      body:
                        pass (line 3)

                """))
    }

    @Test func aTryStatement() throws {
        #expect(
            try tree("try: a\nexcept E as e: raise\nelse: b\nfinally: c\n").hasSuffix(
                """
                  try (line 1)
                    body:
                      expression (line 1)
                        value: name a (global)
                    except:
                      type: name E (global)
                      name: e (global)
                      body:
                        raise (line 2)
                    otherwise:
                      expression (line 3)
                        value: name b (global)
                    finally:
                      expression (line 4)
                        value: name c (global)

                """))
    }

    @Test func longTextsAndNumbersAreCut() throws {
        let text = try tree("'" + String(repeating: "é", count: 100) + "'\n0x" + String(repeating: "f", count: 5_000))
        #expect(text.contains("string '" + String(repeating: "é", count: 60) + "'…\n"))
        #expect(text.contains("bigInteger of 20001 bits\n"))
    }
}

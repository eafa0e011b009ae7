import Testing

@testable import MiniPython

struct ParserTests {
    private func parse(_ text: String) throws -> [Statement] {
        try Parser.parse(SourceText(name: "<test>", text: text))
    }

    private func dump(_ text: String) throws -> String { SyntaxTreeDump.text(of: try parse(text)) }

    @Test func parsesAssignmentWithPrecedenceAndSpans() throws {
        let statements = try parse("x = 1 + 2 * 3\n")
        guard case .assign(let targets, let value) = statements[0].kind,
            case .name("x") = targets[0].kind,
            case .binary(.add, _, let right) = value.kind,
            case .binary(.multiply, _, _) = right.kind
        else {
            Issue.record("unexpected tree \(statements)")
            return
        }
        #expect(statements[0].span == Span(0, 13))
        #expect(value.span == Span(4, 13))
        #expect(right.span == Span(8, 13))
        #expect(value.depth == 3)
    }

    @Test(arguments: [
        ("-2 ** -3 ** x", "(- (** 2 (- (** 3 x))))"),
        ("not a == b in c", "(not (a == b in c))"),
        ("a or b and not c", "(or a (and b (not c)))"),
        ("a if b else lambda: c", "(if b a (lambda () c))"),
        ("a | b ^ c & d << e + f * g", "(| a (^ b (& c (<< d (+ e (* f g))))))"),
        ("a - b - c", "(- (- a b) c)"),
        ("x[1:2, ::3, *y]", "(index x (tuple (slice 1 2 _) (slice _ _ 3) (* y)))"),
        ("x[1,]", "(index x (tuple 1))"),
        ("f(a, *b, c=d, **e)(g for g in h)", "(call (call f a *b c=d **e) (generator g for g in h))"),
        ("{**a, b: c}, {a, *b}, {}", "(tuple (dict **a b: c) (set a (* b)) (dict))"),
        ("[x for x, in y if a if b for z in w]", "(list-for x for (tuple x) in y if a if b for z in w)"),
        ("lambda a, /, b=1, *c, d, e=2, **f: (yield)", "(lambda (a / b=1 *c d e=2 **f) (yield))"),
        ("'a' \"b\" r'\\n' f'{c!r:>{d}}{{' 'e'", #"f("ab\\n" {c!r:f(">" {d})} "{e")"#),
        ("f'{x = }'", #"f({"x = " x})"#),
        ("0x_ff, 1_000, 0b11, 0o17, 1e3, .5, 5.", "(tuple 255 1000 3 15 1000.0 0.5 5.0)"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("(x := 1, ...)", "(tuple (:= x 1) ...)"),
        ("'\\x41\\u00e9\\101\\N{BULLET}\\q\\ud800'", #""A\xc3\xa9A\xe2\x80\xa2\\q\xed\xa0\x80""#),
    ])
    func parsesExpression(_ text: String, _ expected: String) throws {
        #expect(try dump(text) == expected + "\n")
    }

    @Test func parsesCompoundStatements() throws {
        let text = """
            @d(1)
            def f(a: int, *, b=2) -> str:
                if a: pass
                elif b:
                    return
                else: x += 1; del y, z[0]
            class A(B, metaclass=C):
                "doc"
            for i, j in x: break
            else:
              while 1: continue
            try: x
            except A as e: raise E from e
            except: pass
            else: y
            finally: z
            with (a as b, c): d
            with (a, b) as c, d: e
            from ..a.b import (c as d, e,)
            import a.b as c, d
            x: int = 1
            """
        let expected = """
            @(call d 1)
            def f(a:int * b=2) -> str
              if a
                pass
              else
                if b
                  return
                else
                  x += 1
                  del y (index z 0)
            class A(B metaclass=C)
              "doc"
            for (tuple i j) in x
              break
            else
              while 1
                continue
            try
              x
            except A as e
              raise E from e
            except
              pass
            else
              y
            finally
              z
            with a as b c
              d
            with (tuple a b) as c d
              e
            from ..a.b import c as d e
            import a.b as c d
            x: int = 1

            """
        #expect(try dump(text) == expected)
    }

    @Test func parsesMatch() throws {
        let text = """
            match a, b:
                case 1 | -2.5 | None: pass
                case [x, *_] as y if x > 1: pass
                case {"k": v, **r}: pass
                case P(1, q=z) | p.q: pass
                case _: pass
            match = match[0]
            """
        let error = FaultCase.found(in: text)
        #expect(error.message == "SyntaxError: alternative patterns bind different names")
        let expected = """
            match (tuple a b)
              case (or (value 1) (value (- 2.5)) (value None))
                pass
              case (as (sequence x *_) y) if (x > 1)
                pass
              case (mapping "k": v **r)
                pass
              case (class P (value 1) q=z)
                pass
              case _
                pass
            match = (index match 0)

            """
        #expect(try dump(text.replacing(" | p.q", with: "")) == expected)
    }

    @Test(arguments: ["x = 1\r\ny = 2\r\n", "x = 1\ry = 2", "\u{FEFF}x = 1\n\u{c}y = 2", "x = \\\n 1; y = 2;"])
    func readsEveryKindOfLineEnd(_ text: String) throws {
        #expect(try dump(text) == "x = 1\ny = 2\n")
    }

    @Test func keepsFullWidthLettersAsTheUsualOnes() throws {
        #expect(try dump("ｘ１ = é") == "x1 = é\n")
    }

    @Test func marksParentheses() throws {
        guard case .expression(let value) = try parse("(a)")[0].kind else { return #expect(Bool(false)) }
        #expect(value.isParenthesized)
        #expect(value.span == Span(1, 2))
    }

    @Test(arguments: [
        "(a) + b", "(a).b", "(a)(b)", "(a)[b]", "(a) < b", "(a) or b", "(a), b", "(a) if b else c", "(a) ** b",
    ])
    func spansBeginWithTheParenthesis(_ text: String) throws {
        guard case .expression(let value) = try parse(text)[0].kind else { return #expect(Bool(false)) }
        #expect(value.span == Span(0, text.utf8.count))
    }

    // MARK: - Out of the subset

    @Test(arguments: [
        ("async def f(): pass", "'async' is not part of this shell's Python", Span(0, 5)),
        ("x = await y", "'await' is not part of this shell's Python", Span(4, 9)),
        ("type X = int", "'type' is not part of this shell's Python", Span(0, 4)),
        ("try: x\nexcept* A: y", "'except*' is not part of this shell's Python", Span(7, 14)),
        ("x = b'a'", "bytes literals are not part of this shell's Python", Span(4, 8)),
        ("x = 1 + 2j", "complex numbers are not part of this shell's Python", Span(8, 10)),
        ("x = 1\0", "source code cannot contain null bytes", Span(5, 6)),
    ])
    func namesWhatItDoesNotKnow(_ text: String, _ message: String, _ span: Span) {
        let error = #expect(throws: SyntaxFault.self) { try parse(text) }
        #expect(error?.message == message)
        #expect(error?.span == span)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        let source = SourceText(name: "a.py", utf8: Array("x = '".utf8) + [0xFF, 0x27])
        let error = #expect(throws: SyntaxFault.self) { try Parser.parse(source) }
        #expect(error?.message.hasPrefix("Non-UTF-8 code starting with '\\xff' in file a.py on line 1,") == true)
    }
}

import Testing

@testable import MiniPython

struct InputCompletenessTests {
    @Test(arguments: [
        "", "x = 1", "x = (1,\n2)", "if x:\n    y\n", "def f():\n    return 1\n    ", "# note", "x = '''a\nb'''",
        "if x:\n    y\nz = 1", "match = 1", "x = 1 + \\\n2", "@d\ndef f(): pass\n", "x; y",
    ])
    func complete(_ text: String) {
        #expect(completeness(of: text) == .complete)
    }

    @Test(arguments: [
        ("x = (1,", "("), ("x = [1,\n", "["), ("x = {", "{"), ("f(a, [b", "["), ("x = '''a", "'''"),
        ("x = f\"\"\"a\n", "\"\"\""), ("if x:", ":"), ("if x: y", ":"), ("if x:\n    y", ":"),
        ("for i in x:\n    # note", ":"), ("def f():\n    if x:", ":"), ("@d", ":"), ("x = 1 + \\", "\\"),
        ("try:\n    x", ":"), ("class A:", ":"), ("match x:", ":"), ("while x:\n    y\nelse:", ":"),
    ])
    func needsMore(_ text: String, _ open: String) {
        #expect(completeness(of: text) == .needsMore(open: open))
    }

    @Test(arguments: [
        ("x = ", "invalid syntax"), ("if x", "expected ':'"), ("x = )", "unmatched ')'"), ("'a", nil),
        ("x = (1 +* 2", "invalid syntax"), ("if x:\n", nil), ("try:\n    x\n", "expected 'except' or 'finally' block"),
        ("print x", "Missing parentheses in call to 'print'. Did you mean print(...)?"), ("  x", "unexpected indent"),
        ("return 1", "'return' outside function"),
    ])
    func invalid(_ text: String, _ message: String?) {
        guard case .invalid(let found) = completeness(of: text) else {
            Issue.record("\(text) is not called invalid")
            return
        }
        if let message { #expect(found == message) }
    }
}

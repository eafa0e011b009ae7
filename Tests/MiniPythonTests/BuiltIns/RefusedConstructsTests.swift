import Testing

@testable import MiniPython

/// What Python has and this language has not answers in words that say so.
@Suite struct RefusedConstructsTests {
    private func lastLine(_ program: String) throws -> String? {
        try Interpreter().run(program).error?.lastLine
    }

    @Test(arguments: [
        "import os", "import sys, math", "import json.decoder", "from re import match", "import pprint",
        "from __future__ import annotations",
    ])
    func knownModulesOfPython(_ program: String) throws {
        let line = try #require(try lastLine(program))
        let name = try #require(program.split(whereSeparator: { $0 == " " || $0 == "," }).dropFirst().first)
        #expect(line.hasPrefix("ModuleNotFoundError: No module named '\(name)' (mlshell has abc, collections, "))
    }

    @Test func otherModules() throws {
        #expect(try lastLine("import nonesuch") == "ModuleNotFoundError: No module named 'nonesuch'")
    }

    @Test(arguments: [
        ("async def f(): pass", "async"), ("x = await y", "await"), ("async for x in y: pass", "async"),
        ("try:\n  pass\nexcept* ValueError:\n  pass", "except*"), ("type X = int", "type"),
    ])
    func keywords(_ program: String, _ word: String) throws {
        let error = try #require(try Interpreter().run(program).error)
        #expect(error.lastLine == "SyntaxError: '\(word)' is not part of this shell's Python")
        #expect(error.text.contains(" " + String(repeating: "^", count: word.utf8.count) + "\n"))
    }

    @Test(arguments: ["open", "input", "exec", "eval", "compile", "globals", "locals", "__import__", "breakpoint"])
    func functionsThatReachOutside(_ name: String) throws {
        let words = "NameError: name '\(name)' is not available in this shell: it does no input or output of files"
        #expect(try lastLine("\(name)('x')") == words)
        #expect(try lastLine("f = \(name)") == words)
    }

    @Test(arguments: [
        ("b'abc'", "SyntaxError: bytes literals are not part of this shell's Python"),
        ("3j", "SyntaxError: complex numbers are not part of this shell's Python"),
        ("bytes(3)", "NameError: name 'bytes' is not available in this shell: it has no bytes"),
        ("complex(1)", "NameError: name 'complex' is not available in this shell: it has no complex numbers"),
        ("class A(metaclass=type): pass", "TypeError: metaclasses are not part of this shell's Python"),
        ("type('A', (), {})", "TypeError: metaclasses are not part of this shell's Python"),
    ])
    func typesWeHaveNot(_ program: String, _ line: String) throws { #expect(try lastLine(program) == line) }

    @Test(arguments: ["__getattr__", "__getattribute__", "__del__", "__new__", "__get__", "__set__"])
    func hooks(_ name: String) throws {
        #expect(
            try lastLine("class A:\n  def \(name)(self): pass")
                == "TypeError: \(name) is not part of this shell's Python")
    }

    @Test func slots() throws {
        #expect(
            try lastLine("class A:\n  __slots__ = ()") == "TypeError: __slots__ is not part of this shell's Python")
    }

    @Test(arguments: ["int", "str", "list", "dict", "tuple", "set", "float", "bool", "type", "range"])
    func subclassesOfBuiltInTypes(_ name: String) throws {
        #expect(try lastLine("class A(\(name)): pass") == "TypeError: this shell cannot subclass '\(name)'")
    }
}

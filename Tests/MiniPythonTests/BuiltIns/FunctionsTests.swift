import Testing

@testable import MiniPython

/// What programs that CPython confirms cannot show: this shell's own words, and its limits.
@Suite struct FunctionsTests {
    private func run(_ program: String) throws -> Interpreter.Outcome { try Interpreter().run(program) }

    @Test func helpShowsSignatureAndWords() throws {
        #expect(
            try run("help(len)").output
                == "Help on built-in function len:\n\nlen(obj, /)\n    Return the number of items in a container.\n\n")
        #expect(
            try run("def f(a, /, b=2, *c, d, e='x', **g):\n    'Adds.'\nhelp(f)").output
                == "Help on function f in module __main__:\n\nf(a, /, b=2, *c, d, e='x', **g)\n    Adds.\n\n")
        #expect(try run("import math\nhelp(math)").output.contains("isqrt(n, /)\n    Return the integer part"))
        #expect(try run("help([])").output.contains("append(self, object, /)"))
    }

    @Test(arguments: [
        ("print(1, file=2)", "TypeError: print() writes to this shell only: file must be None"),
        ("type('A', (), {})", "TypeError: metaclasses are not part of this shell's Python"),
        (
            "(-8) ** 0.5",
            "ValueError: a negative number to a fractional power is a complex number, which this shell lacks"
        ),
    ])
    func refusesInItsOwnWords(_ program: String, _ message: String) throws {
        #expect(try run(program).error?.lastLine == message)
    }

    @Test(arguments: [
        "[0] * 10**12", "import math; math.comb(10**9, 5 * 10**8)",
        "import random; random.sample(range(10**15), 10**12)",
        "import itertools; itertools.product([1], repeat=10**15)",
    ])
    func hugeResultsAnswerAtOnce(_ program: String) throws {
        #expect(try run(program).error?.typeName == "MemoryError")
    }

    @Test(arguments: [
        "sum(iter(int, 1))",
        "import itertools\nfor x in itertools.filterfalse(lambda x: True, itertools.count()): pass",
        "import itertools; list(itertools.islice(itertools.repeat(0), 10**12, None))", "max(map(abs, range(10**12)))",
        "import itertools; any(itertools.chain.from_iterable(itertools.repeat([])))", "len(set(range(10**9)))",
    ])
    func endlessWorkStops(_ program: String) throws {
        var limits = Limits()
        limits.seconds = 0.1
        let outcome = try Interpreter(limits: limits).run(program)
        #expect(outcome.stop == .time || outcome.error?.typeName == "MemoryError")
    }

    @Test func randomNumbersRestFixedUntilSeeded() throws {
        let program = "import random; print(random.random())"
        #expect(try run(program).output == run(program).output)
        let seeded = try Interpreter()
        try seeded.withMachine { $0.seedRandom(42) }
        #expect(seeded.run(program).output == "0.6394267984578837\n")
    }

    /// Deep nesting of types must not exhaust the stack.
    @Test func classTuplesMayNestDeeply() throws {
        let program = "t = (int,)\nfor _ in range(200000): t = (t,)\nprint(isinstance(1, t), isinstance('a', t))"
        #expect(try run(program).output == "True False\n")
    }
}

import Testing

@testable import MiniPython

/// Programs whose work is done by built-ins that call them back.
@Suite struct LimitsTests {
    @Test(arguments: [
        "sorted(range(100_000), key=lambda x: -x)",
        "max(range(100_000), key=lambda x: x)",
        "list(map(lambda x: x, range(100_000)))",
        "sum(iter(lambda: 1, 0))",
        "any(filter(lambda x: False, iter(int, 1)))",
        "[1].extend(iter(int, 1))",
        "class A:\n    def __eq__(self, other): return False\nA() in [A()] * 100_000",
        "class A:\n    def __lt__(self, other): return True\nsorted([A() for i in range(100)] * 1000)",
        "class A:\n    def __getitem__(self, i): return i\nmax(A())",
        "' '.join(str(i) for i in iter(int, 1))",
    ])
    func callsFromBuiltInsAreCounted(program: String) throws {
        var limits = Limits()
        limits.steps = 50_000
        let outcome = try Interpreter(limits: limits).run(program)
        #expect(outcome.stop == .steps)
    }

    @Test(arguments: [
        "repr([[0] * 1000] * 1000)",
        "repr({i: [0] * 500 for i in range(100)})",
        "[[0] * 1000] * 1000 == [[0] * 1000] * 1000",
        "hash(((0,) * 1000,) * 1000)",
        "sum(range(10**9))",
        "max([1] * 1_000_000)",
        "1 in [0] * 1_000_000",
        "import itertools\nsum(itertools.count())",
        "import itertools\nall(itertools.repeat(True))",
        "set([1] * 1_000_000)",
        "any(filter(None, iter(int, 1)))",
        "len(str([1] * 1_000_000))",
    ])
    func workOfBuiltInsIsCounted(program: String) throws {
        var limits = Limits()
        limits.steps = 40_000
        let outcome = try Interpreter(limits: limits).run(program)
        #expect(outcome.stop == .steps)
    }

    /// What is done in one go counts by its size, so that a loop around it soon looks at the limits.
    @Test(arguments: [
        "s.count('c')", "s.find('c')", "'c' in s", "s == t", "s < t", "s.isalpha()", "s.replace('c', '')",
        "s.startswith(t)", "l.reverse()", "l.insert(0, l.pop())", "l.pop(0)", "l[1:3] = []", "del l[0]", "d.rotate(1)",
        "d.reverse()", "d.count(-1)", "d.insert(9, d.pop())", "x.update(y)", "c.total()",
    ])
    func workInOneGoIsCounted(work: String) throws {
        let setup = """
            import collections
            n = 0
            s = "ab" * 1_000_000
            t = "ab" * 1_000_000
            l = list(range(100_000))
            d = collections.deque(l)
            x = set(l)
            y = set(l)
            c = collections.Counter(l)
            """
        var limits = Limits()
        limits.steps = 1_000_000
        let world = try Interpreter(limits: limits)
        #expect(world.run(setup).succeeded)
        #expect(world.run("while True:\n    n += 1\n    \(work)").stop == .steps)
        #expect(world.value(of: "n")?.int ?? 0 < 1500)
    }
}

import Testing

@testable import MiniPython

/// Every limit is reached, wherever the program spends its steps: in its own loops, in methods that Swift code calls,
/// and in native loops that call nobody. No program catches a stop.
@Suite struct LimitTests {
    /// Programs without end, and those whose end is too far away.
    static let endless: [String] = [
        "while True: pass",
        "for i in iter(int, 1): pass",
        "def f():\n    while True:\n        try:\n            while True: pass\n        finally:\n            continue\nf()",
        "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')",
        "try:\n    1 / 0\nfinally:\n    while True: pass",
        "sorted([3, 1, 2], key=lambda v: [0 for _ in iter(int, 1)])",
        "[3, 1, 2].sort(key=lambda v: sum(iter(int, 1)))",
        "max([1, 2], key=lambda v: all(map(lambda k: True, iter(int, 1))))",
        "class A:\n    def __eq__(self, other):\n        while True: pass\nA() == A()",
        "class A:\n    def __eq__(self, other):\n        while True: pass\n[A()].index(A())",
        "class A:\n    def __hash__(self):\n        while True: pass\n{A(): 1}",
        "class A:\n    def __hash__(self): return 1\n    def __eq__(self, o):\n        while True: pass\n{A(), A()}",
        "class A:\n    def __repr__(self):\n        while True: pass\nprint([A()])",
        "class A:\n    def __str__(self):\n        while True: pass\nf'{A()}'",
        "class A:\n    def __format__(self, s):\n        while True: pass\n'{:>3}'.format(A())",
        "class A:\n    def __lt__(self, o):\n        while True: pass\nsorted([A(), A()])",
        "class A:\n    def __len__(self):\n        while True: pass\nif A(): pass",
        "class A:\n    def __getitem__(self, i): return i\nlist(A())",
        "class A:\n    def __getitem__(self, i): return i\n'x' in A()",
        "class A:\n    def __iter__(self): return self\n    def __next__(self): return 1\na, *b = A()",
        "class A:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        while True: pass\nwith A(): 1 / 0",
        "class A:\n    def __init__(self):\n        while True: pass\nA()",
        "class A:\n    @property\n    def p(self):\n        while True: pass\nA().p",
        "class A:\n    while True: pass",
        "def g():\n    while True: yield 1\nfor i in g(): pass",
        "def g():\n    while True: yield 1\nsum(g())",
        "def g():\n    yield from iter(int, 1)\nlist(x for x in g() if x)",
        "def g():\n    try:\n        yield\n    finally:\n        while True: pass\ni = g()\nnext(i)\ni.close()",
        "[x for x in iter(int, 1) if x]",
        "{x for x in iter(int, 1)}",
        "{x: x for x in iter(int, 1)}",
        "sum(iter(int, 1))",
        "any(iter(int, 1))",
        "min(iter(int, 1))",
        "set(iter(int, 1))",
        "1 in iter(int, 1)",
        "dict(zip(iter(int, 1), iter(int, 1)))",
        "any(map(lambda x: 0, filter(lambda x: True, iter(int, 1))))",
        "next(filter(None, iter(int, 1)))",
        "a, b = iter(int, 1), iter(int, 1)\nany(x for x, y in zip(enumerate(a), b) if False)",
        "import itertools\nany(0 for _ in itertools.count())",
        "import itertools\nnext(itertools.dropwhile(lambda v: True, itertools.repeat(0)))",
        "import itertools\nnext(itertools.islice(itertools.cycle([0]), 10**15, None))",
        "import functools\nfunctools.reduce(lambda a, b: 0, iter(int, 1))",
        "sum(range(10**15))",
        "max(range(10**15))",
        "for i in range(10**15): pass",
        "import math\nmath.factorial(200_000)",
        "x = 3 ** 3_000_000",
        "pow(3, 10**20000, 10**20000 + 1)",
        "x = list(range(200_000))\nwhile True: x.sort(); x.reverse()",
        "x = 'a' * 10**6\nwhile True: x.count('b')",
        "x = 'a' * 10**6 + 'b'\nwhile True: x.replace('b', 'c')",
        "x = ['a'] * 10**5\nwhile True: ''.join(x)",
        "x = [0] * 10**6\nwhile True: x.index(1) if 1 in x else x.count(1)",
        "x = list(range(10**5))\nwhile True: x == list(x)",
        "x = {i: i for i in range(10**5)}\nwhile True: dict(x) == x",
    ]

    private func run(_ text: String, _ change: (inout Limits) -> Void) throws -> Interpreter.Outcome {
        var limits = Limits()
        limits.memoryBytes = 256 << 20
        change(&limits)
        return try Interpreter(limits: limits).run(text)
    }

    @Test(arguments: endless) func stepsEnd(_ program: String) throws {
        let outcome = try run(program) {
            $0.steps = 300_000
            $0.seconds = 30
        }
        // A loop that keeps what it gets may meet the other limit first.
        #expect(outcome.stop == .steps || outcome.error?.typeName == "MemoryError")
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: endless) func timeEnds(_ program: String) throws {
        let start = Machine.monotonicSeconds()
        let outcome = try run(program) { $0.seconds = 0.2 }
        #expect(outcome.stop == .time || outcome.error?.typeName == "MemoryError")
        #expect(outcome.output.isEmpty)
        #expect(Machine.monotonicSeconds() - start < 20)
    }

    static let deep: [String] = [
        "def f(): f()\nf()",
        "f = lambda: f()\nf()",
        "def f(x): return sorted([1, 2], key=f)\nf(0)",
        "def f(x): return max([1, 2], key=f)\nf(0)",
        "def f(x): return list(map(f, [x]))\nf(0)",
        "def f(x): return list(filter(f, [x]))\nf(0)",
        "def f(x): return sum(f(x) for _ in [0])\nf(0)",
        "def f(x): return [f(x) for _ in [0]]\nf(0)",
        "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
        "class A:\n    def __str__(self): return f'{self}'\nstr(A())",
        "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
        "class A:\n    def __hash__(self): return hash(self)\nhash(A())",
        "class A:\n    def __lt__(self, o): return self < o\nsorted([A(), A()])",
        "class A:\n    def __add__(self, o): return self + o\nA() + 1",
        "class A:\n    def __len__(self): return len(self)\nlen(A())",
        "class A:\n    def __bool__(self): return bool(self)\nnot A()",
        "class A:\n    def __iter__(self): return iter(self)\nlist(A())",
        "class A:\n    def __getitem__(self, i): return self[i]\nA()[0]",
        "class A:\n    def __call__(self): self()\nA()()",
        "class A:\n    def __init__(self): A()\nA()",
        "class A:\n    @property\n    def p(self): return self.p\nA().p",
        "class A:\n    def __contains__(self, o): return o in self\n1 in A()",
        "class A:\n    def __format__(self, s): return format(self, s)\nf'{A()}'",
        "class A:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith A(): pass",
        "def g():\n    yield from g()\nnext(g())",
        "def f():\n    try:\n        1 / 0\n    finally:\n        f()\nf()",
        "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        f()\nf()",
        "import functools\n@functools.lru_cache\ndef f(n): return f(n + 1)\nf(0)",
        "import functools\nf = lambda a, b: functools.reduce(f, [1, 2])\nf(1, 2)",
        "x = []\nfor _ in range(10**5): x = [x]\nrepr(x)",
        "x = ()\nfor _ in range(10**5): x = (x,)\nhash(x)",
        "x, y = [], []\nfor _ in range(10**5): x, y = [x], [y]\nx == y",
        "x, y = [], []\nfor _ in range(10**5): x, y = [x], [y]\nx < y",
        "x = {}\nfor _ in range(10**5): x = {1: x}\nstr(x)",
    ]

    @Test(arguments: deep) func depthEnds(_ program: String) throws {
        let outcome = try run(program) { $0.seconds = 30 }
        #expect(outcome.error?.typeName == "RecursionError", "\(outcome.error?.lastLine ?? "no error")")
        // It can be caught, and the program goes on.
        let indented = program.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let caught = try run("try:\n\(indented)\nexcept RecursionError:\n    print('caught')") { $0.seconds = 30 }
        #expect(caught.output == "caught\n")
    }

    static let large: [String] = [
        "x = [0] * 10**12", "x = 'a' * 10**12", "x = (1, 2) * 10**15", "x = 2 ** 10**12", "x = 10 ** 10 ** 9",
        "x = 1 << 10**12", "f'{1:99999999999}'", "'%99999999999d' % 1",
        "'a'.ljust(10**12)", "'a'.zfill(10**12)", "'a'.center(10**12, '*')",
        "'a' * 10**6 * 10**6", "list(range(10**12))", "tuple(range(10**12))", "set(range(10**12))",
        "[*range(10**12)]", "sorted(range(10**12))", "list(reversed(range(10**12)))", "dict.fromkeys(range(10**12))",
        "[x for x in range(10**12)]", "{x: x for x in range(10**12)}", "x = []\nwhile True: x.append(0)",
        "x = []\nwhile True: x.append(x * 2)", "x = 'a'\nwhile True: x += x", "x = [0]\nwhile True: x += x",
        "x = {}\ni = 0\nwhile True:\n    i += 1\n    x[i] = str(i)",
        "x = ()\nwhile True: x = (x, x, [0] * 1000)", "x = 'ab' * 10**6\nx.replace('a', x)",
        "x = 'a' * 10**6\nx.join(x)", "x = ['a' * 10**6] * 10**4\n''.join(x)", "list('a' * 10**6) * 10**6",
        "x = [0] * 10**6\nx[:0] = x * 10**5", "import math\nmath.factorial(10**9)", "'a,' .split(',') * 10**12",
        "class A: pass\nx = []\nwhile True:\n    a = A()\n    a.v = [1, 2, 3]\n    x.append(a)",
        "def g():\n    yield 1\nx = []\nwhile True: x.append(g())", "x = []\nwhile True: x.append(lambda: x)",
        "import itertools\nlist(itertools.count())", "import itertools\nlist(itertools.repeat('a'))",
        "import itertools\nlist(itertools.product(range(1000), repeat=10))", "print('a' * 10**12)",
        "x = []\nx.extend(iter(int, 1))", "a, *b = iter(int, 1)", "print(*iter(int, 1))", "str(10**4299) * 10**9",
        "class A: pass\ni = 0\nwhile True:\n    i += 1\n    setattr(A, 'n' + str(i), i)",
    ]

    @Test(arguments: large) func memoryEnds(_ program: String) throws {
        let start = Machine.monotonicSeconds()
        let outcome = try run(program) {
            $0.memoryBytes = 48 << 20
            $0.seconds = 60
        }
        #expect(outcome.error?.typeName == "MemoryError", "\(outcome.error?.lastLine ?? "\(outcome.stop as Any)")")
        #expect(Machine.monotonicSeconds() - start < 60)
    }

    /// What a run has taken is free again for the next one.
    @Test func memoryIsFreeAgainBehindARun() throws {
        var limits = Limits()
        limits.memoryBytes = 48 << 20
        let world = try Interpreter(limits: limits)
        for _ in 0..<5 {
            #expect(world.run("x = []\nwhile True: x.append([0] * 100)").error?.typeName == "MemoryError")
            #expect(world.run("del x").succeeded)
            #expect(world.run("y = [0] * 10**6\nprint(len(y))\ndel y").output == "1000000\n")
        }
    }

    @Test(arguments: [
        "while True: print('abc')", "print('a' * 10**6)", "for i in range(10**6): print(i, end='')",
        "class A:\n    def __str__(self): return 'x' * 5000\nprint(A(), A(), A())",
        "def g():\n    while True: yield print('x' * 100)\nlist(g())",
        "try:\n    while True: print('abc')\nfinally:\n    print('more')",
        "try:\n    while True: print('abc')\nexcept BaseException:\n    print('caught')",
        "sorted(range(10**5), key=lambda v: print('x' * 50))",
    ]) func outputEnds(_ program: String) throws {
        let outcome = try run(program) {
            $0.outputBytes = 10_000
            $0.seconds = 30
        }
        #expect(outcome.isOutputCut)
        #expect(outcome.output.utf8.count == 10_000)
        #expect(!outcome.output.contains("caught") && !outcome.output.contains("more"))
    }

    /// Ctrl-C reaches a program wherever it is.
    @Test(arguments: endless.prefix(30)) func interruptsEnd(_ program: String) throws {
        let world = try Interpreter()
        var count = 0
        world.machine.isInterrupted = {
            count += 1
            return count > 3
        }
        let outcome = world.run(program)
        #expect(outcome.stop == .interrupted || outcome.error?.typeName == "MemoryError")
        #expect(outcome.output.isEmpty)
        world.machine.isInterrupted = { false }
        #expect(world.run("print('still here')").output == "still here\n")
    }
}

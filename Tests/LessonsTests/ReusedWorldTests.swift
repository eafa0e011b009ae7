import MiniPython
import Testing

@testable import Lessons

/// One world for many programs judges as many worlds do.
@Suite struct ReusedWorldTests {
    private let function = """
        ## Setup
        ```python
        data = [1, 2, 3]
        rate = 2
        def twice(x):
            return rate * x
        ```
        ## S
        ### Function
        ```python
        def f(x):
            ...
        ```
        ### Tests
        ```python
        f(1) == 1
        f(2) == 1
        f(3) == 1
        ```
        ### Hint
        x
        ### Solution
        ```python
        def f(x):
            return 1
        ```

        """

    /// Functions that remember their last call, and would tell the second test something else than the first.
    @Test(arguments: [
        "def f(x, seen=[]):\n    seen.append(x)\n    return len(seen)\n",
        "count = 0\ndef f(x):\n    global count\n    count += 1\n    return count\n",
        "def f(x):\n    f.count = getattr(f, 'count', 0) + 1\n    return f.count\n",
        "def f(x):\n    data.append(x)\n    return len(data) - 3\n",
        "def f(x):\n    global rate\n    rate += 1\n    return rate - 2\n",
        "class Box: n = 0\ndef f(x):\n    Box.n += 1\n    return Box.n\n",
        "import math\ndef f(x):\n    math.seen = getattr(math, 'seen', 0) + 1\n    return math.seen\n",
        "seen = {}\nf = lambda x: (seen.update({x: 1}), len(seen))[1]\n",
        "def f(x):\n    twice.n = getattr(twice, 'n', 0) + 1\n    return twice.n\n",
    ])
    func nothingIsCarriedFromOneTestToTheNext(program: String) throws {
        let bench = try Bench(function)
        let parts = program.split(separator: "\n").map(String.init)
        let start = parts.firstIndex { $0.hasPrefix("def f") || $0.hasPrefix("f =") } ?? 0
        let entries = parts[..<start].map { $0 + "\n" } + [parts[start...].joined(separator: "\n") + "\n"]
        #expect(bench.word(all: entries) == "right", "\(entries)")
    }

    @Test func aWorldServesWhatLeavesNothingBehind() throws {
        let lesson = try #require(read(lessonText(function)).lesson)
        let reused = ReusedWorld(try Judge(lesson: lesson, limits: shortLimits).makeWorld().get())
        for program in [
            "def f(x):\n    total = 0\n    for v in x: total += v\n    return total", "f = lambda a: a * rate",
            "import math\ndef f(x): return math.sqrt(x)", "def f(x): return f\"{x}: it's\"",
        ] { #expect(reused.isSafe(for: [program]), "\(program)") }
        for program in [
            "def f(x): return twice(x)", "data.append(1)", "rate = 3", "import math\nmath.pi = 3", "exec('rate = 3')",
            "def f(x): return f\"it's {data.pop()}\"", "for math.pi in [3]: pass", "del math.pi",
            "def f(x): return x.__class__", String(repeating: "a = 1\n", count: 1000),
        ] { #expect(!reused.isSafe(for: [program]), "\(program)") }
        // A new name is gone for the program that comes next.
        _ = reused.world.run("mine = 1")
        #expect((try? reused.tidied().run("mine").get()) == nil)
        #expect((try? reused.tidied().run("rate").get())?.value == .scalar(.number(2)))
    }

    @Test func findsWhatAProgramRestsOn() {
        let entries = ["a = 1", "b = a + 1", "c = 5", "c.fit(a)", "f(10 ** 6)", "print(b)", "for i, j in []: pass"]
        #expect(Judge.entries(entries, for: "def f(x): return b * x") == ["a = 1", "b = a + 1", "print(b)"])
        #expect(Judge.entries(entries, for: "def f(x): return x") == [])
        #expect(Judge.entries(entries, for: "def g(x): return j") == ["for i, j in []: pass"])
    }
}

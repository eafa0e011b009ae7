import Testing

@testable import MiniPython

struct ListMethodsTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func insertsAndRemoves() throws {
        let list = try bench.ints(1, 2, 3)
        try bench.call(listMethods, "insert", list, Value(-1), Value(9))
        try bench.call(listMethods, "insert", list, Value(100), Value(7))
        try bench.call(listMethods, "insert", list, Value(Int.min), Value(5))
        #expect(try bench.repr(list) == "[5, 1, 2, 9, 3, 7]")
        #expect(try bench.call(listMethods, "pop", list).int == 7)
        #expect(try bench.call(listMethods, "pop", list, Value(-5)).int == 5)
        try bench.call(listMethods, "remove", list, Value(9.0))
        try bench.call(listMethods, "reverse", list)
        #expect(try bench.repr(list) == "[3, 2, 1]")
        #expect(try bench.call(listMethods, "index", list, Value(1), Value(-2)).int == 2)
        #expect(try bench.call(listMethods, "count", list, .true).int == 1)
    }

    @Test func wordsErrorsAsCPython() throws {
        let list = try bench.ints(1)
        let text = try bench.text("a")
        let cases: [(String, () throws -> Any)] = [
            ("IndexError: pop from empty list", { try bench.call(listMethods, "pop", bench.list()) }),
            ("IndexError: pop index out of range", { try bench.call(listMethods, "pop", list, Value(5)) }),
            ("ValueError: list.remove(x): x not in list", { try bench.call(listMethods, "remove", list, text) }),
            ("ValueError: 'a' is not in list", { try bench.call(listMethods, "index", list, text) }),
            (
                "ValueError: tuple.index(x): x not in tuple",
                { try bench.call(tupleMethods, "index", bench.tuple(), text) }
            ),
            ("ValueError: 7 is not in range", { try bench.call(rangeMethods, "index", bench.range(0, 3), Value(7)) }),
            (
                "TypeError: 'str' object cannot be interpreted as an integer",
                { try bench.call(listMethods, "insert", list, text, text) }
            ),
            (
                "TypeError: slice indices must be integers or have an __index__ method",
                { try bench.call(listMethods, "index", list, text, text) }
            ),
            ("TypeError: 'int' object is not iterable", { try bench.call(listMethods, "extend", list, Value(5)) }),
        ]
        for (words, body) in cases { #expect(bench.raised(body) == words) }
    }
}

import Testing

@testable import MiniPython

struct SortingTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    private func sorted(_ values: Value, key: Value = .none, reverse: Bool = false) throws -> String {
        let list = try #require(values.list)
        try machine.sort(list, key: key, isReversed: reverse)
        return try bench.repr(values)
    }

    @Test func sortsPlainValues() throws {
        #expect(try sorted(bench.ints(3, 1, 2)) == "[1, 2, 3]")
        #expect(try sorted(bench.list(Value(2.5), Value(-0.0), Value(0.0), Value(-1.0))) == "[-1.0, -0.0, 0.0, 2.5]")
        #expect(try sorted(bench.list(bench.text("b"), bench.text("é"), bench.text("a"))) == "['a', 'b', 'é']")
        #expect(try sorted(bench.list(Value(2), Value(1.5), .true)) == "[True, 1.5, 2]")
        #expect(try sorted(bench.ints(3, 1, 2), reverse: true) == "[3, 2, 1]")
    }

    @Test func equalKeysKeepTheirOrderAlsoReversed() throws {
        let second = try bench.function("second(pair, /)") { machine, args in try machine.item(args[0], Value(1)) }
        func pairs() throws -> Value {
            try machine.heap.list([(1, 5), (2, 3), (3, 5), (4, 3)].map { try bench.tuple(Value($0.0), Value($0.1)) })
        }
        #expect(try sorted(pairs(), key: second) == "[(2, 3), (4, 3), (1, 5), (3, 5)]")
        #expect(try sorted(pairs(), key: second, reverse: true) == "[(1, 5), (3, 5), (2, 3), (4, 3)]")
    }

    @Test func failedComparisonsLoseNothing() throws {
        let mixed = try bench.list(Value(2), bench.text("a"), Value(1))
        #expect(
            bench.raised { try sorted(mixed) } == "TypeError: '<' not supported between instances of 'str' and 'int'")
        #expect(mixed.list?.count == 3)
    }

    @Test func noticesAListThatItsKeyFunctionChanges() throws {
        let list = try bench.ints(3, 1, 2)
        let meddler = try bench.function("meddler(value, /)") { machine, args in
            #expect(list.list?.count ?? 0 <= 2)
            try list.list?.append(Value(9), machine.heap)
            return args[0]
        }
        #expect(bench.raised { try sorted(list, key: meddler) } == "ValueError: list modified during sort")
        #expect(try bench.repr(list) == "[1, 2, 3]")
    }

    @Test func findsExtremes() throws {
        let values = try bench.list(Value(3), Value(1), Value(1.0), Value(3.0))
        #expect(try bench.repr(machine.extreme(of: values, key: .none, isMaximum: false)) == "1")
        #expect(try bench.repr(machine.extreme(of: values, key: .none, isMaximum: true)) == "3")
        #expect(try machine.extreme(of: bench.list(), key: .none, isMaximum: true) == nil)
    }
}

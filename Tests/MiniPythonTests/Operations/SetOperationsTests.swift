import Testing

@testable import MiniPython

/// Orders are those in which CPython 3.11 prints these sets.
struct SetOperationsTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    private func operation(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> String {
        try bench.repr(machine.setBinary(op, a, b))
    }

    @Test func keepsTheOrderOfCPython() throws {
        #expect(try bench.repr(bench.set(10, 5, 100, 7, 33)) == "{33, 100, 5, 7, 10}")
        #expect(try bench.repr(bench.set(32, 0, 8, 16, 24)) == "{32, 0, 8, 16, 24}")
        let a = try bench.set(stride(from: 0, to: 100, by: 7))
        let b = try bench.set(3, 14, 21, 1000, 5)
        #expect(try operation(.bitOr, a, b) == "{0, 3, 5, 70, 7, 77, 14, 84, 21, 91, 28, 98, 35, 1000, 42, 49, 56, 63}")
        #expect(try operation(.bitAnd, a, b) == "{21, 14}")
        #expect(try operation(.subtract, a, b) == "{0, 98, 35, 70, 7, 42, 77, 49, 84, 56, 91, 28, 63}")
        #expect(try operation(.subtract, b, a) == "{1000, 3, 5}")
        #expect(try operation(.bitXor, a, b) == "{0, 3, 5, 70, 7, 77, 84, 91, 28, 98, 35, 1000, 42, 49, 56, 63}")
    }

    @Test func popTakesTheNextSlot() throws {
        let set = try bench.set(8, 16, 24, 1, 9)
        #expect(try bench.call(setMethods, "pop", set).int == 1)
        #expect(try bench.call(setMethods, "pop", set).int == 8)
        #expect(try bench.repr(set) == "{9, 16, 24}")
        #expect(
            bench.raised { try bench.call(setMethods, "pop", bench.set()) } == "KeyError: 'pop from an empty set'")
    }

    @Test func methodsTakeAnyIterable() throws {
        let set = try bench.set(5, 1, 900, 17)
        let other = try bench.ints(17, 4, 33)
        #expect(try bench.repr(bench.call(setMethods, "symmetric_difference", set, other)) == "{1, 33, 4, 900, 5}")
        let dict = try bench.dict((Value(7), Value(0)), (Value(71), Value(0)))
        let union = try bench.call(setMethods, "union", bench.set(64, 1, 2), bench.ints(128, 3), dict)
        #expect(try bench.repr(union) == "{64, 1, 2, 3, 128, 7, 71}")
        #expect(try bench.call(setMethods, "issubset", bench.set(1), bench.ints(1, 2)).bool == true)
        #expect(try machine.setBinary(.bitOr, set, other) == nil)
    }

    @Test func changesInPlace() throws {
        let set = try bench.set(1...8)
        _ = try machine.setInPlace(.subtract, set, bench.set(1...5))
        #expect(try bench.repr(set) == "{6, 7, 8}")
        _ = try machine.setInPlace(.bitAnd, set, bench.set(7, 6, 1))
        #expect(try bench.repr(set) == "{6, 7}")
        #expect(bench.raised { try bench.call(setMethods, "remove", set, Value(3)) } == "KeyError: 3")
    }

    @Test func viewsAreLive() throws {
        let dict = try bench.dict((Value(1), Value(2)))
        let keys = try bench.call(dictMethods, "keys", dict)
        try machine.setItem(dict, Value(5), .none)
        #expect(try bench.repr(keys) == "dict_keys([1, 5])")
        #expect(try operation(.bitOr, keys, bench.ints(3)) == "{1, 3, 5}")
        #expect(try operation(.bitXor, keys, bench.ints(1, 3)) == "{3, 5}")
        #expect(try machine.compare(.equal, keys, bench.set(1, 5)).bool == true)
        #expect(try machine.compare(.less, keys, bench.set(1, 5, 6)).bool == true)
    }

    @Test func findsSetsInSetsOfFrozenSets() throws {
        let inner = try bench.set([1], frozen: true)
        let outer = try machine.heap.set()
        try outer.add(inner, machine)
        #expect(try machine.contains(bench.set(1), in: Value(outer)))
    }
}

import Testing

@testable import MiniPython

struct IterationTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    private func collected(_ value: Value) throws -> String {
        try bench.repr(machine.heap.list(machine.collect(value)))
    }

    @Test func walksEveryKind() throws {
        #expect(try collected(bench.text("aé")) == "['a', 'é']")
        #expect(try collected(bench.range(5, 0, -2)) == "[5, 3, 1]")
        #expect(try collected(bench.dict((Value(1), Value(2)))) == "[1]")
        #expect(try collected(bench.set(3, 1)) == "[1, 3]")
        #expect(bench.raised { try machine.collect(Value(5)) } == "TypeError: 'int' object is not iterable")
        #expect(bench.raised { try machine.next(bench.list()) } == "TypeError: 'list' object is not an iterator")
    }

    @Test func aListMayGrowWhileItIsWalked() throws {
        let list = try bench.ints(1, 2)
        let iterator = try machine.iterator(of: list)
        _ = try machine.next(iterator)
        try list.list?.append(Value(3), machine.heap)
        #expect(try machine.next(iterator)?.int == 2)
        #expect(try machine.next(iterator)?.int == 3)
        #expect(try machine.next(iterator) == nil)
        try list.list?.append(Value(4), machine.heap)
        #expect(try machine.next(iterator) == nil)
    }

    @Test func noticesKeysThatComeOrGo() throws {
        let dict = try bench.dict((Value(1), .none), (Value(2), .none))
        let iterator = try machine.iterator(of: dict)
        _ = try machine.next(iterator)
        try machine.setItem(dict, Value(3), .none)
        #expect(
            bench.raised { try machine.next(iterator) } == "RuntimeError: dictionary changed size during iteration")
        let set = try bench.set(1, 2)
        let elements = try machine.iterator(of: set)
        try bench.call(setMethods, "add", set, Value(3))
        #expect(bench.raised { try machine.next(elements) } == "RuntimeError: Set changed size during iteration")
    }

    @Test func walksBackwards() throws {
        #expect(try collected(machine.reversedIterator(of: bench.ints(1, 2, 3))) == "[3, 2, 1]")
        #expect(try collected(machine.reversedIterator(of: bench.text("aé"))) == "['é', 'a']")
        #expect(try collected(machine.reversedIterator(of: bench.range(0, 7, 3))) == "[6, 3, 0]")
        let dict = try bench.dict((Value(1), .none), (Value(2), .true))
        #expect(try collected(machine.reversedIterator(of: dict)) == "[2, 1]")
        let items = try bench.call(dictMethods, "items", dict)
        #expect(try collected(machine.reversedIterator(of: items)) == "[(2, True), (1, None)]")
        #expect(
            bench.raised { try machine.reversedIterator(of: bench.set(1)) }
                == "TypeError: 'set' object is not reversible")
    }

    @Test func unpacksWithCPythonsWords() throws {
        let cases: [(String, () throws -> Any)] = [
            (
                "ValueError: not enough values to unpack (expected 3, got 2)",
                { try machine.unpack(bench.ints(1, 2), count: 3) }
            ),
            (
                "ValueError: too many values to unpack (expected 2)",
                { try machine.unpack(bench.ints(1, 2, 3), count: 2) }
            ),
            ("TypeError: cannot unpack non-iterable int object", { try machine.unpack(Value(5), count: 2) }),
            (
                "ValueError: not enough values to unpack (expected at least 2, got 1)",
                { try machine.unpack(bench.ints(1), before: 1, after: 1) }
            ),
        ]
        for (words, body) in cases { #expect(bench.raised(body) == words) }
        let parts = try machine.unpack(bench.range(0, 5), before: 1, after: 2)
        #expect(try bench.repr(machine.heap.list(parts)) == "[0, [1, 2], 3, 4]")
    }

    @Test func zipsStrictly() throws {
        func zip(_ counts: Int...) throws -> String {
            let iterators = try counts.map { try machine.iterator(of: bench.ints(0..<$0)) }
            let made = try machine.heap.zip(iterators, isStrict: true)
            return bench.raised { try machine.collect(made) }
        }
        #expect(try zip(1, 2) == "ValueError: zip() argument 2 is longer than argument 1")
        #expect(try zip(2, 1) == "ValueError: zip() argument 2 is shorter than argument 1")
        #expect(try zip(1, 1, 2) == "ValueError: zip() argument 3 is longer than arguments 1-2")
        #expect(try zip(2, 2, 1) == "ValueError: zip() argument 3 is shorter than arguments 1-2")
    }

    @Test func enumeratesBeyondSixtyFourBits() throws {
        let iterator = try machine.iterator(of: bench.ints(7, 8))
        let made = try machine.heap.enumerate(iterator, from: Value(Int.max))
        #expect(try collected(made) == "[(9223372036854775807, 7), (9223372036854775808, 8)]")
    }

    @Test func collectingWithoutEndStopsAtTheMemoryLimit() throws {
        let bench = try Bench { $0.memoryBytes = 4 << 20 }
        let one = try bench.function("one()") { _, _ in Value(1) }
        let endless = try bench.machine.heap.adopt(CallableIterator(one, sentinel: .none))
        #expect(throws: MemoryExhausted.self) { try bench.machine.collect(Value(endless)) }
    }
}

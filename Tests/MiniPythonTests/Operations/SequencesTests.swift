import BigInt
import Testing

@testable import MiniPython

struct SequencesTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func repeatsAndJoins() throws {
        #expect(
            try bench.repr(machine.binary(.multiply, Value(3), bench.text("ab"))) == "'ababab'")
        #expect(
            try bench.repr(machine.binary(.multiply, bench.ints(1, 2), Value(2))) == "[1, 2, 1, 2]"
        )
        #expect(try bench.repr(machine.repeatSequence(bench.tuple(Value(1)), Value(-4))) == "()")
        #expect(try bench.repr(machine.concatenate(bench.tuple(Value(1)), bench.tuple(Value(2)))) == "(1, 2)")
        #expect(try machine.concatenate(bench.ints(1), bench.tuple()) == nil)
    }

    @Test func refusesHugeRepetitionsAtOnce() throws {
        let size = Value(1_000_000_000_000)
        #expect(throws: MemoryExhausted.self) { try machine.repeatSequence(bench.ints(0), size) }
        #expect(throws: MemoryExhausted.self) { try machine.repeatSequence(bench.text("a"), size) }
        #expect(throws: MemoryExhausted.self) { try machine.repeatSequence(bench.tuple(.none), size) }
        #expect(throws: MemoryExhausted.self) { try machine.repeatSequence(bench.ints(0, 1), Value(Int.max)) }
        let big = try machine.heap.integer(BigInt(10).power(30))
        #expect(
            bench.raised { try machine.repeatSequence(bench.ints(0), big) }
                == "OverflowError: cannot fit 'int' into an index-sized integer")
    }

    @Test func changesListsInPlace() throws {
        let list = try bench.ints(1, 2)
        _ = try machine.inPlace(.add, list, list)
        #expect(try bench.repr(list) == "[1, 2, 1, 2]")
        _ = try machine.inPlace(.multiply, list, Value(2))
        #expect(list.list?.count == 8)
        _ = try machine.inPlace(.multiply, list, Value(0))
        #expect(try bench.repr(list) == "[]")
        _ = try machine.inPlace(.add, list, bench.text("ab"))
        #expect(try bench.repr(list) == "['a', 'b']")
    }

    @Test func searchesTexts() throws {
        #expect(try machine.contains(bench.text("é"), in: bench.text("café")))
        #expect(try machine.contains(bench.text(""), in: bench.text("")))
        #expect(try !machine.contains(bench.text("fc"), in: bench.text("café")))
        #expect(
            bench.raised { try machine.contains(Value(3), in: bench.text("abc")) }
                == "TypeError: 'in <string>' requires string as left operand, not int")
        #expect(
            bench.raised { try machine.contains(Value(3), in: Value(5)) }
                == "TypeError: argument of type 'int' is not iterable")
    }

    @Test func findsNumbersInRangesAtOnce() throws {
        let range = try bench.range(Int.min, Int.max - 1, 4)
        #expect(range.range == nil || range.range?.count ?? 0 > 1 << 61)
        #expect(try machine.contains(Value(0), in: range))
        #expect(try !machine.contains(Value(1), in: range))
        #expect(try machine.contains(Value(8.0), in: range))
        #expect(try !machine.contains(Value(0.5), in: range))
        #expect(
            bench.raised { try machine.length(bench.range(Int.min, Int.max)) }
                == "OverflowError: Python int too large to convert to C ssize_t")
    }
}

import BigInt
import Testing

@testable import MiniPython

struct RepresentationTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func writesContainers() throws {
        #expect(try bench.repr(bench.list(Value(1), Value(2.5), .none, .true)) == "[1, 2.5, None, True]")
        #expect(try bench.repr(bench.tuple(bench.text("a"))) == "('a',)")
        #expect(try bench.repr(bench.tuple()) == "()")
        #expect(try bench.repr(bench.dict((Value(1), bench.text("x")), (.none, bench.list()))) == "{1: 'x', None: []}")
        #expect(try bench.repr(bench.set()) == "set()")
        #expect(try bench.repr(bench.set([], frozen: true)) == "frozenset()")
        #expect(try bench.repr(bench.set([9, 1, 17], frozen: true)) == "frozenset({9, 1, 17})")
        #expect(try bench.repr(bench.range(0, 3)) == "range(0, 3)")
        #expect(try bench.repr(bench.range(3, 0, -1)) == "range(3, 0, -1)")
        #expect(try bench.repr(bench.slice(Value(1), .none)) == "slice(1, None, None)")
        let dict = try bench.dict((Value(1), Value(2)))
        #expect(try bench.repr(bench.call(dictMethods, "keys", dict)) == "dict_keys([1])")
        #expect(try bench.repr(bench.call(dictMethods, "items", dict)) == "dict_items([(1, 2)])")
    }

    @Test func marksContainersThatHoldThemselves() throws {
        let list = try bench.list(Value(1))
        try list.list?.append(list, machine.heap)
        #expect(try bench.repr(list) == "[1, [...]]")
        let dict = try bench.dict()
        try dict.dict?.set(Value(1), dict, machine)
        #expect(try bench.repr(dict) == "{1: {...}}")
        let inner = try bench.list()
        let tuple = try bench.tuple(inner)
        try inner.list?.append(tuple, machine.heap)
        #expect(try bench.repr(tuple) == "([(...)],)")
        #expect(try bench.repr(list) == "[1, [...]]")
    }

    @Test func stopsAtTheDepthLimit() throws {
        var value = try bench.list()
        for _ in 0..<5000 { value = try bench.tuple(value) }
        #expect(
            bench.raised { try machine.repr(value) }
                == "RecursionError: maximum recursion depth exceeded while getting the repr of an object")
    }

    @Test func refusesTextsThatDoNotFit() throws {
        let bench = try Bench { $0.memoryBytes = 8 << 20 }
        let long = try #require(try bench.machine.repeatSequence(bench.text("x"), Value(1 << 20)))
        let many = try #require(try bench.machine.repeatSequence(bench.list(long), Value(1000)))
        #expect(throws: MemoryExhausted.self) { try bench.machine.repr(many) }
    }

    @Test func limitsTheDigitsOfIntegers() throws {
        let power = BigInt(10).power(4299)
        #expect(try bench.repr(machine.heap.integer(power)) == "1" + String(repeating: "0", count: 4299))
        let beyond = try machine.heap.integer(power * 10)
        #expect(
            bench.raised { try machine.repr(beyond) }
                == "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
                + "use sys.set_int_max_str_digits() to increase the limit")
    }

    @Test func writesExceptionsWithTheirArguments() throws {
        func exception(_ kind: BuiltInException, _ arguments: Value...) throws -> Value {
            let tuple = try machine.heap.tuple(arguments)
            return try machine.heap.exception(machine.types[kind], tuple)
        }
        let one = try exception(.valueError, bench.text("a"))
        #expect(try bench.repr(one) == "ValueError('a')")
        #expect(try machine.strText(one) == "a")
        let two = try exception(.valueError, bench.text("a"), Value(1))
        #expect(try bench.repr(two) == "ValueError('a', 1)")
        #expect(try machine.strText(two) == "('a', 1)")
        #expect(try bench.repr(exception(.keyError)) == "KeyError()")
        #expect(try machine.strText(exception(.keyError, bench.text("a"))) == "'a'")
    }

    @Test func asciiEscapesTheRest() throws {
        #expect(try machine.ascii(bench.text("aé€𝄞")).text == "'a\\xe9\\u20ac\\U0001d11e'")
    }
}

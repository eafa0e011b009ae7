import BigInt
import Testing

@testable import MiniPython

struct SubscriptsTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func readsItemsFromBothEnds() throws {
        #expect(try machine.item(bench.ints(1, 2, 3), Value(-1)).int == 3)
        #expect(try machine.item(bench.tuple(Value(7), Value(8)), .true).int == 8)
        #expect(try bench.repr(machine.item(bench.text("a€c"), Value(1))) == "'€'")
        #expect(try machine.item(bench.range(5, 50, 5), Value(-2)).int == 40)
        #expect(try machine.item(bench.dict((Value(1), Value(2))), Value(1.0)).int == 2)
        #expect(try bench.repr(machine.item(Value(machine.types.list), Value(machine.types.int))) == "list[int]")
    }

    @Test func wordsErrorsAsCPython() throws {
        let one = try bench.ints(1)
        let text = try bench.text("a")
        let tuple = try bench.tuple(Value(1))
        let range = try bench.range(0, 1)
        let big = try machine.heap.integer(BigInt(10).power(30))
        let cases: [(String, () throws -> Any)] = [
            ("IndexError: list index out of range", { try machine.item(one, Value(1)) }),
            ("IndexError: tuple index out of range", { try machine.item(tuple, Value(-2)) }),
            ("IndexError: string index out of range", { try machine.item(text, Value(1)) }),
            ("IndexError: range object index out of range", { try machine.item(range, Value(5)) }),
            ("IndexError: cannot fit 'int' into an index-sized integer", { try machine.item(one, big) }),
            ("TypeError: list indices must be integers or slices, not str", { try machine.item(one, text) }),
            ("TypeError: range indices must be integers or slices, not float", { try machine.item(range, Value(0.5)) }),
            ("TypeError: string indices must be integers, not 'str'", { try machine.item(text, text) }),
            ("TypeError: 'int' object is not subscriptable", { try machine.item(Value(5), text) }),
            ("TypeError: type 'int' is not subscriptable", { try machine.item(Value(machine.types.int), text) }),
            ("KeyError: 3", { try machine.item(bench.dict(), Value(3)) }),
            ("IndexError: list assignment index out of range", { try machine.setItem(one, Value(1), .none) }),
            (
                "TypeError: 'tuple' object does not support item assignment",
                { try machine.setItem(tuple, Value(0), .none) }
            ),
            ("TypeError: 'str' object doesn't support item deletion", { try machine.deleteItem(text, Value(0)) }),
            ("TypeError: 'int' object does not support item deletion", { try machine.deleteItem(Value(5), Value(0)) }),
            ("ValueError: slice step cannot be zero", { try machine.item(one, bench.slice(.none, .none, Value(0))) }),
            (
                "TypeError: slice indices must be integers or None or have an __index__ method",
                { try machine.item(one, bench.slice(text, .none)) }
            ),
        ]
        for (words, body) in cases { #expect(bench.raised(body) == words) }
    }

    @Test func slicesFollowPython() throws {
        let list = try bench.ints(0..<10)
        func part(_ start: Int?, _ stop: Int?, _ step: Int? = nil) throws -> String {
            func value(_ int: Int?) -> Value { int.map { Value($0) } ?? .none }
            return try bench.repr(machine.item(list, bench.slice(value(start), value(stop), value(step))))
        }
        #expect(try part(2, 5) == "[2, 3, 4]")
        #expect(try part(nil, nil, -3) == "[9, 6, 3, 0]")
        #expect(try part(-3, nil) == "[7, 8, 9]")
        #expect(try part(8, 2, -2) == "[8, 6, 4]")
        #expect(try part(5, 2) == "[]")
        #expect(try part(Int.min, Int.max, Int.max) == "[0]")
        #expect(try part(Int.max, Int.min, Int.min) == "[9]")
        #expect(try bench.repr(machine.item(bench.text("aé€𝄞"), bench.slice(.none, .none, Value(-1)))) == "'𝄞€éa'")
        #expect(
            try bench.repr(machine.item(bench.range(1, 5), bench.slice(.none, .none, Value(-1)))) == "range(4, 0, -1)")
    }

    @Test func assignsAndDeletesSlices() throws {
        let list = try bench.ints(0..<6)
        try machine.setItem(list, bench.slice(Value(1), Value(3)), bench.ints(7, 8, 9))
        #expect(try bench.repr(list) == "[0, 7, 8, 9, 3, 4, 5]")
        try machine.setItem(list, bench.slice(.none, .none, Value(-3)), bench.tuple(.none, .true, .false))
        #expect(try bench.repr(list) == "[False, 7, 8, True, 3, 4, None]")
        try machine.deleteItem(list, bench.slice(.none, .none, Value(2)))
        #expect(try bench.repr(list) == "[7, True, 4]")
        try machine.setItem(list, bench.slice(Value(1), Value(1)), list)
        #expect(try bench.repr(list) == "[7, 7, True, 4, True, 4]")
        #expect(
            bench.raised { try machine.setItem(list, bench.slice(.none, .none, Value(2)), bench.ints(1)) }
                == "ValueError: attempt to assign sequence of size 1 to extended slice of size 3")
        #expect(
            bench.raised { try machine.setItem(list, bench.slice(.none, .none), Value(5)) }
                == "TypeError: can only assign an iterable")
    }
}

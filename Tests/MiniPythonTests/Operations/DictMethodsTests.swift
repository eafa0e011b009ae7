import Testing

@testable import MiniPython

struct DictMethodsTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func survivesComingAndGoingKeys() throws {
        // Each round leaves a mark of a removed key in the index; lookups of missing keys must still end.
        let dict = try bench.dict((Value(-1), .none))
        for round in 0..<10_000 {
            try machine.setItem(dict, Value(round), .none)
            if round % 3 == 0 {
                try bench.call(dictMethods, "popitem", dict)
            } else {
                try machine.deleteItem(dict, Value(round))
            }
        }
        #expect(try !machine.contains(Value(123_456), in: dict))
        #expect(try bench.repr(dict) == "{-1: None}")
    }

    @Test func keepsOrderAndRemovesFromTheEnd() throws {
        let dict = try bench.dict((Value(3), .none), (Value(1), .none), (Value(2), .none))
        try machine.deleteItem(dict, Value(1))
        try machine.setItem(dict, Value(1), .true)
        #expect(try bench.repr(dict) == "{3: None, 2: None, 1: True}")
        #expect(try bench.repr(bench.call(dictMethods, "popitem", dict)) == "(1, True)")
        #expect(
            bench.raised { try bench.call(dictMethods, "popitem", bench.dict()) }
                == "KeyError: 'popitem(): dictionary is empty'")
    }

    @Test func updatesFromPairs() throws {
        let dict = try bench.dict()
        try machine.update(dict.dict!, from: bench.list(bench.text("ab"), bench.ints(1, 2)))
        #expect(try bench.repr(dict) == "{'a': 'b', 1: 2}")
        #expect(
            bench.raised { try machine.update(dict.dict!, from: bench.ints(1)) }
                == "TypeError: cannot convert dictionary update sequence element #0 to a sequence")
        #expect(
            bench.raised { try machine.update(dict.dict!, from: bench.list(bench.ints(1, 2, 3))) }
                == "ValueError: dictionary update sequence element #0 has length 3; 2 is required")
        #expect(
            bench.raised { try machine.update(dict.dict!, from: Value(5)) }
                == "TypeError: 'int' object is not iterable")
    }

    @Test func givesDefaults() throws {
        let dict = try bench.dict((Value(1), Value(2)))
        #expect(try bench.call(dictMethods, "get", dict, Value(1)).int == 2)
        #expect(try bench.call(dictMethods, "get", dict, Value(9)).isNone)
        #expect(try bench.call(dictMethods, "setdefault", dict, Value(9), Value(7)).int == 7)
        #expect(try bench.call(dictMethods, "pop", dict, Value(5), Value(6)).int == 6)
        #expect(bench.raised { try bench.call(dictMethods, "pop", dict, Value(5)) } == "KeyError: 5")
        #expect(
            try bench.repr(bench.call(dictMethods, "fromkeys", Value(machine.types.dict), bench.ints(2, 1)))
                == "{2: None, 1: None}")
    }
}

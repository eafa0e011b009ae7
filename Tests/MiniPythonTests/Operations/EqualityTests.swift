import Testing

@testable import MiniPython

struct EqualityTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    private func nested(_ depth: Int) throws -> Value {
        var value = try bench.list()
        for _ in 0..<depth { value = try bench.list(value) }
        return value
    }

    @Test func comparesDictsWithoutOrder() throws {
        let a = try bench.dict((Value(1), Value(2)), (Value(3), Value(4)))
        let b = try bench.dict((Value(3), Value(4)), (Value(1.0), Value(2.0)))
        #expect(try machine.equals(a, b))
        #expect(try !machine.equals(a, bench.dict((Value(1), Value(2)), (Value(3), Value(5)))))
    }

    @Test func comparesRangesByTheirNumbers() throws {
        #expect(try machine.equals(bench.range(0, 5, 2), bench.range(0, 6, 2)))
        #expect(try machine.equals(bench.range(3, 3), bench.range(9, 1)))
        #expect(try !machine.equals(bench.range(0, 5), bench.range(0, 5, 2)))
    }

    @Test func anElementIsFoundByIdentityThoughItDiffersFromItself() throws {
        let nan = Value(Double.nan)
        #expect(try !machine.equals(nan, nan))
        #expect(try machine.contains(nan, in: bench.list(nan)))
        #expect(try machine.equals(bench.list(nan), bench.list(nan)))
    }

    @Test func stopsAtTheDepthLimit() throws {
        #expect(try machine.equals(nested(300), nested(300)))
        let (a, b) = (try nested(2000), try nested(2000))
        #expect(
            bench.raised { try machine.equals(a, b) }
                == "RecursionError: maximum recursion depth exceeded in comparison")
        // The count is taken back, so that the machine goes on.
        #expect(try machine.equals(nested(300), nested(300)))
    }

    @Test func aListThatHoldsItselfComparesByIdentity() throws {
        let list = try bench.list()
        try list.list?.append(list, machine.heap)
        #expect(try machine.equals(list, list))
    }
}

import BigInt
import Testing

@testable import MiniPython

struct OrderingTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    private func holds(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Bool? {
        try machine.compare(op, a, b).bool
    }

    @Test func comparesIntsAndFloatsExactly() throws {
        let odd = (1 << 53) + 1
        #expect(try holds(.equal, Value(odd), Value(0x1p53)) == false)
        #expect(try holds(.greater, Value(odd), Value(0x1p53)) == true)
        #expect(try holds(.less, Value(0x1p53), Value(odd)) == true)
        #expect(try holds(.less, Value(Int.max), Value(0x1p63)) == true)
        #expect(try holds(.equal, Value(Int.min), Value(-0x1p63)) == true)
        #expect(try holds(.greater, Value(-3), Value(-3.5)) == true)
        #expect(try holds(.equal, .true, Value(1.0)) == true)
    }

    @Test func comparesBigIntegers() throws {
        let big = try machine.heap.integer(BigInt(1) << 70)
        #expect(try holds(.equal, big, Value(0x1p70)) == true)
        #expect(try holds(.less, big, Value(Double.infinity)) == true)
        #expect(try holds(.greater, big, Value(Int.max)) == true)
        #expect(try holds(.lessEqual, machine.heap.integer(-(BigInt(1) << 70)), Value(-1e300)) == false)
        #expect(try holds(.equal, big, machine.heap.integer(BigInt(1) << 70)) == true)
    }

    @Test(arguments: [ComparisonOperation.equal, .less, .lessEqual, .greater, .greaterEqual])
    func nothingHoldsOfNan(_ op: ComparisonOperation) throws {
        let nan = Value(Double.nan)
        #expect(try holds(op, nan, nan) == false)
        #expect(try holds(op, nan, Value(1)) == false)
        #expect(try holds(op, Value(1), nan) == false)
        #expect(try holds(.notEqual, Value(1), nan) == true)
    }

    @Test func comparesSequencesByTheirFirstDifference() throws {
        #expect(try holds(.less, bench.ints(1, 2, 3), bench.ints(1, 3)) == true)
        #expect(try holds(.less, bench.ints(1, 2), bench.ints(1, 2, 0)) == true)
        #expect(try holds(.greaterEqual, bench.tuple(Value(2)), bench.tuple(Value(1), Value(5))) == true)
        #expect(try holds(.equal, bench.ints(1), bench.tuple(Value(1))) == false)
        #expect(try holds(.less, bench.text("Z"), bench.text("a")) == true)
        #expect(try holds(.less, bench.text("\u{ffff}"), bench.text("\u{10000}")) == true)
    }

    @Test func ordersSetsByInclusion() throws {
        #expect(try holds(.less, bench.set(1, 2), bench.set(1, 2, 3)) == true)
        #expect(try holds(.less, bench.set(1, 2), bench.set(1, 2)) == false)
        #expect(try holds(.lessEqual, bench.set(1, 4), bench.set(1, 2, 3)) == false)
        #expect(try holds(.equal, bench.set(1), bench.set([1], frozen: true)) == true)
    }

    @Test func namesTypesWithoutOrder() throws {
        #expect(
            bench.raised { try machine.compare(.less, Value(1), bench.text("a")) }
                == "TypeError: '<' not supported between instances of 'int' and 'str'")
        #expect(
            bench.raised { try machine.compare(.greaterEqual, bench.dict(), bench.dict()) }
                == "TypeError: '>=' not supported between instances of 'dict' and 'dict'")
        #expect(
            bench.raised { try machine.compare(.less, bench.list(Value(1)), bench.list(.none)) }
                == "TypeError: '<' not supported between instances of 'int' and 'NoneType'")
    }
}

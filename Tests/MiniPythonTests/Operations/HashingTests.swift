import BigInt
import Testing

@testable import MiniPython

/// Expected numbers are CPython 3.11's on a 64-bit machine.
struct HashingTests {
    let bench: Bench
    var machine: Machine { bench.machine }

    init() throws { bench = try Bench() }

    @Test func hashesWholeNumbersOfAnySize() throws {
        #expect(try machine.hash(Value(-1)) == -2)
        #expect(try machine.hash(Value((1 << 61) - 1)) == 0)
        #expect(try machine.hash(machine.heap.integer(BigInt(1) << 100)) == 549_755_813_888)
        #expect(try machine.hash(machine.heap.integer(-(BigInt(1) << 100))) == -549_755_813_888)
        #expect(try machine.hash(Value(Int.min)) == -4)
    }

    @Test(arguments: [
        (1.5, 1_152_921_504_606_846_977), (1e300, 1_224_995_262_755_759_164), (.infinity, 314159),
        (-.infinity, -314159), (0.1, 230_584_300_921_369_408), (-0.5, -1_152_921_504_606_846_976),
        (Double.leastNonzeroMagnitude, 16_777_216), (-1.0, -2), (3.0, 3), (0x1p100, 549_755_813_888),
    ])
    func hashesFloatsAsTheFractionsTheyAre(_ value: Double, _ hash: Int) throws {
        #expect(try machine.hash(Value(value)) == hash)
    }

    @Test func equalNumbersHaveEqualHashes() throws {
        #expect(try machine.hash(.true) == machine.hash(Value(1)))
        #expect(try machine.hash(Value(1e18)) == machine.hash(Value(1_000_000_000_000_000_000)))
    }

    @Test func hashesContainersAsCPython() throws {
        #expect(try machine.hash(bench.tuple(Value(1), Value(2), Value(3))) == 529_344_067_295_497_451)
        #expect(try machine.hash(bench.tuple()) == 5_740_354_900_026_072_187)
        let nested = try bench.tuple(Value(1.5), bench.tuple(Value(2), .true), Value(-1))
        #expect(try machine.hash(nested) == 6_475_870_041_762_087_351)
        #expect(try machine.hash(bench.set([3, 1, 2], frozen: true)) == -272_375_401_224_217_160)
        #expect(try machine.hash(bench.range(0, 1)) == machine.hash(bench.range(0, 5, 10)))
    }

    @Test func refusesWhatCanChange() throws {
        #expect(bench.raised { try machine.hash(bench.list()) } == "TypeError: unhashable type: 'list'")
        #expect(bench.raised { try machine.hash(bench.dict()) } == "TypeError: unhashable type: 'dict'")
        #expect(bench.raised { try machine.hash(bench.set()) } == "TypeError: unhashable type: 'set'")
        let inside = try bench.tuple(bench.slice(.none, .none))
        #expect(bench.raised { try machine.hash(inside) } == "TypeError: unhashable type: 'slice'")
    }
}

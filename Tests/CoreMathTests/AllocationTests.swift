import Testing

@testable import CoreMath

private final class Budget: AllocationMeter {
    var left: Int
    var polls = 0
    var stopsAt = Int.max
    init(_ bytes: Int) { left = bytes }

    func reserve(bytes: Int) -> Bool {
        if bytes > left { return false }
        left -= bytes
        return true
    }

    func release(bytes: Int) { left += bytes }

    func poll() throws {
        polls += 1
        if polls >= stopsAt { throw Stopped() }
    }
}

private struct Stopped: Error {}

@Suite struct AllocationTests {
    @Test func refusesBeforeItAllocatesAndNamesTheSize() throws {
        let budget = Budget(1 << 20)
        Allocation.withMeter(budget) {
            #expect(
                message { try NDArray.zeros([1_000_000, 1_000_000]) }
                    == "Unable to allocate 7.28 TiB for an array with shape (1000000, 1000000) and data type float64")
            #expect(
                message { try NDArray.zeros([1000, 1000, 1000, 10]) }
                    == "Unable to allocate 74.5 GiB for an array with shape (1000, 1000, 1000, 10) and data type float64"
            )
        }
        #expect(budget.left == 1 << 20)
    }

    @Test func givesBackWhatArraysTook() throws {
        let budget = Budget(1000)
        try Allocation.withMeter(budget) {
            var array: NDArray? = try NDArray.zeros([100])
            #expect(budget.left == 200)
            let view = try array?.sliced(stop: 2)
            array = nil
            #expect(budget.left == 200)
            #expect(view?.count == 2)
        }
        #expect(budget.left == 1000)
        #expect(Allocation.meter == nil)
    }

    @Test func asksItsMeterWhetherToGoOn() throws {
        let budget = Budget(0)
        budget.stopsAt = 2
        #expect(throws: Stopped.self) {
            try Allocation.withMeter(budget) {
                while true { try Allocation.poll() }
            }
        }
        #expect(budget.polls == 2)
    }
}

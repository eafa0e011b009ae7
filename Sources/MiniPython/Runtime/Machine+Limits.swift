#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a program was stopped from outside. No `except` or `finally` of the program sees it.
public enum Stop: Error, Sendable, Equatable {
    /// Ctrl-C.
    case interrupted
    /// Too many steps.
    case steps
    /// Too long.
    case time
}

extension Machine {
    /// Calls and back edges between two looks at the clock and the interrupt.
    private static let sliceLength = 4096
    /// While a collection is due that must wait for Swift code to return, how many polls do no more than count.
    private static let mostShortPolls = 64

    public static func monotonicSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Starts counting steps, time and output anew, for one run.
    func startLimits() {
        deadline = limits.seconds.map { clock() + $0 } ?? .infinity
        stepsLeft = limits.steps ?? .max
        outputBytes = 0
        slice = 0
        shortPolls = 0
        heap.fuel.pointee = 0
    }

    /// The slow side of the countdown: settles what was used, stops or collects, and refills.
    @inline(never)
    func refuel() throws {
        let (used, isBeyondCounting) = slice.subtractingReportingOverflow(heap.fuel.pointee)
        stepsLeft = isBeyondCounting ? 0 : stepsLeft - used
        slice = 0
        heap.fuel.pointee = 0
        if isInterrupted() { throw Stop.interrupted }
        if stepsLeft <= 0 { throw Stop.steps }
        if deadline < .infinity, clock() > deadline { throw Stop.time }
        if heap.wantsCollection, unpinnedCalls == 0 { collectGarbage() }
        slice = min(Self.sliceLength, stepsLeft)
        heap.fuel.pointee = slice
    }

    /// The same at the end of a loop's turn. What the registers from `first` on hold, the results of statements that are
    /// over, is not needed any more: arrays among them would else live until something else comes into their registers.
    @inline(never)
    func refuel(forgettingFrom first: UnsafeMutablePointer<Value>) throws {
        // A generator's registers are its own and end elsewhere: they are left as they are.
        if heap.wantsCollection, first >= registers {
            var register = first
            while register < stackTop {
                register.pointee = .undefined
                register += 1
            }
        }
        try refuel()
    }

    /// Gives a run its whole time once more: whoever presses keys is not waiting for a forgotten loop.
    public func restartClock() { deadline = limits.seconds.map { clock() + $0 } ?? .infinity }

    /// Looks for Ctrl-C and the end of the time, for Swift code that waits.
    func checkLimits() throws {
        if isInterrupted() { throw Stop.interrupted }
        if deadline < .infinity, clock() > deadline { throw Stop.time }
    }

    /// Counts work that is done in one go, such as the copying of many bytes. The next call or back edge looks at the
    /// limits when it was much: else a loop around it would hardly ever.
    @inline(__always)
    func note(work steps: Int) { heap.fuel.pointee -= steps }

    /// Counts work that Swift code does for the program, and stops it at the limits. Call it about every thousand
    /// elements of a long loop with the number of elements.
    @inline(__always)
    public func poll(_ steps: Int = 1) throws {
        heap.fuel.pointee -= steps
        if heap.fuel.pointee < 0 { try pollSlowly() }
    }

    @inline(never)
    private func pollSlowly() throws {
        // No collection here: the Swift code that polls may hold values.
        unpinnedCalls += 1
        defer { unpinnedCalls -= 1 }
        let overdrawn = -heap.fuel.pointee
        if shortPolls > 0, slice == 0, stepsLeft > overdrawn {
            stepsLeft -= overdrawn
            shortPolls -= 1
            heap.fuel.pointee = 0
            return
        }
        try refuel()
        // What was put off is done at the next safe point, however often Swift code refuels meanwhile.
        if heap.wantsCollection, unpinnedCalls == 1 {
            slice = 0
            heap.fuel.pointee = 0
            shortPolls = Self.mostShortPolls
        }
    }

    /// Counts one level of Swift code that calls itself or the program, and one step: a built-in that does so for ever
    /// would else never look at the clock.
    /// - Throws: RecursionError beyond the limit.
    @inline(__always)
    public func enterNative(_ what: String = "") throws {
        try poll()
        nativeDepth += 1
        if frameCount + nativeDepth > limits.depth {
            nativeDepth -= 1
            throw error(.recursionError, "maximum recursion depth exceeded\(what)")
        }
    }

    @inline(__always)
    public func leaveNative() { nativeDepth -= 1 }

    /// Prints bytes, up to the limit of a run.
    public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let room = limits.outputBytes - outputBytes
        if bytes.count <= room {
            outputBytes += bytes.count
            output(bytes)
            return
        }
        output(UnsafeBufferPointer(rebasing: bytes.prefix(max(room, 0))))
        outputBytes = limits.outputBytes
        throw OutputExhausted()
    }

    public func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer { try write($0) } }

    public func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// The program has printed more than a run may.
public struct OutputExhausted: Error {}

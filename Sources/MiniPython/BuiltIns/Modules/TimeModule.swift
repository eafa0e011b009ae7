#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `time`: clocks, and waiting. Dates are not part of this shell.
let timeModule = NativeModule(
    "time", "Clocks to measure how long something takes.",
    functions: { _ in
        [
            clockFunction("monotonic", "Seconds on a clock that cannot go backwards.", CLOCK_MONOTONIC),
            clockFunction("perf_counter", "Seconds on the finest clock, for measuring.", CLOCK_MONOTONIC),
            clockFunction(
                "process_time", "Seconds of computing that this process has taken.", CLOCK_PROCESS_CPUTIME_ID),
            clockFunction("time", "Seconds since the beginning of 1970.", CLOCK_REALTIME),
            Native("perf_counter_ns()", "Nanoseconds on the finest clock, for measuring.") { _, _ in
                let time = read(CLOCK_MONOTONIC)
                return Value(time.tv_sec &* 1_000_000_000 &+ time.tv_nsec)
            },
            sleepFunction,
        ]
    })

private func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
}

private func clockFunction(_ name: String, _ help: String, _ clock: clockid_t) -> Native {
    Native("\(name)()", help) { _, _ in
        let time = read(clock)
        return Value(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
    }
}

private let sleepFunction = Native("sleep(seconds, /)", "Wait for a number of seconds.") { machine, arguments in
    guard let number = Number(arguments[0]) else {
        throw machine.error(
            .typeError, "'\(machine.typeName(arguments[0]))' object cannot be interpreted as an integer")
    }
    let seconds = try machine.double(number)
    if seconds.isNaN { throw machine.error(.valueError, "Invalid value NaN (not a number)") }
    if seconds < 0 { throw machine.error(.valueError, "sleep length must be non-negative") }
    try machine.wait(seconds: seconds)
    return .none
}

extension Machine {
    /// Waits in short pieces, so that Ctrl-C and the limits of a run are noticed.
    public func wait(seconds: Double) throws {
        let end = Machine.monotonicSeconds() + seconds
        while true {
            try checkLimits()
            let rest = end - Machine.monotonicSeconds()
            if !(rest > 0) { return }
            usleep(UInt32(min(rest, 0.02) * 1e6))
        }
    }
}

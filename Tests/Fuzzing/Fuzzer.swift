// Gives libFuzzer's bytes to the language: lexer, parser, resolver, compiler and machine, within small limits. What it
// must never see: a crash, a run that does not stop, memory that is not given back. See `run` beside this file.

import CFuzzer
import MiniPython

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Small enough that a run takes well under a millisecond, large enough that every limit is reached in some of them.
let limits: Limits = {
    var limits = Limits()
    limits.steps = 5_000
    limits.seconds = 5
    limits.depth = 60
    limits.memoryBytes = 1 << 20
    limits.outputBytes = 8 << 10
    return limits
}()

/// One world for some runs; each leaves no names behind for the next.
final class Fuzzer {
    private static let runsOfOneWorld = 200
    private var world: Interpreter?
    private var runs = 0

    /// Runs the bytes as a program, or as what was typed at the prompt when there is an odd number of them.
    /// - Returns: whether they were a program.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        // Who sleeps takes time, but finds nothing.
        if text.contains("sleep") { return false }
        let isInteractive = bytes.count % 2 == 1
        if isInteractive { _ = completeness(of: text) }
        if runs % Self.runsOfOneWorld == 0 { world = nil }
        let world = try self.world ?? Interpreter(limits: limits)
        world.machine.clock = processorSeconds
        self.world = world
        runs += 1
        let outcome = world.run(text, isInteractive: isInteractive)
        if outcome.stop == .time { fatalError("a run took \(limits.seconds ?? 0) seconds and few steps") }
        if outcome.error?.typeName == "SystemError" { fatalError(outcome.error?.text ?? "") }
        for (name, _) in world.bindings { try world.bind(name, to: .undefined) }
        return outcome.error.map { !$0.text.hasPrefix("  File ") } ?? true
    }
}

/// The thread's own time: on a busy machine a run may wait long for its turn.
private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Whether texts that are no programs teach nothing: else most of what is tried never comes to the machine.
private let wantsPrograms = getenv("MLSHELL_FUZZ_PROGRAMS") != nil

/// Used on libFuzzer's thread alone.
nonisolated(unsafe) private let fuzzer = Fuzzer()

/// Runs libFuzzer's loop, on one thread for all runs with the stack that a run needs.
func fuzz() -> Int32 {
    var status: Int32 = 0
    onLargeStack {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        status = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            do {
                let isProgram = try fuzzer.run(UnsafeBufferPointer(start: data, count: size))
                // What is answered with -1 is not kept.
                return isProgram || !wantsPrograms ? 0 : -1
            } catch {
                fatalError("\(error)")
            }
        }
    }
    return status
}

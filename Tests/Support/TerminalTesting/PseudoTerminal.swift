import CPseudoTerminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that runs at a terminal which the test plays: keys go in, and the screen can be looked at.
///
/// Use it on one thread: the screen is brought up to date while something is waited for. The program is killed when
/// this object goes away.
public final class PseudoTerminal {
    /// Why the program could not be started.
    public struct StartFailure: Error, CustomStringConvertible {
        public let description: String
    }

    /// What the program had shown when the wait was over.
    public struct TimedOut: Error, CustomStringConvertible {
        public let description: String
    }

    private let controller: Int32
    private let process: pid_t
    private var status: Int32?
    private var hasEnded = false

    /// What the terminal shows.
    public private(set) var screen: ScreenModel

    /// Everything that the program has written, with its escape sequences.
    public private(set) var transcript = ""

    /// Starts a program as the leader of a session whose terminal this is.
    ///
    /// - Parameter environment: all the variables the program gets, beside `TERM=xterm-256color` and `PATH`.
    /// - Throws: `StartFailure`.
    public init(
        command: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws {
        screen = ScreenModel(columns: columns, rows: rows)
        var variables = ["TERM": "xterm-256color", "PATH": "/usr/local/bin:/usr/bin:/bin"]
        variables.merge(environment) { $1 }
        var argumentPointers = ([command] + arguments).map { strdup($0) } + [nil]
        var environmentPointers = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer {
            for pointer in argumentPointers + environmentPointers { free(pointer) }
        }
        var end: Int32 = -1
        process = cpseudoterminal_start(
            command, &argumentPointers, &environmentPointers, Int32(columns), Int32(rows), &end)
        controller = end
        guard process > 0 else { throw StartFailure(description: "\(command): \(String(cString: strerror(errno)))") }
    }

    deinit {
        if status == nil, process > 0 {
            _ = sendSignal(process, SIGKILL)
            var ignored: Int32 = 0
            waitpid(process, &ignored, 0)
        }
        close(controller)
    }

    // MARK: What the person at the terminal does

    /// Types text; the program's output is taken in meanwhile, so that a long text cannot block.
    public func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty, !hasEnded {
            var request = pollfd(fd: controller, events: Int16(POLLOUT | POLLIN), revents: 0)
            guard poll(&request, 1, 5000) > 0 else { return }
            if request.revents & Int16(POLLIN) != 0 { takeIn() }
            if request.revents & Int16(POLLOUT) != 0 {
                let part = Array(bytes.prefix(512))
                let count = write(controller, part, part.count)
                if count > 0 { bytes = bytes.dropFirst(count) }
            }
        }
    }

    /// Gives the window another size.
    public func resize(columns: Int, rows: Int) {
        settle()
        screen.resize(columns: columns, rows: rows)
        _ = cpseudoterminal_resize(controller, Int32(columns), Int32(rows))
    }

    /// Sends the program a signal.
    public func kill(_ number: Int32 = SIGTERM) {
        _ = sendSignal(process, number)
    }

    // MARK: What the person sees

    /// Waits until the screen, with what scrolled away, contains the text `count` times.
    ///
    /// - Throws: `TimedOut` with the screen in its description.
    public func waitFor(_ text: String, count: Int = 1, timeout: Double = 20) throws {
        try wait(
            until: { $0.scrollback.split(separator: text, omittingEmptySubsequences: false).count > count },
            for: "\(count) × \(text.debugDescription)", timeout: timeout)
    }

    /// Waits until the row of the cursor is this text.
    ///
    /// - Throws: `TimedOut` with the screen in its description.
    public func waitForLine(_ text: String, timeout: Double = 20) throws {
        try wait(until: { $0.cursorLine == text }, for: "the line \(text.debugDescription)", timeout: timeout)
    }

    /// Waits until the screen is as it should be.
    ///
    /// - Throws: `TimedOut` with the screen in its description.
    public func wait(until condition: (ScreenModel) -> Bool, for purpose: String, timeout: Double = 20) throws {
        let end = Self.now() + timeout
        while !condition(screen) {
            guard !hasEnded, Self.now() < end else {
                throw TimedOut(description: "waited for \(purpose), saw:\n\(screen.scrollback)")
            }
            takeIn(milliseconds: 50)
        }
    }

    /// Takes in what comes until nothing has come for a while.
    public func settle(milliseconds: Int32 = 150) {
        while !hasEnded, takeIn(milliseconds: milliseconds) {}
    }

    /// Waits for the program to end and returns its exit status, or 128 and the signal that ended it; `nil` when it
    /// still runs after the time.
    public func waitForExit(timeout: Double = 20) -> Int32? {
        let end = Self.now() + timeout
        while status == nil {
            var raw: Int32 = 0
            if waitpid(process, &raw, WNOHANG) == process {
                status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
            } else {
                guard Self.now() < end else { return nil }
                if hasEnded { usleep(10_000) } else { takeIn(milliseconds: 20) }
            }
        }
        while !hasEnded, takeIn(milliseconds: 20) {}
        return status
    }

    @discardableResult
    private func takeIn(milliseconds: Int32 = 0) -> Bool {
        var request = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(controller, &chunk, chunk.count)
        guard count > 0 else {
            // Linux tells the end of the other side as an input/output error.
            if count == 0 || errno == EIO { hasEnded = true }
            return false
        }
        transcript += String(decoding: chunk.prefix(count), as: UTF8.self)
        screen.receive(chunk.prefix(count))
        return true
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// The system's `kill`, which the method of that name hides.
private func sendSignal(_ process: pid_t, _ number: Int32) -> Int32 {
    kill(process, number)
}

import Testing
import TerminalTesting

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct OutputTests {
    private func pipeEnds() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        return (ends[0], ends[1])
    }

    @Test func textWaitsUntilItIsFlushed() {
        let ends = pipeEnds()
        let output = Output(descriptor: ends.writing)
        #expect(output.write("hei"))
        var request = pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 0) == 0)
        #expect(output.flush())
        var bytes = [UInt8](repeating: 0, count: 10)
        #expect(read(ends.reading, &bytes, 10) == 3)
        close(ends.reading)
        close(ends.writing)
    }

    @Test func readerThatWentAwayIsToldOnceAndForAll() {
        Signals.install()
        let ends = pipeEnds()
        close(ends.reading)
        let output = Output(descriptor: ends.writing, capacity: 4)
        #expect(output.write("abc"))
        #expect(!output.write("defg"))
        #expect(output.isClosed)
        #expect(!output.write("more"))
        #expect(!output.flush())
        close(ends.writing)
    }

    @Test func fullPipeIsWaitedFor() {
        let ends = pipeEnds()
        _ = fcntl(ends.writing, F_SETFL, O_NONBLOCK)
        // More than a pipe holds: a second thread reads it away.
        var thread = pthread_t()
        #if canImport(Glibc)
            let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
                drainPipe(Int32(Int(bitPattern: argument)))
            }
        #else
            let body: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { argument in
                drainPipe(Int32(Int(bitPattern: argument)))
            }
        #endif
        pthread_create(&thread, nil, body, UnsafeMutableRawPointer(bitPattern: Int(ends.reading)))
        #expect(writeAll([UInt8](repeating: 65, count: 1_000_000), to: ends.writing))
        close(ends.writing)
        var count: UnsafeMutableRawPointer?
        pthread_join(thread, &count)
        #expect(Int(bitPattern: count) == 1_000_000)
        close(ends.reading)
    }
}

/// Reads a pipe to its end and returns the number of bytes as a pointer, as threads return it.
private func drainPipe(_ descriptor: Int32) -> UnsafeMutableRawPointer? {
    var total = 0
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count <= 0 { return UnsafeMutableRawPointer(bitPattern: total) }
        total += count
    }
}

extension AtATerminal {
    @Suite struct ClosedOutput {
        @Test func programEndsQuietly() throws {
            let path = try #require(BuiltProduct.path(of: "terminal-echo"))
            let terminal = try PseudoTerminal(
                command: "/bin/sh",
                arguments: ["-c", "(printf ':many 100000\\nnext\\n'; sleep 1) | '\(path)' | head -2; echo over"])
            try terminal.waitFor("over")
            #expect(terminal.screen.text == "line[:many 100000]\nrow 0\nover")
            #expect(terminal.waitForExit() == 0)
        }
    }
}

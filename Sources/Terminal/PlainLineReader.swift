import CEditLine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads lines without editing: from a file or a pipe, or at a terminal that obeys no escape sequences.
///
/// Invalid UTF-8 is repaired, a carriage return before the line end and a byte order mark are dropped.
public final class PlainLineReader: LineEditor {
    private let descriptor: Int32
    private let output: Output
    private let showsPrompt: Bool
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtStart = true
    private var hasEnded = false

    /// Reads from `descriptor`; a line may have `limit` bytes.
    public init(descriptor: Int32 = STDIN_FILENO, output: Output, showsPrompt: Bool, limit: Int = 1 << 20) {
        self.descriptor = descriptor
        self.output = output
        self.showsPrompt = showsPrompt
        self.limit = limit
    }

    /// Reads the next line; there is no text to start with, so `initialText` is left aside.
    ///
    /// - Throws: `TerminalError.lineTooLong`, after which the next line can be read; `TerminalError.readFailed`.
    public func readLine(prompt: Prompt, initialText: String) throws -> LineEvent {
        if showsPrompt {
            InterruptFlag.clear()
            output.write(prompt.text)
        }
        output.flush()
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if let end = buffer[position...].firstIndex(of: 0x0A) {
                append(buffer[position..<end], to: &line, isTooLong: &isTooLong)
                position = end + 1
                return try event(line, isTooLong: isTooLong)
            }
            append(buffer[position...], to: &line, isTooLong: &isTooLong)
            position = buffer.count
            if hasEnded {
                return line.isEmpty && !isTooLong ? .endOfInput : try event(line, isTooLong: isTooLong)
            }
            if let stop = try fill() { return stop }
        }
    }

    private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8], isTooLong: inout Bool) {
        if line.count + bytes.count > limit {
            isTooLong = true
            line = []
        } else if !isTooLong {
            line.append(contentsOf: bytes)
        }
    }

    private func event(_ bytes: [UInt8], isTooLong: Bool) throws -> LineEvent {
        defer { isAtStart = false }
        if isTooLong { throw TerminalError.lineTooLong(limit: limit) }
        var bytes = bytes[...]
        if bytes.last == 0x0D { bytes.removeLast() }
        if isAtStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return .line(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads more; returns what ended the wait instead, if something did.
    private func fill() throws -> LineEvent? {
        switch celine_wait(nil, descriptor, -1) {
        case Int32(celine_ready.rawValue): break
        case Int32(celine_stopped.rawValue):
            if Signals.hangUpIsRequested { return .hangUp }
            if showsPrompt { output.write("\n") }
            InterruptFlag.clear()
            return .interrupted
        default: throw TerminalError.readFailed(systemMessage(errno))
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return nil }
        // A terminal that went away reads as an input/output error.
        if count < 0, errno == EIO { return .hangUp }
        if count < 0 { throw TerminalError.readFailed(systemMessage(errno)) }
        hasEnded = count == 0
        buffer = Array(chunk.prefix(count))
        position = 0
        return nil
    }
}

/// The system's words for an error number.
func systemMessage(_ number: Int32) -> String {
    String(cString: strerror(number))
}

import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite(.serialized) struct PlainLineReaderTests {
    /// A reader of these bytes, and what it wrote.
    private func reader(of bytes: [UInt8], limit: Int = 1 << 20, showsPrompt: Bool = false) throws -> PlainLineReader {
        let stream = try #require(tmpfile())
        fwrite(bytes, 1, bytes.count, stream)
        fflush(stream)
        let descriptor = dup(fileno(stream))
        lseek(descriptor, 0, SEEK_SET)
        fclose(stream)
        let output = Output(descriptor: open("/dev/null", O_WRONLY))
        return PlainLineReader(descriptor: descriptor, output: output, showsPrompt: showsPrompt, limit: limit)
    }

    private func events(_ reader: PlainLineReader) throws -> [LineEvent] {
        var events: [LineEvent] = []
        while events.last != .endOfInput { events.append(try reader.readLine(prompt: ">>> ")) }
        return events
    }

    @Test func linesWithEveryKindOfEnd() throws {
        let events = try events(reader(of: Array("one\ntwo\r\n\nlast".utf8)))
        #expect(events == [.line("one"), .line("two"), .line(""), .line("last"), .endOfInput])
    }

    @Test func emptyInputEndsAtOnce() throws {
        #expect(try events(reader(of: [])) == [.endOfInput])
    }

    @Test func invalidBytesAreRepairedAndTheMarkIsDropped() throws {
        let events = try events(reader(of: [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62, 0x0A]))
        #expect(events == [.line("a\u{FFFD}b"), .endOfInput])
    }

    @Test func longLine() throws {
        let text = String(repeating: "å", count: 200_000)
        #expect(try events(reader(of: Array((text + "\nb").utf8))) == [.line(text), .line("b"), .endOfInput])
    }

    @Test func tooLongALineIsPassedOver() throws {
        let reader = try reader(of: Array((String(repeating: "x", count: 11) + "\n1234567890\n").utf8), limit: 10)
        #expect(throws: TerminalError.lineTooLong(limit: 10)) { try reader.readLine(prompt: "") }
        #expect(try reader.readLine(prompt: "") == .line("1234567890"))
        #expect(try reader.readLine(prompt: "") == .endOfInput)
    }

    @Test func tooLongALastLineIsTold() throws {
        let reader = try reader(of: Array("12345678901".utf8), limit: 10)
        #expect(throws: TerminalError.lineTooLong(limit: 10)) { try reader.readLine(prompt: "") }
        #expect(try reader.readLine(prompt: "") == .endOfInput)
    }

    @Test func unreadableDescriptorIsAnError() throws {
        let reader = PlainLineReader(
            descriptor: open("/tmp", O_RDONLY), output: Output(descriptor: 1), showsPrompt: false)
        #expect(throws: TerminalError.readFailed("Is a directory")) { try reader.readLine(prompt: "") }
    }
}

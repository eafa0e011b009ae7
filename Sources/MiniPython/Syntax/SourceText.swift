/// A program's text with its line starts, so that offsets become lines and columns when a message needs them.
public final class SourceText: Sendable {
    /// What tracebacks call it: `<stdin>`, `fit.py`.
    public let name: String
    public let utf8: [UInt8]
    /// The offset at which each line starts.
    let lineStarts: [Int]

    public init(name: String, utf8: [UInt8]) {
        self.name = name
        self.utf8 = utf8
        var starts = [0]
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte == 10 || (byte == 13 && !(index + 1 < utf8.count && utf8[index + 1] == 10)) {
                starts.append(index + 1)
            }
            index += 1
        }
        lineStarts = starts
    }

    public convenience init(name: String, text: String) {
        self.init(name: name, utf8: Array(text.utf8))
    }

    /// The line, counted from 1, that holds an offset. O(log lines).
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The column of an offset in its line, counted from 0 in code points.
    public func column(at offset: Int) -> Int {
        let start = lineStarts[line(at: offset) - 1]
        return utf8[start..<min(max(offset, start), utf8.count)].count { $0 & 0xC0 != 0x80 }
    }

    /// A line's text without its end, lines counted from 1; empty when there is no such line.
    public func lineText(_ line: Int) -> String {
        guard line >= 1, line <= lineStarts.count else { return "" }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : utf8.count
        while end > start, utf8[end - 1] == 10 || utf8[end - 1] == 13 { end -= 1 }
        return String(decoding: utf8[start..<end], as: UTF8.self)
    }
}

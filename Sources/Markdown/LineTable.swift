import Diagnostics

/// Turns the parser's places, lines and bytes, into lines and Unicode scalars.
struct LineTable {
    private let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let starts: [Int]
    private let firstLine: Int

    /// Lines end as in CommonMark: at a line feed, a carriage return, or both together.
    init(_ bytes: [UInt8], firstLine: Int) {
        var starts = [0]
        for index in bytes.indices {
            let isReturn = bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
            if bytes[index] == 10 || isReturn { starts.append(index + 1) }
        }
        self.bytes = bytes
        self.starts = starts
        self.firstLine = firstLine
    }

    /// The place of a byte column, counted from 1, in a line, counted from 1. Out of range is moved to the nearest.
    func place(line: Int, byteColumn: Int) -> SourcePlace {
        let row = min(max(line, 1), starts.count) - 1
        let start = starts[row]
        let end = row + 1 < starts.count ? starts[row + 1] : bytes.count
        let stop = min(start + max(byteColumn - 1, 0), end)
        // A byte 10xxxxxx continues a scalar; every other begins one.
        let scalars = bytes[start..<stop].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return SourcePlace(line: row + firstLine, column: scalars + 1)
    }

    /// The column, in bytes from 1, of the first byte of a line that is no blank.
    func indentation(line: Int) -> Int {
        guard line >= 1, line <= starts.count else { return 1 }
        var index = starts[line - 1]
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
        return index - starts[line - 1] + 1
    }
}

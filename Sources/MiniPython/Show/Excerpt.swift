/// Pieces of a program as they are shown in one line: cut at a sensible length, what cannot be printed escaped.
enum Excerpt {
    /// How many code points of a piece are shown.
    static let limit = 60

    /// The piece as it stands.
    static func plain(_ utf8: some Collection<UInt8>) -> String {
        cut(utf8) { bytes, shown in
            for point in CodePointIterator(bytes) {
                if UnicodePoint.isPrintable(point) {
                    StringObject.encode(point, into: &shown)
                } else {
                    StringObject.appendEscape(point, to: &shown)
                }
            }
        }
    }

    /// The piece between quotes, as `repr` writes it.
    static func quoted(_ utf8: some Collection<UInt8>) -> String {
        cut(utf8) { StringObject.appendRepr(of: $0, to: &$1) }
    }

    private static func cut(
        _ utf8: some Collection<UInt8>, _ append: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
    ) -> String {
        // A code point has four bytes at most.
        var start = Array(utf8.prefix(limit * 4))
        var starts = start.indices.lazy.filter { start[$0] & 0xC0 != 0x80 }.dropFirst(limit).makeIterator()
        if let end = starts.next() { start.removeSubrange(end...) }
        let isCut = start.count < utf8.count
        var shown: [UInt8] = []
        start.withUnsafeBufferPointer { append($0, &shown) }
        return String(decoding: shown, as: UTF8.self) + (isCut ? "…" : "")
    }
}

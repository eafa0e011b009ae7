/// Parts of a text by code points.
extension StringObject {
    /// The code point at an index inside `0..<count`, as a text. O(1) for ASCII, else at most 64 steps.
    func character(at index: Int, _ heap: Heap) throws -> Value {
        let offset = byteOffset(of: index)
        let lead = start[offset]
        if lead < 0x80 { return try heap.character(UInt32(lead)) }
        return try heap.string(utf8: utf8[offset..<(offset + Self.width(of: lead))])
    }

    /// The code points from one index up to another, both inside `0...count`, as a text.
    func substring(from start: Int, to end: Int, _ heap: Heap) throws -> Value {
        if start >= end { return Value(heap.emptyString) }
        if start == 0, end == count { return Value(self) }
        return try substring(fromByte: byteOffset(of: start), toByte: byteOffset(of: end), heap)
    }

    /// The bytes from one boundary of code points up to another, as a text.
    func substring(fromByte start: Int, toByte end: Int, _ heap: Heap) throws -> Value {
        if start == 0, end == byteCount { return Value(self) }
        let part = UnsafeBufferPointer(rebasing: utf8[start..<max(start, end)])
        let count = isASCII ? part.count : part.count { $0 & 0xC0 != 0x80 }
        return try heap.text(byteCount: part.count, count: count) { out in
            var out = out
            out.write(part)
        }
    }

    /// `count` code points from an index on, each a step further; all of them lie inside the text.
    func slice(start: Int, step: Int, count: Int, _ heap: Heap) throws -> Value {
        if count <= 0 { return Value(heap.emptyString) }
        if step == 1 { return try substring(from: start, to: start + count, heap) }
        if isASCII {
            return try heap.text(byteCount: count, count: count) { out in
                for place in 0..<count { out[place] = self.start[start &+ place &* step] }
            }
        }
        try heap.check(bytes: 8 * self.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        let points = codePoints
        for place in 0..<count { StringObject.encode(points[start &+ place &* step], into: &bytes) }
        return try heap.string(utf8: bytes)
    }

    /// Whether another text stands inside this one; by bytes, which is by code points. O(bytes of both).
    func contains(_ other: StringObject) -> Bool {
        StringSearch.first(other.utf8, in: utf8, from: 0, to: byteCount) != nil
    }
}

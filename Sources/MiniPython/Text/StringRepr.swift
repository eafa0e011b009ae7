extension StringObject {
    /// Appends `repr` of the text: single quotes unless it holds those and no double ones; what cannot be printed
    /// as escapes. O(bytes).
    /// - Parameter asciiOnly: escapes everything beyond ASCII, as `ascii` does.
    func appendRepr(to out: inout [UInt8], asciiOnly: Bool = false) {
        Self.appendRepr(of: utf8, to: &out, asciiOnly: asciiOnly)
    }

    static func appendRepr(of utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], asciiOnly: Bool = false) {
        let single = UInt8(ascii: "'")
        let double = UInt8(ascii: "\"")
        let quote = utf8.contains(single) && !utf8.contains(double) ? double : single
        out.reserveCapacity(out.count + utf8.count + 2)
        out.append(quote)
        var points = CodePointIterator(utf8)
        while true {
            let start = points.offset
            guard let point = points.next() else { break }
            if point >= 0x20, point < 0x7F {
                let byte = UInt8(point)
                if byte == quote || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
                out.append(byte)
            } else if !asciiOnly, point > 0x7F, UnicodePoint.isPrintable(point) {
                out.append(contentsOf: utf8[start..<points.offset])
            } else {
                appendEscape(point, to: &out)
            }
        }
        out.append(quote)
    }

    /// `\n`, `\x07`, `\u2028` …
    static func appendEscape(_ point: UInt32, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\\"))
        switch point {
        case 0x09: out.append(UInt8(ascii: "t"))
        case 0x0A: out.append(UInt8(ascii: "n"))
        case 0x0D: out.append(UInt8(ascii: "r"))
        case 0..<0x100: appendHex(point, "x", width: 2, to: &out)
        case 0..<0x10000: appendHex(point, "u", width: 4, to: &out)
        default: appendHex(point, "U", width: 8, to: &out)
        }
    }

    private static func appendHex(_ point: UInt32, _ letter: Unicode.Scalar, width: Int, to out: inout [UInt8]) {
        out.append(UInt8(ascii: letter))
        for place in stride(from: width - 1, through: 0, by: -1) {
            out.append(hexDigits[Int(point >> UInt32(place * 4) & 15)])
        }
    }

    static let hexDigits = Array("0123456789abcdef".utf8)

    /// The text of `repr`, for messages.
    var reprText: String {
        var bytes: [UInt8] = []
        appendRepr(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends bytes of a `repr` with everything beyond ASCII escaped: what `ascii` makes of them.
    static func appendASCII(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        for point in CodePointIterator(bytes) {
            if point < 128 { out.append(UInt8(point)) } else { appendEscape(point, to: &out) }
        }
    }
}

extension Heap {
    /// A text object from UTF-8 bytes.
    func text<C: Collection>(utf8 bytes: C) throws -> StringObject where C.Element == UInt8 {
        // `string(utf8:)` answers text objects only.
        unsafeDowncast(try string(utf8: bytes).rawObject, to: StringObject.self)
    }
}

/// Upper and lower case.
let stringCaseMethods: [Native] = [
    Native("lower(self, /)", "Return a copy in lower case.") {
        if let text = try stringTurned($0, $1, from: UInt8(ascii: "A")) { return text }
        return try stringCase($0, $1) { $0.lower($1) }
    },
    Native("upper(self, /)", "Return a copy in upper case.") {
        if let text = try stringTurned($0, $1, from: UInt8(ascii: "a")) { return text }
        return try stringCase($0, $1) { $0.upper($1) }
    },
    Native("casefold(self, /)", "Return a copy suitable for comparisons that ignore case.") {
        if let text = try stringTurned($0, $1, from: UInt8(ascii: "A")) { return text }
        return try stringCase($0, $1) { $0.casefold($1) }
    },
    Native("swapcase(self, /)", "Return a copy with upper and lower case exchanged.") {
        if let text = try stringASCIICase($0, $1, { letter, _ in letter >= 97 }) { return text }
        return try stringCase($0, $1) { $0.swapcase($1) }
    },
    Native("title(self, /)", "Return a copy where each word starts in upper case and goes on in lower case.") {
        if let text = try stringASCIICase($0, $1, { _, before in !before.isASCIILetter }) { return text }
        return try stringCase($0, $1) { $0.title($1) }
    },
    Native("capitalize(self, /)", "Return a copy with the first character in upper case and the rest in lower case.") {
        if let text = try stringASCIICase($0, $1, { _, before in before == 0xFF }) { return text }
        return try stringCase($0, $1) { $0.capitalize($1) }
    },
]

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }
}

/// The text with the letters of one case turned to the other, where all of it is ASCII; else nil.
/// - Parameter first: the first letter of the case that is turned.
private func stringTurned(_ machine: Machine, _ args: Arguments, from first: UInt8) throws -> Value? {
    try machine.withReceiver(args) { text in
        guard text.isASCII else { return nil }
        let bytes = text.utf8
        return try machine.heap.text(byteCount: bytes.count, count: bytes.count) { out in
            // Each byte by itself, so that the processor takes many at once.
            for place in 0..<bytes.count {
                let byte = bytes[place]
                out[place] = byte ^ (byte &- first < 26 ? 0x20 : 0)
            }
        }
    }
}

/// The text with the case of its letters set, where all of it is ASCII; else nil.
/// - Parameter isUpper: what becomes of a letter behind another byte, which is 0xFF at the start.
@inline(__always)
private func stringASCIICase(
    _ machine: Machine, _ args: Arguments, _ isUpper: (_ letter: UInt8, _ before: UInt8) -> Bool
) throws -> Value? {
    let text = machine.textReceiver(args)
    guard text.isASCII else { return nil }
    let bytes = text.utf8
    return try machine.heap.text(byteCount: bytes.count, count: bytes.count) { out in
        var before: UInt8 = 0xFF
        for place in 0..<bytes.count {
            let byte = bytes[place]
            out[place] = byte.isASCIILetter ? isUpper(byte, before) ? byte & 0xDF : byte | 0x20 : byte
            before = byte
        }
    }
}

private func stringCase(
    _ machine: Machine, _ args: Arguments, _ convert: (inout CaseConverter, UInt32) -> Void
) throws -> Value {
    let text = machine.textReceiver(args)
    // A code point grows to three others at most.
    try machine.heap.check(bytes: text.isASCII ? text.byteCount : text.byteCount * 4)
    var converter = CaseConverter(text)
    for point in CodePointIterator(text.utf8) {
        convert(&converter, point)
        converter.place += 1
        if converter.place & 0xFFFF == 0 { try machine.poll() }
    }
    return try machine.heap.string(utf8: converter.out)
}

/// Converts code points one by one, knowing what stands around them.
private struct CaseConverter {
    let text: StringObject
    var out: [UInt8] = []
    /// The index of the code point being converted.
    var place = 0
    private var previousIsCased = false
    /// All code points, made when a capital sigma asks for its surroundings.
    private var points: [UInt32] = []

    init(_ text: StringObject) {
        self.text = text
        out.reserveCapacity(text.byteCount)
    }

    private mutating func append(_ mapping: String?, or point: UInt32) {
        if let mapping = UnicodePoint.known(mapping) {
            out.append(contentsOf: mapping.utf8)
        } else {
            StringObject.encode(point, into: &out)
        }
    }

    mutating func upper(_ point: UInt32) {
        if point < 128 {
            out.append(point >= 97 && point <= 122 ? UInt8(point - 32) : UInt8(point))
        } else {
            append(UnicodePoint.properties(point)?.uppercaseMapping, or: point)
        }
    }

    mutating func lower(_ point: UInt32) {
        if point < 128 {
            out.append(point >= 65 && point <= 90 ? UInt8(point + 32) : UInt8(point))
        } else if point == 0x3A3 {
            StringObject.encode(isFinalSigma ? 0x3C2 : 0x3C3, into: &out)
        } else {
            append(UnicodePoint.properties(point)?.lowercaseMapping, or: point)
        }
    }

    private mutating func titlecase(_ point: UInt32) {
        if point < 128 { upper(point) } else { append(UnicodePoint.properties(point)?.titlecaseMapping, or: point) }
    }

    mutating func swapcase(_ point: UInt32) {
        if UnicodePoint.isUpper(point) {
            lower(point)
        } else if UnicodePoint.isLower(point) {
            upper(point)
        } else {
            StringObject.encode(point, into: &out)
        }
    }

    mutating func title(_ point: UInt32) {
        if previousIsCased { lower(point) } else { titlecase(point) }
        previousIsCased = UnicodePoint.isCased(point)
    }

    mutating func capitalize(_ point: UInt32) {
        if place == 0 { titlecase(point) } else { lower(point) }
    }

    /// Full case folding: the lower case of the upper case, but for Cherokee, whose folded form is the upper case,
    /// and for two letters of their own.
    mutating func casefold(_ point: UInt32) {
        switch point {
        case 0..<128: lower(point)
        case 0x131: StringObject.encode(point, into: &out)
        case 0x1E9E: out.append(contentsOf: "ss".utf8)
        case 0x13A0...0x13F5: StringObject.encode(point, into: &out)
        case 0x13F8...0x13FD: StringObject.encode(point - 8, into: &out)
        case 0xAB70...0xABBF: StringObject.encode(point - 0xAB70 + 0x13A0, into: &out)
        default:
            guard let upper = UnicodePoint.known(UnicodePoint.properties(point)?.uppercaseMapping) else {
                StringObject.encode(point, into: &out)
                return
            }
            for scalar in upper.unicodeScalars { append(scalar.properties.lowercaseMapping, or: scalar.value) }
        }
    }

    /// Whether the sigma at `place` ends a word: a cased letter before it, none behind, marks passed over.
    private var isFinalSigma: Bool {
        mutating get {
            if points.isEmpty { points = text.codePoints }
            let before = points[..<place].last { !UnicodePoint.isCaseIgnorable($0) }
            guard let before, UnicodePoint.isCased(before) else { return false }
            let behind = points[(place + 1)...].first { !UnicodePoint.isCaseIgnorable($0) }
            return !(behind.map(UnicodePoint.isCased) ?? false)
        }
    }
}

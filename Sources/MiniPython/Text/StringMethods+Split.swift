/// Taking texts apart.
let stringSplitMethods: [Native] = [
    Native("split(self, /, sep=None, maxsplit=-1)", "Return a list of the words between sep, from the left.") {
        machine, args in
        try machine.withReceiver(args) { try stringSplit(machine, $0, args, fromRight: false) }
    },
    Native("rsplit(self, /, sep=None, maxsplit=-1)", "Return a list of the words between sep, cut from the right.") {
        machine, args in
        try machine.withReceiver(args) { try stringSplit(machine, $0, args, fromRight: true) }
    },
    Native("splitlines(self, /, keepends=False)", "Return a list of the lines, without their ends unless asked for.") {
        machine, args in
        let keepsEnds = try machine.flag(args[1])
        return try machine.withReceiver(args) { try stringLines(machine, $0, keepsEnds: keepsEnds) }
    },
    Native("partition(self, sep, /)", "Return the part before the first sep, sep, and the part behind it.") {
        machine, args in
        let text = machine.textReceiver(args)
        guard let range = try stringSeparator(machine, args, StringSearch.first) else {
            let empty = Value(machine.heap.emptyString)
            return try machine.heap.tuple([Value(text), empty, empty])
        }
        return try stringParts(machine, text, args[1], range)
    },
    Native("rpartition(self, sep, /)", "Return the part before the last sep, sep, and the part behind it.") {
        machine, args in
        let text = machine.textReceiver(args)
        guard let range = try stringSeparator(machine, args, StringSearch.last) else {
            let empty = Value(machine.heap.emptyString)
            return try machine.heap.tuple([empty, empty, Value(text)])
        }
        return try stringParts(machine, text, args[1], range)
    },
    Native("strip(self, chars=None, /)", "Return a copy without whitespace, or chars, at both ends.") {
        try stringStrip($0, $1, "strip", left: true, right: true)
    },
    Native("lstrip(self, chars=None, /)", "Return a copy without whitespace, or chars, at the start.") {
        try stringStrip($0, $1, "lstrip", left: true, right: false)
    },
    Native("rstrip(self, chars=None, /)", "Return a copy without whitespace, or chars, at the end.") {
        try stringStrip($0, $1, "rstrip", left: false, right: true)
    },
]

// MARK: Partition

private typealias Search = (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, Int, Int) -> Int?

private func stringSeparator(_ machine: Machine, _ args: Arguments, _ search: Search) throws -> Range<Int>? {
    let text = machine.textReceiver(args)
    let separator = try machine.textArgument(args[1])
    if separator.byteCount == 0 { throw machine.error(.valueError, "empty separator") }
    return search(separator.utf8, text.utf8, 0, text.byteCount).map { $0..<($0 + separator.byteCount) }
}

private func stringParts(_ machine: Machine, _ text: StringObject, _ separator: Value, _ range: Range<Int>) throws
    -> Value
{
    try machine.heap.tuple([
        text.substring(fromByte: 0, toByte: range.lowerBound, machine.heap), separator,
        text.substring(fromByte: range.upperBound, toByte: text.byteCount, machine.heap),
    ])
}

// MARK: Split

private func stringSplit(
    _ machine: Machine, _ text: StringObject, _ args: Arguments, fromRight: Bool
) throws -> Value {
    let given = try machine.indexArgument(args[2])
    let limit = given < 0 ? Int.max : given
    if args[1].isNone, limit == Int.max, text.isASCII { return try plainWords(machine, text) }
    if !fromRight, args[1].isKind(.string), args[1].borrow(StringObject.self, { $0.byteCount > 0 }) {
        return try args[1].borrow(StringObject.self) { try piecesFromLeft(machine, text, $0, limit) }
    }
    var parts: [Range<Int>]
    if args[1].isNone {
        parts = try fromRight ? wordsFromRight(machine, text, limit) : words(machine, text, limit)
    } else if let separator = args[1].string {
        if separator.byteCount == 0 { throw machine.error(.valueError, "empty separator") }
        parts = try piecesFromRight(machine, text, separator, limit)
    } else {
        throw machine.error(.typeError, "must be str or None, not \(machine.typeName(args[1]))")
    }
    if fromRight { parts.reverse() }
    return try stringList(machine, text, parts)
}

/// The words of an ASCII text, which most texts are.
private func plainWords(_ machine: Machine, _ text: StringObject) throws -> Value {
    let bytes = text.utf8
    let made = try machine.heap.listValue(capacity: 4)
    try made.borrow(ListObject.self) { list in
        var place = 0
        while true {
            while place < bytes.count, UnicodePoint.isSpace(UInt32(bytes[place])) { place &+= 1 }
            if place == bytes.count { return }
            let start = place
            while place < bytes.count, !UnicodePoint.isSpace(UInt32(bytes[place])) { place &+= 1 }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<place])
            try list.append(machine.heap.string(word), machine.heap)
            if list.count & 1023 == 0 { try machine.poll(1024) }
        }
    }
    return made
}

private func stringList(_ machine: Machine, _ text: StringObject, _ parts: [Range<Int>]) throws -> Value {
    try machine.poll(parts.count / 4)
    let list = try machine.heap.list(capacity: parts.count)
    for part in parts {
        try list.append(text.substring(fromByte: part.lowerBound, toByte: part.upperBound, machine.heap), machine.heap)
    }
    return Value(list)
}

/// Puts a part down, and asks now and then whether the parts still fit the memory.
private func add(_ part: Range<Int>, to parts: inout [Range<Int>], _ machine: Machine) throws {
    parts.append(part)
    if parts.count & 4095 == 0 { try machine.heap.check(bytes: parts.count * 100) }
}

/// Up to so many bytes are looked at one by one.
private let shortText = 256

/// The pieces between separators, which are put into the list as they are found.
private func piecesFromLeft(
    _ machine: Machine, _ text: StringObject, _ separator: StringObject, _ limit: Int
) throws -> Value {
    let made = try machine.heap.listValue(capacity: 4)
    try made.borrow(ListObject.self) { list in
        let (hay, needle) = (text.utf8, separator.utf8)
        var start = 0
        if needle.count == 1, hay.count <= shortText, text.isASCII, limit == Int.max {
            for place in 0..<hay.count where hay[place] == needle[0] {
                try list.append(machine.heap.string(.init(rebasing: hay[start..<place])), machine.heap)
                start = place + 1
            }
        }
        while list.count < limit, let found = StringSearch.first(needle, in: hay, from: start, to: hay.count) {
            try list.append(text.substring(fromByte: start, toByte: found, machine.heap), machine.heap)
            start = found + needle.count
            if list.count & 1023 == 0 { try machine.poll(256) }
        }
        try list.append(text.substring(fromByte: start, toByte: hay.count, machine.heap), machine.heap)
    }
    return made
}

/// The same from the right, the last piece first.
private func piecesFromRight(
    _ machine: Machine, _ text: StringObject, _ separator: StringObject, _ limit: Int
) throws -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var end = text.byteCount
    while parts.count < limit, let found = StringSearch.last(separator.utf8, in: text.utf8, from: 0, to: end) {
        try add((found + separator.byteCount)..<end, to: &parts, machine)
        end = found
    }
    parts.append(0..<end)
    return parts
}

/// The words between whitespace; all that is left behind the first `limit` of them is one more.
private func words(_ machine: Machine, _ text: StringObject, _ limit: Int) throws -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var points = CodePointIterator(text.utf8)
    while true {
        let offset = points.offset
        guard let point = points.next() else { break }
        if UnicodePoint.isSpace(point) {
            if let begun = start { try add(begun..<offset, to: &parts, machine) }
            start = nil
        } else if start == nil {
            start = offset
            if parts.count == limit {
                parts.append(offset..<text.byteCount)
                return parts
            }
        }
    }
    if let start { parts.append(start..<text.byteCount) }
    return parts
}

/// The same from the right, the last word first.
private func wordsFromRight(_ machine: Machine, _ text: StringObject, _ limit: Int) throws -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var end: Int?
    var offset = text.byteCount
    while offset > 0 {
        let start = stepBack(text, offset)
        if isSpace(text, at: start) {
            if let begun = end { try add(offset..<begun, to: &parts, machine) }
            end = nil
        } else if end == nil {
            end = offset
            if parts.count == limit {
                parts.append(0..<offset)
                return parts
            }
        }
        offset = start
    }
    if let end { parts.append(0..<end) }
    return parts
}

/// Where the code point before an offset begins.
private func stepBack(_ text: StringObject, _ offset: Int) -> Int {
    var place = offset - 1
    while place > 0, text.utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return place
}

private func isSpace(_ text: StringObject, at offset: Int) -> Bool {
    var points = CodePointIterator(text.utf8, from: offset)
    return points.next().map(UnicodePoint.isSpace) ?? false
}

private func trimmedEnd(_ text: StringObject, from start: Int, _ isDropped: (UInt32) -> Bool)
    -> Int
{
    var end = text.byteCount
    while end > start {
        let place = stepBack(text, end)
        var points = CodePointIterator(text.utf8, from: place)
        guard let point = points.next(), isDropped(point) else { break }
        end = place
    }
    return end
}

private func trimmedStart(_ text: StringObject, _ isDropped: (UInt32) -> Bool) -> Int {
    var points = CodePointIterator(text.utf8)
    while true {
        let offset = points.offset
        guard let point = points.next(), isDropped(point) else { return offset }
    }
}

// MARK: Strip

private func stringStrip(_ machine: Machine, _ args: Arguments, _ method: String, left: Bool, right: Bool) throws
    -> Value
{
    try machine.withReceiver(args) { try stringStrip(machine, $0, args, method, left, right) }
}

private func stringStrip(
    _ machine: Machine, _ text: StringObject, _ args: Arguments, _ method: String, _ left: Bool, _ right: Bool
) throws -> Value {
    if args[1].isNone {
        if text.isASCII { return try stripASCII(machine, text, left, right) { UnicodePoint.isSpace(UInt32($0)) } }
        return try strip(machine, text, left, right, UnicodePoint.isSpace)
    }
    guard let characters = args[1].string else { throw machine.error(.typeError, "\(method) arg must be None or str") }
    if text.isASCII, characters.isASCII {
        var dropped = (low: UInt64(0), high: UInt64(0))
        for byte in characters.utf8 {
            if byte < 64 { dropped.low |= 1 << UInt64(byte) } else { dropped.high |= 1 << UInt64(byte & 63) }
        }
        return try stripASCII(machine, text, left, right) { byte in
            (byte < 64 ? dropped.low : dropped.high) >> UInt64(byte & 63) & 1 == 1
        }
    }
    let set = Set(characters.codePoints)
    return try strip(machine, text, left, right) { set.contains($0) }
}

private func strip(
    _ machine: Machine, _ text: StringObject, _ left: Bool, _ right: Bool, _ isDropped: (UInt32) -> Bool
) throws -> Value {
    let start = left ? trimmedStart(text, isDropped) : 0
    let end = right ? trimmedEnd(text, from: start, isDropped) : text.byteCount
    return try text.substring(fromByte: start, toByte: end, machine.heap)
}

@inline(__always)
private func stripASCII(
    _ machine: Machine, _ text: StringObject, _ left: Bool, _ right: Bool, _ isDropped: (UInt8) -> Bool
) throws -> Value {
    let bytes = text.utf8
    var (start, end) = (0, bytes.count)
    if left { while start < end, isDropped(bytes[start]) { start &+= 1 } }
    if right { while end > start, isDropped(bytes[end &- 1]) { end &-= 1 } }
    return try text.substring(fromByte: start, toByte: end, machine.heap)
}

// MARK: Lines

private func stringLines(_ machine: Machine, _ text: StringObject, keepsEnds: Bool) throws -> Value {
    let made = try machine.heap.listValue(capacity: 4)
    try made.borrow(ListObject.self) { list in
        var start = 0
        var points = CodePointIterator(text.utf8)
        while true {
            let offset = points.offset
            guard let point = points.next() else { break }
            guard UnicodePoint.isLineBreak(point) else { continue }
            if point == 0x0D, points.offset < text.byteCount, text.utf8[points.offset] == 0x0A { _ = points.next() }
            let end = keepsEnds ? points.offset : offset
            try list.append(text.substring(fromByte: start, toByte: end, machine.heap), machine.heap)
            start = points.offset
            if list.count & 1023 == 0 { try machine.poll(256) }
        }
        guard start < text.byteCount else { return }
        try list.append(text.substring(fromByte: start, toByte: text.byteCount, machine.heap), machine.heap)
    }
    return made
}

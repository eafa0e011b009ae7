/// Filling up, and mapping characters.
let stringPaddingMethods: [Native] = [
    Native("ljust(self, width, fillchar=' ', /)", "Return the text at the left of a field of this width.") {
        try stringPad($0, $1) { _, _ in 0 }
    },
    Native("rjust(self, width, fillchar=' ', /)", "Return the text at the right of a field of this width.") {
        try stringPad($0, $1) { total, _ in total }
    },
    Native("center(self, width, fillchar=' ', /)", "Return the text in the middle of a field of this width.") {
        try stringPad($0, $1) { total, width in total / 2 + (total & width & 1) }
    },
    Native("zfill(self, width, /)", "Return the text with zeros in front, behind its sign.") { machine, args in
        try machine.withReceiver(args) { text in
            let width = try machine.indexArgument(args[1])
            if width <= text.count { return Value(text) }
            try TextPadding.check(width, machine.heap)
            let zeros = width - text.count
            return try machine.heap.text(byteCount: text.byteCount + zeros, count: width) { start in
                let bytes = text.utf8
                let first = bytes.first ?? 0
                let signs = first == UInt8(ascii: "+") || first == UInt8(ascii: "-") ? 1 : 0
                if signs == 1 { start[0] = first }
                (start + signs).update(repeating: 48, count: zeros)
                var rest = start + signs + zeros
                rest.write(.init(rebasing: bytes[signs...]))
            }
        }
    },
    Native("expandtabs(self, /, tabsize=8)", "Return a copy with tabs filled up with blanks.") { machine, args in
        let size = try machine.narrowIndex(of: args[1])
        return try stringExpandTabs(machine, machine.textReceiver(args), size)
    },
    Native("translate(self, table, /)", "Return a copy with each character looked up in the table.") {
        machine, args in
        try machine.withReceiver(args) { try stringTranslate(machine, $0, args[1]) }
    },
]

/// - Parameter left: how much of the padding stands before the text, from the padding and the width.
private func stringPad(_ machine: Machine, _ args: Arguments, left: (Int, Int) -> Int) throws -> Value {
    try machine.withReceiver(args) { text in
        let width = try machine.indexArgument(args[1])
        guard args[2].isKind(.string) else {
            let name = machine.typeName(args[2])
            throw machine.error(.typeError, "The fill character must be a unicode character, not \(name)")
        }
        return try args[2].borrow(StringObject.self) { fill in
            guard fill.count == 1 else {
                throw machine.error(.typeError, "The fill character must be exactly one character long")
            }
            if width <= text.count { return Value(text) }
            try TextPadding.check(width, machine.heap)
            let total = width - text.count
            let before = left(total, width)
            return try machine.heap.text(byteCount: text.byteCount + total * fill.byteCount, count: width) { start in
                var out = start
                out.write(fill.utf8, times: before)
                out.write(text.utf8)
                out.write(fill.utf8, times: total - before)
            }
        }
    }
}

private func stringExpandTabs(_ machine: Machine, _ text: StringObject, _ size: Int) throws -> Value {
    var out: [UInt8] = []
    var column = 0
    for byte in text.utf8 {
        if byte == 0x09 {
            guard size > 0 else { continue }
            let blanks = size - column % size
            try machine.heap.check(bytes: (out.count + blanks) * 2)
            TextPadding.append(32, blanks, to: &out)
            column += blanks
        } else {
            out.append(byte)
            if byte == 0x0A || byte == 0x0D { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
        }
    }
    return try machine.heap.string(utf8: out)
}

// MARK: Translate

private func stringTranslate(_ machine: Machine, _ text: StringObject, _ table: Value) throws -> Value {
    if text.isASCII, table.isKind(.dict), table.isPlain { return try asciiTranslate(machine, text, table) }
    var out: [UInt8] = []
    out.reserveCapacity(text.byteCount)
    var known: [UInt32: [UInt8]] = [:]
    for point in CodePointIterator(text.utf8) {
        if let bytes = known[point] {
            out.append(contentsOf: bytes)
        } else {
            let bytes = try stringTranslation(machine, point, table)
            // What a plain dictionary answers stays the same during the walk.
            if table.dict != nil { known[point] = bytes }
            out.append(contentsOf: bytes)
        }
        if out.count > 1 << 16 { try machine.heap.check(bytes: out.count * 2) }
    }
    return try machine.heap.string(utf8: out)
}

/// The same for a text in ASCII and a plain dictionary, which a long text asks only once for each character.
private func asciiTranslate(_ machine: Machine, _ text: StringObject, _ table: Value) throws -> Value {
    try machine.poll(text.byteCount / 16)
    let isShort = text.byteCount <= shortText
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: isShort ? shortText : 128) { answers in
        // What a short text's characters become stands by their places, a long one's by the characters.
        func answer(_ place: Int) -> Value { answers[isShort ? place : Int(text.start[place])] }
        var seen: UInt128 = 0
        var (bytes, count) = (0, 0)
        for place in 0..<text.byteCount {
            let byte = text.start[place]
            if isShort || seen >> UInt128(byte) & 1 == 0 {
                if !isShort { seen |= 1 << UInt128(byte) }
                answers[isShort ? place : Int(byte)] = try stringAnswer(machine, byte, table)
            }
            if answer(place).isNone { continue }
            answer(place).borrow(StringObject.self) {
                bytes += $0.byteCount
                count += $0.count
            }
        }
        return try machine.heap.text(byteCount: bytes, count: count) { start in
            var out = start
            for place in 0..<text.byteCount where !answer(place).isNone {
                answer(place).borrow(StringObject.self) { out.write($0.utf8) }
            }
        }
    }
}

/// Up to so many characters the answers stand on the stack.
private let shortText = 64

/// The text that a character becomes, or None.
private func stringAnswer(_ machine: Machine, _ byte: UInt8, _ table: Value) throws -> Value {
    let found = try table.borrow(DictObject.self) { try $0.get(Value(Int(byte)), machine) }
    guard let found else { return machine.heap.character(ascii: byte) }
    if found.isNone || found.isKind(.string) { return found }
    if let point = found.int, point >= 0, point < 128 { return machine.heap.character(ascii: UInt8(point)) }
    return try machine.heap.string(utf8: stringTranslation(machine, UInt32(byte), table))
}

private func stringTranslation(_ machine: Machine, _ point: UInt32, _ table: Value) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let answer: Value
    do {
        answer = try machine.item(table, Value(Int(point)))
    } catch let raised as Raised where raised.exception.type.isSubtype(of: machine.types[.lookupError]) {
        StringObject.encode(point, into: &bytes)
        return bytes
    }
    if answer.isNone { return [] }
    if let text = answer.string { return Array(text.utf8) }
    guard answer.intOrBool != nil || answer.bigInteger != nil else {
        throw machine.error(.typeError, "character mapping must return integer, None or str")
    }
    guard let mapped = answer.intOrBool, mapped >= 0, mapped < 0x110000 else {
        throw machine.error(.valueError, "character mapping must be in range(0x110000)")
    }
    StringObject.encode(UInt32(mapped), into: &bytes)
    return bytes
}

let stringMaketrans = Native(
    "maketrans(x, y=<absent>, z=<absent>, /)", "Return a table for str.translate."
) { machine, args in
    let table = try machine.heap.dict()
    if args[1].isUndefined {
        guard let source = args[0].dict else {
            throw machine.error(.typeError, "if you give only one argument to maketrans it must be a dict")
        }
        for pair in source.pairs { try table.set(stringTableKey(machine, pair.key), pair.value, machine) }
        return Value(table)
    }
    guard let from = args[0].string else {
        throw machine.error(
            .typeError, "first maketrans argument must be a string if there is a second argument")
    }
    let to = try machine.textArgument(args[1], "maketrans() argument 2")
    guard from.count == to.count else {
        throw machine.error(.valueError, "the first two maketrans arguments must have equal length")
    }
    for (point, mapped) in zip(from.codePoints, to.codePoints) {
        try table.set(Value(Int(point)), Value(Int(mapped)), machine)
    }
    if !args[2].isUndefined {
        for point in try machine.textArgument(args[2], "maketrans() argument 3").codePoints {
            try table.set(Value(Int(point)), .none, machine)
        }
    }
    return Value(table)
}

private func stringTableKey(_ machine: Machine, _ key: Value) throws -> Value {
    if key.intOrBool != nil || key.bigInteger != nil { return key }
    guard let text = key.string else {
        throw machine.error(.typeError, "keys in translate table must be strings or integers")
    }
    guard text.count == 1, let point = text.codePoints.first else {
        throw machine.error(.valueError, "string keys in translate table must be of length 1")
    }
    return Value(Int(point))
}

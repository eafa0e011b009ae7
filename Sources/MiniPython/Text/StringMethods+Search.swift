#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finding, counting, replacing and joining.
let stringSearchMethods: [Native] = [
    Native("find(self, sub, start=None, end=None, /)", "Return the lowest index where sub is found, or -1.") {
        Value(try stringPlace($0, $1, isLast: false) ?? -1)
    },
    Native("rfind(self, sub, start=None, end=None, /)", "Return the highest index where sub is found, or -1.") {
        Value(try stringPlace($0, $1, isLast: true) ?? -1)
    },
    Native(
        "index(self, sub, start=None, end=None, /)", "Return the lowest index where sub is found; ValueError if none."
    ) {
        if let place = try stringPlace($0, $1, isLast: false) { return Value(place) }
        throw $0.error(.valueError, "substring not found")
    },
    Native(
        "rindex(self, sub, start=None, end=None, /)", "Return the highest index where sub is found; ValueError if none."
    ) {
        if let place = try stringPlace($0, $1, isLast: true) { return Value(place) }
        throw $0.error(.valueError, "substring not found")
    },
    Native(
        "count(self, sub, start=None, end=None, /)", "Return how often sub occurs without overlap."
    ) { machine, args in
        try machine.withReceiver(args) { text in
            try machine.withText(args[1]) { sought in
                guard let range = try machine.byteRange(text, args[2], args[3]) else { return Value(0) }
                let (start, end) = (range.lowerBound, range.upperBound)
                if sought.byteCount == 0 { return Value(text.index(ofByte: end) - text.index(ofByte: start) + 1) }
                return Value(StringSearch.count(sought.utf8, in: text.utf8, from: start, to: end))
            }
        }
    },
    Native("startswith(self, prefix, start=None, end=None, /)", "Return whether the text starts with the prefix.") {
        try stringHasAffix($0, $1, "startswith", isSuffix: false)
    },
    Native("endswith(self, suffix, start=None, end=None, /)", "Return whether the text ends with the suffix.") {
        try stringHasAffix($0, $1, "endswith", isSuffix: true)
    },
    Native("replace(self, old, new, count=-1, /)", "Return a copy with all (or the first count) old replaced by new.") {
        machine, args in
        try machine.withReceiver(args) { text in
            try machine.withText(args[1], "replace() argument 1") { old in
                try machine.withText(args[2], "replace() argument 2") { new in
                    let limit = try machine.indexArgument(args[3])
                    return try stringReplace(machine, text, old, new, limit < 0 ? Int.max : limit)
                }
            }
        }
    },
    Native("join(self, iterable, /)", "Concatenate texts with this one between them.") { machine, args in
        try machine.withReceiver(args) { separator in
            if args[1].isKind(.list) {
                return try args[1].borrow(ListObject.self) { try stringJoin(machine, separator, $0.values) }
            }
            return try stringJoinItems(machine, args[1]).withUnsafeBufferPointer {
                try stringJoin(machine, separator, $0)
            }
        }
    },
    Native("removeprefix(self, prefix, /)", "Return the text without the prefix, where it starts with it.") {
        machine, args in
        let text = machine.textReceiver(args)
        let prefix = try machine.textArgument(args[1], "removeprefix() argument")
        if !text.utf8.starts(with: prefix.utf8) { return Value(text) }
        return try text.substring(fromByte: prefix.byteCount, toByte: text.byteCount, machine.heap)
    },
    Native("removesuffix(self, suffix, /)", "Return the text without the suffix, where it ends with it.") {
        machine, args in
        let text = machine.textReceiver(args)
        let suffix = try machine.textArgument(args[1], "removesuffix() argument")
        let end = text.byteCount - suffix.byteCount
        if end < 0 || !text.utf8[end...].elementsEqual(suffix.utf8) { return Value(text) }
        return try text.substring(fromByte: 0, toByte: end, machine.heap)
    },
]

private func stringPlace(_ machine: Machine, _ args: Arguments, isLast: Bool) throws -> Int? {
    try machine.withReceiver(args) { text in
        try machine.withText(args[1]) { sought in
            guard let range = try machine.byteRange(text, args[2], args[3]) else { return nil }
            let search = isLast ? StringSearch.last : StringSearch.first
            return search(sought.utf8, text.utf8, range.lowerBound, range.upperBound).map { text.index(ofByte: $0) }
        }
    }
}

private func stringHasAffix(_ machine: Machine, _ args: Arguments, _ method: String, isSuffix: Bool) throws -> Value {
    try machine.withReceiver(args) { text in
        let range = try machine.byteRange(text, args[2], args[3])
        func matches(_ value: Value) -> Bool {
            value.borrow(StringObject.self) { affix in
                guard let range, range.count >= affix.byteCount else { return false }
                let start = isSuffix ? range.upperBound - affix.byteCount : range.lowerBound
                return memcmp(text.start + start, affix.start, affix.byteCount) == 0
            }
        }
        if args[1].isKind(.string) { return Value(matches(args[1])) }
        guard args[1].isKind(.tuple) else {
            let name = machine.typeName(args[1])
            throw machine.error(.typeError, "\(method) first arg must be str or a tuple of str, not \(name)")
        }
        return try args[1].borrow(TupleObject.self) { choices in
            for choice in choices.values {
                guard choice.isKind(.string) else {
                    let name = machine.typeName(choice)
                    throw machine.error(.typeError, "tuple for \(method) must only contain str, not \(name)")
                }
                if matches(choice) { return .true }
            }
            return .false
        }
    }
}

// MARK: Replacing

private func stringReplace(
    _ machine: Machine, _ text: StringObject, _ old: StringObject, _ new: StringObject, _ limit: Int
) throws -> Value {
    if limit == 0 || old == new { return Value(text) }
    if old.byteCount == 0 { return try stringInterleave(machine, text, new, limit) }
    let (hay, needle, fresh) = (text.utf8, old.utf8, new.utf8)
    let times = StringSearch.count(needle, in: hay, from: 0, to: hay.count, limit: limit)
    if times == 0 { return Value(text) }
    try machine.poll(times / 8)
    let (added, isOver) = times.multipliedReportingOverflow(by: fresh.count)
    if isOver { throw MemoryExhausted() }
    let total = hay.count - times * needle.count + added
    let count = text.count + times * (new.count - old.count)
    return try machine.heap.text(byteCount: total, count: count) { start in
        var out = start
        var last = 0
        for _ in 0..<times {
            let place = StringSearch.first(needle, in: hay, from: last, to: hay.count) ?? last
            out.write(.init(rebasing: hay[last..<place]))
            out.write(fresh)
            last = place + needle.count
        }
        out.write(.init(rebasing: hay[last...]))
    }
}

/// `new` before each of the first `limit` code points, and behind the last when there are fewer.
private func stringInterleave(_ machine: Machine, _ text: StringObject, _ new: StringObject, _ limit: Int) throws
    -> Value
{
    let times = min(limit, text.count + 1)
    let (added, isOver) = times.multipliedReportingOverflow(by: new.byteCount)
    if isOver { throw MemoryExhausted() }
    try machine.poll(times / 8)
    return try machine.heap.text(byteCount: text.byteCount + added, count: text.count + times * new.count) { start in
        var out = start
        var left = times
        var offset = 0
        while offset < text.byteCount {
            let width = StringObject.width(of: text.utf8[offset])
            if left > 0 {
                out.write(new.utf8)
                left -= 1
            }
            out.write(.init(rebasing: text.utf8[offset..<(offset + width)]))
            offset += width
        }
        if left > 0 { out.write(new.utf8) }
    }
}

// MARK: Joining

private func stringJoinItems(_ machine: Machine, _ iterable: Value) throws -> [Value] {
    if let tuple = iterable.tuple { return Array(tuple.values) }
    let iterator = try machine.iterator(of: iterable, orSay: "can only join an iterable")
    return try machine.collect(iterator.isKind(.generator) ? machine.list(of: iterator) : iterator)
}

private func stringJoin(
    _ machine: Machine, _ separator: StringObject, _ values: UnsafeBufferPointer<Value>
) throws -> Value {
    var total = 0
    var count = 0
    for place in 0..<values.count {
        guard values[place].isKind(.string) else {
            let name = machine.typeName(values[place])
            throw machine.error(.typeError, "sequence item \(place): expected str instance, \(name) found")
        }
        // Each text is in memory, and so is the separator; but one text may stand in many places.
        let isOver = values[place].borrow(StringObject.self) { text in
            count &+= text.count &+ (place > 0 ? separator.count : 0)
            let (sum, isOver) = total.addingReportingOverflow(text.byteCount &+ (place > 0 ? separator.byteCount : 0))
            total = sum
            return isOver
        }
        if isOver { throw MemoryExhausted() }
    }
    if values.count == 1 { return values[0] }
    try machine.poll(values.count / 8)
    return try machine.heap.text(byteCount: total, count: count) { start in
        var out = start
        for place in 0..<values.count {
            if place > 0 { out.write(separator.utf8) }
            values[place].borrow(StringObject.self) { out.write($0.utf8) }
        }
    }
}

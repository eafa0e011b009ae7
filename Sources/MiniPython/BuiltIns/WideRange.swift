import BigInt

/// Start, stop and step of a range, whatever their size.
struct RangeBounds: Equatable {
    let start: BigInt
    let stop: BigInt
    /// Not 0.
    let step: BigInt
    /// How many numbers that is.
    let count: BigInt

    init(start: BigInt, stop: BigInt, step: BigInt) {
        self.start = start
        self.stop = stop
        self.step = step
        let distance = step > 0 ? stop - start : start - stop
        count = distance > 0 ? (distance - 1) / BigInt(step.magnitude) + 1 : 0
    }

    init(_ range: RangeObject) {
        self.init(start: BigInt(range.start), stop: BigInt(range.stop), step: BigInt(range.step))
    }

    /// The number at a place, also at one outside.
    subscript(place: BigInt) -> BigInt { start + place * step }

    func place(of number: BigInt) -> BigInt? {
        let (place, rest) = (number - start).quotientAndRemainder(dividingBy: step)
        return rest.isZero && place >= 0 && place < count ? place : nil
    }

    /// Ranges are equal when they hold the same numbers.
    static func == (a: RangeBounds, b: RangeBounds) -> Bool {
        a.count == b.count && (a.count == 0 || a.start == b.start) && (a.count < 2 || a.step == b.step)
    }
}

/// A range with a bound or a count beyond 64 bits. All others are a `RangeObject`.
final class WideRangeObject: ForeignObject {
    let bounds: RangeBounds

    init(_ bounds: RangeBounds) {
        self.bounds = bounds
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.types.range }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "start": try machine.heap.integer(bounds.start)
        case "stop": try machine.heap.integer(bounds.stop)
        case "step": try machine.heap.integer(bounds.step)
        default: nil
        }
    }

    override var attributeNames: [String] { ["start", "stop", "step"] }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        if let slice = key.slice { return try machine.slice(of: bounds, slice) }
        guard let index = try machine.wholeNumber(key)?.wholeNumber else {
            throw machine.error(
                .typeError, "range indices must be integers or slices, not \(machine.typeName(key))")
        }
        let place = index < 0 ? index + bounds.count : index
        if place < 0 || place >= bounds.count {
            throw machine.error(.indexError, "range object index out of range")
        }
        return try machine.heap.integer(bounds[place])
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual, let others = other.rangeBounds else { return nil }
        return Value((bounds == others) == (op == .equal))
    }

    override func iterator(_ machine: Machine) throws -> Value? {
        Value(try machine.heap.adopt(WideRangeIterator(from: bounds.start, by: bounds.step, count: bounds.count)))
    }

    override func length(_ machine: Machine) throws -> Int? {
        if let count = Int(exactly: bounds.count) { return count }
        throw machine.error(.overflowError, "Python int too large to convert to C ssize_t")
    }

    override func truth(_ machine: Machine) throws -> Bool { bounds.count > 0 }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        if let number = item.wholeNumber { return bounds.place(of: number) != nil }
        if let number = item.float { return BigInt(exactly: number).map { bounds.place(of: $0) != nil } ?? false }
        return item.isInstanceOfClass || item.foreign != nil ? nil : false
    }

    override func hash(_ machine: Machine) throws -> Int? {
        let heap = machine.heap
        let start = bounds.count == 0 ? Value.none : try heap.integer(bounds.start)
        let step = bounds.count < 2 ? Value.none : try heap.integer(bounds.step)
        return try machine.hash(heap.tuple([heap.integer(bounds.count), start, step]))
    }

    override func repr(_ machine: Machine) throws -> String {
        let parts = bounds.step == 1 ? [bounds.start, bounds.stop] : [bounds.start, bounds.stop, bounds.step]
        let texts = try parts.map { try machine.reprText(machine.heap.integer($0)) }
        return "range(\(texts.joined(separator: ", ")))"
    }
}

/// Counts without regard for 64 bits.
final class WideRangeIterator: IteratorObject {
    private var current: BigInt
    private let step: BigInt
    private var remaining: BigInt

    init(from start: BigInt, by step: BigInt, count: BigInt) {
        current = start
        self.step = step
        remaining = count
        super.init()
    }

    override var typeName: String { "longrange_iterator" }

    override func next(_ machine: Machine) throws -> Value? {
        guard remaining > 0 else { return nil }
        defer { current += step }
        remaining -= 1
        return try machine.heap.integer(current)
    }
}

extension Value {
    /// The bounds of a range of either size; nil for everything else.
    var rangeBounds: RangeBounds? { range.map { RangeBounds($0) } ?? (foreign as? WideRangeObject)?.bounds }
}

extension Machine {
    /// The range of some bounds: one that fits into 64 bits where it can.
    func rangeValue(_ bounds: RangeBounds) throws -> Value {
        if let start = Int(exactly: bounds.start), let stop = Int(exactly: bounds.stop),
            let step = Int(exactly: bounds.step), let count = Int(exactly: bounds.count)
        {
            return try heap.range(start: start, stop: stop, step: step, count: count)
        }
        let bytes = bounds.start.bitWidth + bounds.stop.bitWidth + bounds.step.bitWidth + bounds.count.bitWidth
        return Value(try heap.adopt(WideRangeObject(bounds), bytes: bytes / 8))
    }

    /// `range(start, stop, step)`.
    /// - Throws: ValueError for a step of 0, TypeError for what is no whole number.
    func rangeValue(start: Value, stop: Value, step: Value) throws -> Value {
        let (start, stop, step) = (try index(of: start), try index(of: stop), try index(of: step))
        if step.int == 0 { throw error(.valueError, "range() arg 3 must not be zero") }
        if let start = start.int, let stop = stop.int, let step = step.int,
            let count = Self.rangeCount(start, stop, step)
        {
            return try heap.range(start: start, stop: stop, step: step, count: count)
        }
        return try rangeValue(
            RangeBounds(start: start.wholeNumber ?? 0, stop: stop.wholeNumber ?? 0, step: step.wholeNumber ?? 1))
    }

    /// How many numbers a range holds; nil where that passes 63 bits.
    static func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int? {
        guard step > 0 ? start < stop : start > stop else { return 0 }
        let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
        let (last, _) = distance.subtractingReportingOverflow(1)
        return Int(exactly: last / step.magnitude).flatMap { $0 == .max ? nil : $0 + 1 }
    }

    /// `range[slice]`, exactly.
    func slice(of range: RangeBounds, _ slice: SliceObject) throws -> Value {
        let step = try sliceBound(slice.step) ?? 1
        if step.isZero { throw error(.valueError, "slice step cannot be zero") }
        let (first, last) = (try sliceBound(slice.start), try sliceBound(slice.stop))
        let (lowest, highest): (BigInt, BigInt) = step < 0 ? (-1, range.count - 1) : (0, range.count)
        func place(_ bound: BigInt?, _ missing: BigInt) -> BigInt {
            guard let bound else { return missing }
            return min(max(bound < 0 ? bound + range.count : bound, lowest), highest)
        }
        let start = place(first, step < 0 ? highest : lowest)
        let stop = place(last, step < 0 ? lowest : highest)
        return try rangeValue(RangeBounds(start: range[start], stop: range[stop], step: range.step * step))
    }

    private func sliceBound(_ value: Value) throws -> BigInt? {
        if value.isNone { return nil }
        if let number = try wholeNumber(value)?.wholeNumber { return number }
        throw error(.typeError, "slice indices must be integers or None or have an __index__ method")
    }

    /// `range.count(value)` of a range beyond 64 bits.
    func count(of item: Value, inWide range: Value) throws -> Value {
        if let known = try (range.foreign as? WideRangeObject)?.contains(item, self) { return Value(known ? 1 : 0) }
        var found = 0
        try forEach(in: range) { number in
            if try equals(number, item) { found += 1 }
            return true
        }
        return Value(found)
    }

    /// `reversed(range)`.
    func reversed(_ range: RangeBounds) throws -> Value {
        Value(try heap.adopt(WideRangeIterator(from: range[range.count - 1], by: -range.step, count: range.count)))
    }
}

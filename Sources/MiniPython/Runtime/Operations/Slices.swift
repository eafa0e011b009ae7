/// A slice applied to a sequence of known length.
public struct SliceIndices {
    public let start: Int
    public let stop: Int
    public let step: Int
    /// How many places the slice takes.
    public let count: Int

    /// The place that the slice takes at `index` in `0..<count`.
    @inline(__always)
    public subscript(index: Int) -> Int { start &+ index &* step }

    /// The places from the lowest to the highest, whatever the sign of the step.
    var ascending: SliceIndices {
        guard step < 0, count > 0 else { return self }
        return SliceIndices(start: self[count - 1], stop: start &+ 1, step: 0 &- step, count: count)
    }

    /// The places as a range, for a step of 1.
    var range: Range<Int> { start..<(start + count) }
}

extension Machine {
    /// The places that a slice takes in a sequence.
    /// - Parameter length: of the sequence; asked after the bounds' `__index__` have run, which may change it.
    /// - Throws: TypeError for bounds that are no whole numbers, ValueError for a step of 0.
    @inline(__always)
    public func sliceIndices(_ slice: SliceObject, length: @autoclosure () -> Int) throws -> SliceIndices {
        try sliceIndices(slice.start, slice.stop, slice.step, length)
    }

    /// The same for a value that is a slice, quicker where its bounds are plain.
    @inline(__always)
    func sliceIndices(of slice: Value, length: @autoclosure () -> Int) throws -> SliceIndices {
        if let quick = slice.borrow(SliceObject.self, { Self.plainIndices($0, length()) }) { return quick }
        let (start, stop, step) = slice.borrow(SliceObject.self) { ($0.start, $0.stop, $0.step) }
        return try sliceIndices(start, stop, step, length)
    }

    /// For whole bounds or none, and no step.
    @inline(__always)
    private static func plainIndices(_ slice: SliceObject, _ length: Int) -> SliceIndices? {
        guard slice.step.isNone || slice.step.int == 1 else { return nil }
        return plainIndices(slice.start, slice.stop, length)
    }

    /// The places from one bound to the other where both are whole numbers or None, else nil.
    @inline(__always)
    static func plainIndices(_ lower: Value, _ upper: Value, _ length: Int) -> SliceIndices? {
        guard lower.isNone || lower.tag == .int, upper.isNone || upper.tag == .int else { return nil }
        // None's bits are 0, as the missing start is.
        let (low, high) = (lower.rawInt, upper.isNone ? length : upper.rawInt)
        let start = min(max(low < 0 ? low &+ length : low, 0), length)
        let stop = min(max(high < 0 ? high &+ length : high, 0), length)
        return SliceIndices(start: start, stop: stop, step: 1, count: max(stop - start, 0))
    }

    /// The same where all three are whole numbers or None and the step is not 0, else nil.
    @inline(__always)
    private static func wholeIndices(_ slice: Value, _ length: Int) -> SliceIndices? {
        slice.borrow(SliceObject.self) { slice in
            guard slice.start.isNone || slice.start.tag == .int, slice.stop.isNone || slice.stop.tag == .int,
                slice.step.isNone || slice.step.tag == .int
            else { return nil }
            let step = slice.step.int ?? 1
            return step == 0 ? nil : places(slice.start.int, slice.stop.int, step, length)
        }
    }

    private func sliceIndices(
        _ start: Value, _ stop: Value, _ step: Value, _ length: () -> Int
    ) throws -> SliceIndices {
        let step = try sliceBound(step) ?? 1
        if step == 0 { throw error(.valueError, "slice step cannot be zero") }
        let (first, last) = (try sliceBound(start), try sliceBound(stop))
        return Self.places(first, last, step, length())
    }

    private static func places(_ first: Int?, _ last: Int?, _ step: Int, _ length: Int) -> SliceIndices {
        let (lowest, highest) = step < 0 ? (-1, length - 1) : (0, length)
        func place(_ bound: Int?, _ missing: Int) -> Int {
            guard let bound else { return missing }
            return min(max(bound < 0 ? bound &+ length : bound, lowest), highest)
        }
        let start = place(first, step < 0 ? highest : lowest)
        let stop = place(last, step < 0 ? lowest : highest)
        var count = 0
        if step > 0, start < stop {
            count = (stop - start - 1) / step + 1
        } else if step < 0, stop < start {
            count = Int((start - stop - 1).magnitude / step.magnitude) + 1
        }
        return SliceIndices(start: start, stop: stop, step: step, count: count)
    }

    private func sliceBound(_ value: Value) throws -> Int? {
        if value.isNone { return nil }
        if value.tag == .int { return value.rawInt }
        if let int = try clampedIndex(value) { return int }
        throw error(.typeError, "slice indices must be integers or None or have an __index__ method")
    }

    // MARK: Reading

    /// `container[lower:upper]` of anything.
    @inline(never)
    func slice(_ container: Value, from lower: Value, to upper: Value) throws -> Value {
        if container.isKind(.string) {
            let part = try container.borrow(StringObject.self) { text in
                try Self.plainIndices(lower, upper, text.count).map {
                    try text.substring(from: $0.start, to: $0.start + $0.count, heap)
                }
            }
            if let part { return part }
        }
        if container.isKind(.foreign),
            let part = try container.borrow(ForeignObject.self, { try $0.part(from: lower, to: upper, self) })
        {
            return part
        }
        return try item(container, heap.slice(start: lower, stop: upper, step: .none))
    }

    /// `container[lower:upper] = value` of anything.
    @inline(never)
    func setSlice(_ container: Value, from lower: Value, to upper: Value, _ value: Value) throws {
        if container.isKind(.list), value.isKind(.list), !container.isIdentical(to: value) {
            let isDone = try container.borrow(ListObject.self) { list in
                guard let places = Self.plainIndices(lower, upper, list.count) else { return false }
                note(work: list.count >> 6)
                try value.borrow(ListObject.self) { source in
                    try list.replace(
                        places.start..<max(places.start, places.stop), with: source.elements, source.count, heap)
                }
                return true
            }
            if isDone { return }
        }
        try setItem(container, heap.slice(start: lower, stop: upper, step: .none), value)
    }

    /// The part of a list or a tuple, as a list or as a tuple.
    func slice<S: IndexedValues>(of values: S, _ slice: Value, asTuple: Bool) throws -> Value {
        let places = try Self.wholeIndices(slice, values.count) ?? sliceIndices(of: slice, length: values.count)
        let elements = values.elements
        if asTuple {
            return try heap.newTuple(count: places.count) { Self.copy(elements, places, to: $0) }
        }
        let list = try heap.listValue(capacity: places.count)
        list.borrow(ListObject.self) { list in
            list.fill(count: places.count) { Self.copy(elements, places, to: $0) }
        }
        return list
    }

    @inline(__always)
    private static func copy(
        _ elements: UnsafeMutablePointer<Value>, _ places: SliceIndices, to target: UnsafeMutablePointer<Value>
    ) {
        if places.step == 1 { return target.update(from: elements + places.start, count: places.count) }
        for place in 0..<places.count { target[place] = elements[places[place]] }
    }

    func slice(of text: StringObject, _ slice: SliceObject) throws -> Value {
        let places = try sliceIndices(slice, length: text.count)
        return try text.slice(start: places.start, step: places.step, count: places.count, heap)
    }

    // MARK: Writing

    /// `list[slice] = values`.
    func assign(_ source: Value, to slice: Value, of list: ListObject) throws {
        note(work: list.count >> 6)
        let step = slice.borrow(SliceObject.self) { $0.step }
        let isPlain = step.isNone || step.int == 1
        if isPlain, source.isKind(.list), !source.isIdentical(to: Value(list)) {
            let places = try sliceIndices(of: slice, length: list.count)
            let (elements, count) = source.borrow(ListObject.self) { ($0.elements, $0.count) }
            return try list.replace(places.start..<max(places.start, places.stop), with: elements, count, heap)
        }
        let isSequence = source.kind == .list || source.kind == .tuple
        // What is wrong with the slice is said before what is wrong with the values.
        if !isSequence { _ = try sliceIndices(of: slice, length: list.count) }
        let values = try collect(
            isSequence
                ? source
                : iterator(
                    of: source,
                    orSay: isPlain ? "can only assign an iterable" : "must assign iterable to extended slice"))
        let places = try sliceIndices(of: slice, length: list.count)
        if places.step == 1 {
            return try list.replace(places.start..<max(places.start, places.stop), with: values, heap)
        }
        if values.count != places.count {
            throw error(
                .valueError,
                "attempt to assign sequence of size \(values.count) to extended slice of size \(places.count)")
        }
        for (index, value) in values.enumerated() { list[places[index]] = value }
    }

    /// `del list[slice]`.
    func delete(_ slice: SliceObject, of list: ListObject) throws {
        note(work: list.count >> 6)
        let places = try sliceIndices(slice, length: list.count).ascending
        if places.count == 0 { return }
        if places.step == 1 { return try list.replace(places.range, with: [], heap) }
        var next = 0
        var kept: [Value] = []
        for index in 0..<list.count {
            if next < places.count, places[next] == index { next += 1 } else { kept.append(list[index]) }
        }
        try list.replace(0..<list.count, with: kept, heap)
    }
}

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
    public func sliceIndices(_ slice: SliceObject, length: @autoclosure () -> Int) throws -> SliceIndices {
        let step = try sliceBound(slice.step) ?? 1
        if step == 0 { throw error(.valueError, "slice step cannot be zero") }
        let (first, last) = (try sliceBound(slice.start), try sliceBound(slice.stop))
        let length = length()
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
        if let int = try clampedIndex(value) { return int }
        throw error(.typeError, "slice indices must be integers or None or have an __index__ method")
    }

    // MARK: Reading

    func slice<S: IndexedValues>(of values: S, _ slice: SliceObject) throws -> [Value] {
        let places = try sliceIndices(slice, length: values.count)
        try checkRoom(forValues: places.count)
        return (0..<places.count).map { values[places[$0]] }
    }

    func slice(of text: StringObject, _ slice: SliceObject) throws -> Value {
        let places = try sliceIndices(slice, length: text.count)
        return try text.slice(start: places.start, step: places.step, count: places.count, heap)
    }

    func slice(of range: RangeObject, _ slice: SliceObject) throws -> Value {
        let places = try sliceIndices(slice, length: range.count)
        let (start, first) = places.start.multipliedReportingOverflow(by: range.step)
        let (stop, second) = places.stop.multipliedReportingOverflow(by: range.step)
        let (step, third) = places.step.multipliedReportingOverflow(by: range.step)
        let (newStart, fourth) = range.start.addingReportingOverflow(start)
        let (newStop, fifth) = range.start.addingReportingOverflow(stop)
        if first || second || third || fourth || fifth { throw rangeTooLarge() }
        return Value(try makeRange(start: newStart, stop: newStop, step: step))
    }

    // MARK: Writing

    /// `list[slice] = values`.
    func assign(_ source: Value, to slice: SliceObject, of list: ListObject) throws {
        let isPlain = slice.step.isNone || slice.step.int == 1
        let isSequence = source.kind == .list || source.kind == .tuple
        let values = try collect(
            isSequence
                ? source
                : iterator(
                    of: source,
                    orSay: isPlain ? "can only assign an iterable" : "must assign iterable to extended slice"))
        let places = try sliceIndices(slice, length: list.count)
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

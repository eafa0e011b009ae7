/// A stable merge sort that can be interrupted.
enum MergeSort {
    /// Sorts `count` elements; `precedes` is inlined. O(n log n), with room for n elements more.
    @inline(__always)
    static func sort<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, _ precedes: (Element, Element) -> Bool
    ) throws {
        insertionSort(values, count, run: 16, precedes)
        if count <= 16 { return }
        let room = UnsafeMutablePointer<Element>.allocate(capacity: count)
        defer { room.deallocate() }
        var (source, target) = (values, room)
        var width = 16
        var untilPoll = 1 << 19
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start + width, count)
                let end = min(middle + width, count)
                merge(source, target, start, middle, end, precedes)
                untilPoll -= end - start
                if untilPoll < 0 {
                    untilPoll = 1 << 19
                    try Allocation.poll()
                }
                start = end
            }
            swap(&source, &target)
            width *= 2
        }
        if source != values { values.update(from: source, count: count) }
    }

    @inline(__always)
    private static func insertionSort<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, run: Int, _ precedes: (Element, Element) -> Bool
    ) {
        var start = 0
        while start < count {
            let end = min(start + run, count)
            var index = start + 1
            while index < end {
                let value = values[index]
                var place = index
                while place > start && precedes(value, values[place - 1]) {
                    values[place] = values[place - 1]
                    place -= 1
                }
                values[place] = value
                index += 1
            }
            start = end
        }
    }

    @inline(__always)
    private static func merge<Element>(
        _ source: UnsafeMutablePointer<Element>, _ target: UnsafeMutablePointer<Element>,
        _ start: Int, _ middle: Int, _ end: Int, _ precedes: (Element, Element) -> Bool
    ) {
        var (left, right, place) = (start, middle, start)
        while left < middle && right < end {
            if precedes(source[right], source[left]) {
                target[place] = source[right]
                right &+= 1
            } else {
                target[place] = source[left]
                left &+= 1
            }
            place &+= 1
        }
        (target + place).update(from: source + left, count: middle - left)
        (target + place + middle - left).update(from: source + right, count: end - right)
    }
}

/// The order of floating-point numbers in sorted arrays: nan after everything else.
@inline(__always)
func sortsBefore(_ left: Double, _ right: Double) -> Bool {
    left < right || (right.isNaN && !left.isNaN)
}

/// An element and where it stood.
private struct Keyed<Element> {
    let key: Element
    let index: Int
}

extension NDArray {
    /// Sorts the elements along the last axis of a row-major array in place; by vectors only where the zeros of both signs,
    /// which are equal, need not keep their order.
    func sortLanes(byVectors: Bool = true) throws {
        let length = shape.last ?? 1
        let byVectors = byVectors && length >= VectorSort.leastCount && VectorSort.isAvailable
        try Allocation.check(count: length, of: dtype, shape: [length])
        switch dtype {
        case .float64 where byVectors:
            try forEachLane(Double.self) { values, lane in
                try Self.poll(atLane: lane)
                try VectorSort.sort(values, length)
            }
        case .int64 where byVectors:
            try forEachLane(Int.self) { values, lane in
                try Self.poll(atLane: lane)
                try VectorSort.sort(values, length)
            }
        case .float64 where length >= RadixSort.leastCount:
            try forEachLane(Double.self) { values, _ in
                try RadixSort.sort(values, length) { RadixSort.key($0) }
            }
        case .int64 where length >= RadixSort.leastCount:
            try forEachLane(Int.self) { values, _ in try RadixSort.sort(values, length) { RadixSort.key($0) } }
        case .float64:
            try forEachLane(Double.self) { values, lane in
                try Self.poll(atLane: lane)
                try MergeSort.sort(values, length, sortsBefore)
            }
        case .int64:
            try forEachLane(Int.self) { values, lane in
                try Self.poll(atLane: lane)
                try MergeSort.sort(values, length) { $0 < $1 }
            }
        case .bool:
            try forEachLane(Bool.self) { values, lane in
                try Self.poll(atLane: lane)
                try MergeSort.sort(values, length) { !$0 && $1 }
            }
        }
    }

    /// Polls once in a while: many short lanes are long work too.
    private static func poll(atLane lane: Int) throws { if lane & 4095 == 4095 { try Allocation.poll() } }

    /// Returns a copy sorted along `axis`, nan last; flattened first when `axis` is nil.
    /// - Parameter isStable: whether 0 and -0 keep their order; nothing else that is equal can be told apart.
    public func sorted(axis: Int? = -1, isStable: Bool = false) throws -> NDArray {
        guard let axis else { return try raveled().sorted(axis: 0, isStable: isStable) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        let byVectors = !(isStable && holdsNegativeZero)
        if dimensions == 1, isContiguous, dtype == .float64, count >= VectorSort.leastCount, VectorSort.isAvailable,
            byVectors
        {
            let result = try NDArray.uninitialized(like: self, dtype)
            try VectorSort.sort(pointer(to: Double.self), into: result.pointer(to: Double.self), count)
            return result
        }
        let result = try movingAxis(place, to: -1).copy()
        try result.sortLanes(byVectors: byVectors)
        return try result.movingAxis(-1, to: place)
    }

    private var holdsNegativeZero: Bool { dtype == .float64 && doubles.contains { $0 == 0 && $0.sign == .minus } }

    /// Sorts the array's own elements along `axis`.
    public func sort(axis: Int = -1, isStable: Bool = false) throws {
        fill(from: try sorted(axis: axis, isStable: isStable))
    }

    /// Returns the indices that would sort the array along `axis`; equal elements keep their order.
    public func argsort(axis: Int? = -1) throws -> NDArray {
        guard let axis else { return try raveled().argsort(axis: 0) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        let moved = try movingAxis(place, to: -1).contiguous()
        let result = try NDArray.uninitialized(moved.shape, .int64)
        let length = shape[place]
        try Allocation.check(count: 4 * length, of: .int64, shape: [length])
        switch dtype {
        case .float64 where length >= RadixSort.leastCount:
            try moved.argsortLanes(Double.self, result, length, key: { RadixSort.key($0) })
        case .int64 where length >= RadixSort.leastCount:
            try moved.argsortLanes(Int.self, result, length, key: { RadixSort.key($0) })
        case .float64: try moved.argsortLanes(Double.self, result, length, sortsBefore)
        case .int64: try moved.argsortLanes(Int.self, result, length) { $0 < $1 }
        case .bool: try moved.argsortLanes(Bool.self, result, length) { !$0 && $1 }
        }
        return try result.movingAxis(-1, to: place)
    }

    /// The same for long lanes, by the digits of keys.
    @inline(__always)
    private func argsortLanes<Element: ArrayElement>(
        _: Element.Type, _ result: NDArray, _ length: Int, key: (Element) -> UInt64
    ) throws {
        let keyed = UnsafeMutablePointer<Keyed<UInt64>>.allocate(capacity: length)
        defer { keyed.deallocate() }
        try forEachLane(Element.self) { values, lane in
            for index in 0..<length { keyed[index] = Keyed(key: key(values[index]), index: index) }
            try RadixSort.sort(keyed, length) { $0.key }
            let target = result.pointer(to: Int.self) + lane * length
            for index in 0..<length { target[index] = keyed[index].index }
        }
    }

    @inline(__always)
    private func argsortLanes<Element: ArrayElement>(
        _: Element.Type, _ result: NDArray, _ length: Int, _ precedes: (Element, Element) -> Bool
    ) throws {
        var keyed: [Keyed<Element>] = []
        keyed.reserveCapacity(length)
        try forEachLane(Element.self) { values, lane in
            keyed.removeAll(keepingCapacity: true)
            for index in 0..<length { keyed.append(Keyed(key: values[index], index: index)) }
            try keyed.withUnsafeMutableBufferPointer { space in
                guard let start = space.baseAddress else { return }
                try MergeSort.sort(start, length) { precedes($0.key, $1.key) }
            }
            let target = result.pointer(to: Int.self) + lane * length
            for index in 0..<length { target[index] = keyed[index].index }
        }
    }

    /// The distinct elements in ascending order, where each first stood, which of them each element
    /// is, and how often each stands.
    public struct Unique {
        public let values: NDArray
        public let firstPlaces: NDArray
        public let inverse: NDArray
        public let counts: NDArray
    }

    /// Returns the distinct elements; nan counts as equal to itself.
    public func unique() throws -> Unique {
        let flat = try raveled().contiguous()
        let order = try flat.argsort().integers
        let inverse = try NDArray.zeros(shape, .int64)
        var places: [Int] = []
        var counts: [Int] = []
        for (position, index) in order.enumerated() {
            if position == 0 || !flat.equals(index, order[position - 1]) {
                places.append(index)
                counts.append(0)
            }
            counts[counts.count - 1] += 1
            inverse.pointer(to: Int.self)[index] = places.count - 1
        }
        let firstPlaces = try NDArray.of(places)
        return Unique(
            values: try flat.subscripted([.array(firstPlaces)]), firstPlaces: firstPlaces, inverse: inverse,
            counts: try NDArray.of(counts))
    }

    private func equals(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (scalar(atOffset: first), scalar(atOffset: second))
        if case .float(let x) = a, case .float(let y) = b { return x == y || (x.isNaN && y.isNaN) }
        return a == b
    }

    /// Returns where `values` would be put into this sorted vector: before equals, or behind them.
    public func searchSorted(_ values: NDArray, right: Bool = false) throws -> NDArray {
        if dimensions != 1 { throw MathError.value("object too deep for desired array") }
        let common = DType.promoted(dtype, values.dtype)
        let result = try NDArray.uninitialized(values.shape, .int64)
        let (keys, wanted) = (try prepared(common), try values.prepared(common))
        let target = result.pointer(to: Int.self)
        if common == .float64 {
            for (index, value) in wanted.doubles.enumerated() {
                let keys = keys.pointer(to: Double.self)
                target[index] = place(right) { right ? !sortsBefore(value, keys[$0]) : sortsBefore(keys[$0], value) }
            }
        } else {
            let keys = keys.integers
            for (index, value) in wanted.integers.enumerated() {
                target[index] = place(right) { right ? keys[$0] <= value : keys[$0] < value }
            }
        }
        return result
    }

    /// Returns the first index whose element is not before, by bisection.
    private func place(_ right: Bool, _ isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A stable sort by digits, for many numbers: the order of 64-bit keys, eleven bits at a time from the lowest on.
///
/// D. E. Knuth, "The Art of Computer Programming", vol. 3, 2nd ed. (1998), section 5.2.5. The highest bits in which the
/// keys differ take at most three passes; what numbers differ in below these needs none of its own: where it leaves few
/// neighbours in the wrong order, they are put right on the way back.
enum RadixSort {
    /// From how many elements on the passes pay.
    static let leastCount = 1024

    private static let digitBits = 11
    private static let bucketCount = 1 << 11
    private static let firstDigits = 3

    /// The bits from the lowest that takes part on, in digits.
    private struct Window {
        let lowest: Int
        let digits: Int
    }

    /// Sorts `count` elements by what `key` makes of them. O(n), with room for n elements more.
    @inline(__always)
    static func sort<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, _ key: (Element) -> UInt64
    ) throws {
        let bits = differingBits(values, count, key)
        if bits == 0 { return }
        let room = UnsafeMutablePointer<Element>.allocate(capacity: count)
        defer { room.deallocate() }
        let lowest = max(0, bits - firstDigits * digitBits)
        let window = Window(lowest: lowest, digits: (bits - lowest + digitBits - 1) / digitBits)
        let isInRoom = try run(values, room, count, window, key)
        if lowest == 0 {
            if isInRoom { values.update(from: room, count: count) }
            return
        }
        let source = isInRoom ? room : values
        if moveRepaired(source, to: values, count, key) { return }
        let all = Window(lowest: 0, digits: (bits + digitBits - 1) / digitBits)
        if try run(values, room, count, all, key) { values.update(from: room, count: count) }
    }

    /// Returns how many of the lowest bits hold all in which keys differ.
    @inline(__always)
    private static func differingBits<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, _ key: (Element) -> UInt64
    ) -> Int {
        if count == 0 { return 0 }
        let first = key(values[0])
        var mask: UInt64 = 0
        var index = 1
        while index < count {
            mask |= key(values[index]) ^ first
            index &+= 1
        }
        return 64 - mask.leadingZeroBitCount
    }

    /// Sorts by the digits of a window, the lowest first; returns whether the result stands in the room.
    @inline(__always)
    private static func run<Element>(
        _ values: UnsafeMutablePointer<Element>, _ room: UnsafeMutablePointer<Element>, _ count: Int,
        _ window: Window, _ key: (Element) -> UInt64
    ) throws -> Bool {
        var places = [Int](repeating: 0, count: window.digits * bucketCount)
        return try places.withUnsafeMutableBufferPointer { space in
            guard let places = space.baseAddress else { return false }
            try Loop.inPieces(count) { start, length in
                for index in start..<start + length {
                    var rest = key(values[index]) >> UInt64(window.lowest)
                    for digit in 0..<window.digits {
                        places[digit &* bucketCount &+ Int(truncatingIfNeeded: rest) & (bucketCount - 1)] &+= 1
                        rest >>= UInt64(digitBits)
                    }
                }
            }
            var (source, target) = (values, room)
            for digit in 0..<window.digits {
                try Allocation.poll()
                let own = places + digit * bucketCount
                if startPlaces(own, count) { continue }
                let shift = UInt64(window.lowest + digit * digitBits)
                let (from, to) = (source, target)
                try Loop.inPieces(count) { start, length in
                    for index in start..<start + length {
                        let value = from[index]
                        let bucket = Int(truncatingIfNeeded: key(value) >> shift) & (bucketCount - 1)
                        to[own[bucket]] = value
                        own[bucket] &+= 1
                    }
                }
                swap(&source, &target)
            }
            return source == room
        }
    }

    /// Turns the counts of the buckets into the places where they start; returns whether one bucket holds all.
    private static func startPlaces(_ counts: UnsafeMutablePointer<Int>, _ count: Int) -> Bool {
        var total = 0
        for bucket in 0..<bucketCount {
            let own = counts[bucket]
            if own == count { return true }
            counts[bucket] = total
            total += own
        }
        return false
    }

    /// Moves the elements, each before the larger ones that stand before it; false where there is too much to move.
    @inline(__always)
    private static func moveRepaired<Element>(
        _ source: UnsafeMutablePointer<Element>, to target: UnsafeMutablePointer<Element>, _ count: Int,
        _ key: (Element) -> UInt64
    ) -> Bool {
        var movesLeft = count / 4 + 64
        var last: UInt64 = 0
        for index in 0..<count {
            let value = source[index]
            let own = key(value)
            if last <= own {
                target[index] = value
                last = own
                continue
            }
            var place = index
            while place > 0 && key(target[place - 1]) > own {
                target[place] = target[place - 1]
                place -= 1
                movesLeft -= 1
            }
            target[place] = value
            if movesLeft < 0 {
                // What was not reached yet follows as it is.
                if source != target {
                    (target + index + 1).update(from: source + index + 1, count: count - index - 1)
                }
                return false
            }
        }
        return true
    }

    /// A key in the order of floating-point numbers; nan after all others.
    @inline(__always)
    static func key(_ value: Double) -> UInt64 {
        if value.isNaN { return .max }
        // Both zeros are one number.
        let bits = (value + 0).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }

    /// A key in the order of integers.
    @inline(__always)
    static func key(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value)) ^ 1 << 63 }
}

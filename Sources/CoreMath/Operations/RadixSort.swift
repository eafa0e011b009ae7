/// A stable sort by digits, for many numbers: the order of 64-bit keys, eleven bits at a time from the lowest on.
///
/// D. E. Knuth, "The Art of Computer Programming", vol. 3, 2nd ed. (1998), section 5.2.5. The lowest digits of numbers
/// that differ in higher ones need no pass of their own: a last pass puts the few neighbours right that are left.
enum RadixSort {
    /// From how many elements on the passes pay.
    static let leastCount = 1024

    private static let digitBits: UInt64 = 11
    private static let digitCount = 6
    private static let bucketCount = 1 << 11
    /// The digits that are left to the last pass where that has little to do.
    private static let spareDigits = 2

    /// Sorts `count` elements by what `key` makes of them. O(n), with room for n elements more.
    @inline(__always)
    static func sort<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, _ key: (Element) -> UInt64
    ) throws {
        var counts = [Int](repeating: 0, count: digitCount * bucketCount)
        try counts.withUnsafeMutableBufferPointer { space in
            guard let counts = space.baseAddress else { return }
            try Loop.inPieces(count) { start, length in
                for index in start..<start + length {
                    var rest = key(values[index])
                    var digit = counts
                    for _ in 0..<digitCount {
                        digit[Int(truncatingIfNeeded: rest) & (bucketCount - 1)] &+= 1
                        rest >>= digitBits
                        digit += bucketCount
                    }
                }
            }
        }
        let room = UnsafeMutablePointer<Element>.allocate(capacity: count)
        defer { room.deallocate() }
        try run(values, room, count, spareDigits..<digitCount, &counts, key)
        if !repair(values, count, key) { try run(values, room, count, 0..<digitCount, &counts, key) }
    }

    /// Sorts by some digits, the lowest first.
    @inline(__always)
    private static func run<Element>(
        _ values: UnsafeMutablePointer<Element>, _ room: UnsafeMutablePointer<Element>, _ count: Int,
        _ digits: Range<Int>, _ counts: inout [Int], _ key: (Element) -> UInt64
    ) throws {
        var (source, target) = (values, room)
        var places = [Int](repeating: 0, count: bucketCount)
        for digit in digits {
            try Allocation.poll()
            var (total, isSingle) = (0, false)
            for bucket in 0..<bucketCount {
                let own = counts[digit * bucketCount + bucket]
                places[bucket] = total
                total += own
                if own == count { isSingle = true }
            }
            if isSingle { continue }
            let shift = UInt64(digit) * digitBits
            try places.withUnsafeMutableBufferPointer { space in
                guard let places = space.baseAddress else { return }
                let (from, to) = (source, target)
                try Loop.inPieces(count) { start, length in
                    for index in start..<start + length {
                        let value = from[index]
                        let bucket = Int(truncatingIfNeeded: key(value) >> shift) & (bucketCount - 1)
                        to[places[bucket]] = value
                        places[bucket] &+= 1
                    }
                }
            }
            swap(&source, &target)
        }
        if source != values { values.update(from: source, count: count) }
    }

    /// Moves the elements that stand before smaller ones; false where there is too much to move.
    @inline(__always)
    private static func repair<Element>(
        _ values: UnsafeMutablePointer<Element>, _ count: Int, _ key: (Element) -> UInt64
    ) -> Bool {
        var movesLeft = count / 4 + 64
        for index in 1..<max(1, count) {
            let value = values[index]
            let own = key(value)
            if key(values[index - 1]) <= own { continue }
            var place = index
            while place > 0 && key(values[place - 1]) > own {
                values[place] = values[place - 1]
                place -= 1
                movesLeft -= 1
            }
            values[place] = value
            if movesLeft < 0 { return false }
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

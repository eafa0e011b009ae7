import CoreMath

/// The features of samples by the order of their values: sorted once, so that nodes need only sort small numbers.
///
/// A missing value, nan, stands behind all others.
struct FeatureRanks: Sendable {
    let samples: Int
    let features: Int
    /// The place of each sample's value among the different ones, feature by feature.
    private let ranks: [UInt32]
    /// The different values of each feature in ascending order, in single precision.
    let values: [[Float]]
    /// Whether samples are without a feature.
    private(set) var hasMissing: [Bool] = []

    /// Throws when the work is to stop. O(features samples log(samples))
    init(_ table: Table) throws {
        samples = table.rows
        features = table.columns
        try Allocation.check(count: table.values.count, shape: [table.rows, table.columns])
        var ranks = [UInt32](repeating: 0, count: table.values.count)
        var values: [[Float]] = []
        var keys = [UInt64](repeating: 0, count: table.rows)
        for feature in 0..<table.columns {
            try Allocation.poll()
            for sample in 0..<table.rows {
                let value = Float(table.values[sample &* table.columns &+ feature])
                keys[sample] = UInt64(Self.ordered(value)) << 32 | UInt64(UInt32(sample))
            }
            keys.withUnsafeMutableBufferPointer { Sorter.quicksort($0, 0, $0.count - 1) }
            var known: [Float] = []
            for key in keys {
                let sample = Int(key & 0xffff_ffff)
                let value = Float(table.values[sample &* table.columns &+ feature])
                if !value.isNaN, known.last.map({ value > $0 }) ?? true { known.append(value) }
                ranks[feature &* table.rows &+ sample] = UInt32(value.isNaN ? known.count : known.count - 1)
            }
            values.append(known)
            hasMissing.append(keys.last.map { $0 >> 32 == UInt64(UInt32.max) } ?? false)
        }
        self.ranks = ranks
        self.values = values
    }

    /// The bits of a number, changed so that they order as the numbers do; -0 is 0, and nan behind all.
    private static func ordered(_ value: Float) -> UInt32 {
        if value.isNaN { return .max }
        let bits = (value == 0 ? 0 : value).bitPattern
        return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
    }

    @inline(__always)
    func rank(_ feature: Int, _ sample: Int) -> UInt32 { ranks[feature &* samples &+ sample] }

    /// The samples of a node in the order of one of their features.
    struct Sorter {
        /// Rank and sample in one number: sorting it sorts by rank.
        private(set) var keys: [UInt64]
        private var counts: [Int32] = []
        private var space: [UInt64]

        init(capacity: Int) {
            keys = [UInt64](repeating: 0, count: capacity)
            space = keys
        }

        @inline(__always) func rank(_ place: Int) -> Int { Int(keys[place] >> 32) }
        @inline(__always) func sample(_ place: Int) -> Int { Int(keys[place] & 0xffff_ffff) }

        /// Sorts the samples; counts where there are few values, otherwise by quicksort.
        mutating func sort(_ samples: ArraySlice<Int32>, by feature: Int, of ranks: FeatureRanks) {
            let base = feature &* ranks.samples
            var (low, high) = (UInt32.max, UInt32(0))
            var count = 0
            for sample in samples {
                let rank = ranks.ranks[base &+ Int(sample)]
                low = min(low, rank)
                high = max(high, rank)
                keys[count] = UInt64(rank) << 32 | UInt64(UInt32(bitPattern: sample))
                count &+= 1
            }
            if low >= high { return }
            let width = Int(high - low) + 1
            if width <= count {
                countingSort(count, low: Int(low), width: width)
            } else {
                keys.withUnsafeMutableBufferPointer { Self.quicksort($0, 0, count - 1) }
            }
        }

        /// Sorts the samples in the very order of scikit-learn's sort, which leaves equal values as it happens to.
        ///
        /// Sums of numbers that round tell by their last digit in which order they were added, and so which of two
        /// equally good splits seems better.
        mutating func sortExactly(_ samples: ArraySlice<Int32>, by feature: Int, of ranks: FeatureRanks) {
            let base = feature &* ranks.samples
            var count = 0
            for sample in samples {
                keys[count] = UInt64(ranks.ranks[base &+ Int(sample)]) << 32 | UInt64(UInt32(bitPattern: sample))
                count &+= 1
            }
            if count == 0 { return }
            if ranks.hasMissing[feature] { count = putMissingLast(count, of: ranks.values[feature].count) }
            let limit = 2 * (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount)
            keys.withUnsafeMutableBufferPointer { Self.threeWaySort($0, 0, count, limit: limit) }
        }

        /// Changes places until samples without the feature stand last; returns how many have it.
        private mutating func putMissingLast(_ count: Int, of values: Int) -> Int {
            var (place, last) = (0, count - 1)
            while place <= last {
                if rank(last) == values {
                    last -= 1
                    continue
                }
                if rank(place) == values {
                    keys.swapAt(place, last)
                    last -= 1
                }
                place += 1
            }
            return last + 1
        }

        /// Quicksort by rank alone with three parts, below, equal to and above the middle of three keys; short runs by
        /// insertion.
        ///
        /// J. L. Bentley and M. D. McIlroy (1993), "Engineering a sort function", Software: Practice and Experience
        /// 23(11), 1249-1265; D. R. Musser (1997), "Introspective sorting and selection algorithms", ibid. 27(8),
        /// 983-993.
        private static func threeWaySort(
            _ keys: UnsafeMutableBufferPointer<UInt64>, _ first: Int, _ end: Int, limit: Int
        ) {
            var (first, limit) = (first, limit)
            while end - first > 15 {
                if limit <= 0 { return quicksort(keys, first, end - 1) }
                limit -= 1
                let pivot = middle(keys[first] >> 32, keys[first + (end - first) / 2] >> 32, keys[end - 1] >> 32)
                var (place, below, above) = (first, first, end)
                while place < above {
                    let rank = keys[place] >> 32
                    if rank < pivot {
                        keys.swapAt(place, below)
                        place &+= 1
                        below &+= 1
                    } else if rank > pivot {
                        above &-= 1
                        keys.swapAt(place, above)
                    } else {
                        place &+= 1
                    }
                }
                threeWaySort(keys, first, below, limit: limit)
                first = above
            }
            var place = first + 1
            while place < end {
                let key = keys[place]
                var hole = place
                while hole > first && keys[hole &- 1] >> 32 > key >> 32 {
                    keys[hole] = keys[hole &- 1]
                    hole &-= 1
                }
                keys[hole] = key
                place &+= 1
            }
        }

        private static func middle(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
            max(min(a, b), min(max(a, b), c))
        }

        /// Puts the last so many of sorted samples before the others.
        mutating func rotate(_ count: Int, last: Int) {
            let rest = count - last
            for place in 0..<last { space[place] = keys[rest &+ place] }
            for place in 0..<rest { space[last &+ place] = keys[place] }
            swap(&keys, &space)
        }

        private mutating func countingSort(_ count: Int, low: Int, width: Int) {
            counts.removeAll(keepingCapacity: true)
            counts.append(contentsOf: repeatElement(0, count: width + 1))
            for place in 0..<count { counts[Int(keys[place] >> 32) &- low &+ 1] &+= 1 }
            for place in 1...width { counts[place] &+= counts[place &- 1] }
            for place in 0..<count {
                let bin = Int(keys[place] >> 32) &- low
                space[Int(counts[bin])] = keys[place]
                counts[bin] &+= 1
            }
            swap(&keys, &space)
        }

        /// C. A. R. Hoare (1962), "Quicksort", The Computer Journal 5(1), 10-16; short runs by insertion. The keys
        /// differ, and the shorter part goes first, so that the depth is logarithmic.
        static func quicksort(_ keys: UnsafeMutableBufferPointer<UInt64>, _ first: Int, _ last: Int) {
            var (first, last) = (first, last)
            while last &- first > 16 {
                let middle = first &+ (last &- first) / 2
                if keys[middle] < keys[first] { keys.swapAt(middle, first) }
                if keys[last] < keys[first] { keys.swapAt(last, first) }
                if keys[last] < keys[middle] { keys.swapAt(last, middle) }
                let pivot = keys[middle]
                var (low, high) = (first, last)
                while low <= high {
                    while keys[low] < pivot { low &+= 1 }
                    while keys[high] > pivot { high &-= 1 }
                    if low <= high {
                        keys.swapAt(low, high)
                        low &+= 1
                        high &-= 1
                    }
                }
                if high &- first < last &- low {
                    quicksort(keys, first, high)
                    first = low
                } else {
                    quicksort(keys, low, last)
                    last = high
                }
            }
            if first >= last { return }
            for place in first &+ 1...last {
                let key = keys[place]
                var hole = place
                while hole > first && keys[hole &- 1] > key {
                    keys[hole] = keys[hole &- 1]
                    hole &-= 1
                }
                keys[hole] = key
            }
        }
    }
}

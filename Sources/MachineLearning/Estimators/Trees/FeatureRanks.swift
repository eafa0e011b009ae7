import CoreMath

/// The features of samples by the order of their values: sorted once, so that nodes need only sort small numbers.
struct FeatureRanks: Sendable {
    let samples: Int
    let features: Int
    /// The place of each sample's value among the different ones, feature by feature.
    private let ranks: [UInt32]
    /// The different values of each feature in ascending order, in single precision.
    let values: [[Float]]

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
                if known.last.map({ value > $0 }) ?? true { known.append(value) }
                ranks[feature &* table.rows &+ sample] = UInt32(known.count - 1)
            }
            values.append(known)
        }
        self.ranks = ranks
        self.values = values
    }

    /// The bits of a number, changed so that they order as the numbers do; -0 is 0.
    private static func ordered(_ value: Float) -> UInt32 {
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

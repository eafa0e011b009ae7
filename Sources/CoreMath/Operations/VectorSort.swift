import CVector

/// Sorting by vectors of eight numbers, on processors that have such: quicksort, interruptible between large splits.
///
/// -0 comes before 0, and all nan come last.
enum VectorSort {
    /// From how many elements on it pays.
    static let leastCount = 256
    /// Fewer elements are sorted in one go, within a few milliseconds.
    private static let pieceCount = 1 << 18

    static let isAvailable = cv_sorts() != 0

    /// How often numbers may be split before a slower method takes over.
    private static func splits(_ count: Int) -> Int { 2 * (Int.bitWidth - count.leadingZeroBitCount) }

    /// Sorts `count` floating-point numbers into a place of their own. O(n log n).
    static func sort(
        _ source: UnsafePointer<Double>, into target: UnsafeMutablePointer<Double>, _ count: Int
    ) throws {
        try target.withMemoryRebound(to: Int.self, capacity: count) { keys in
            try source.withMemoryRebound(to: Int.self, capacity: count) { source in
                if count <= leastCount {
                    cv_make_keys(count, source, keys)
                    return try sort(count, keys, areKeys: true, splitsLeft: splits(count))
                }
                if count > pieceCount { try Allocation.poll() }
                var isUpperSorted: Int32 = 0
                let low = cv_split_numbers(count, source, keys, &isUpperSorted)
                try sortParts(count, keys, low, isUpperSorted != 0, areKeys: true, splitsLeft: splits(count))
            }
        }
    }

    /// Sorts `count` floating-point numbers where they stand. O(n log n).
    static func sort(_ values: UnsafeMutablePointer<Double>, _ count: Int) throws {
        try values.withMemoryRebound(to: Int.self, capacity: count) { keys in
            cv_make_keys(count, keys, keys)
            try sort(count, keys, areKeys: true, splitsLeft: splits(count))
        }
    }

    /// Sorts `count` whole numbers where they stand. O(n log n).
    static func sort(_ values: UnsafeMutablePointer<Int>, _ count: Int) throws {
        try sort(count, values, areKeys: false, splitsLeft: splits(count))
    }

    /// Sorts numbers, or keys that are turned back.
    /// - Parameter splitsLeft: how often what is left may be split before a slower method takes over.
    static func sort(_ count: Int, _ values: UnsafeMutablePointer<Int>, areKeys: Bool, splitsLeft: Int) throws {
        guard count > pieceCount && splitsLeft > 0 else {
            return cv_sort(count, values, areKeys ? 1 : 0, Int32(splitsLeft))
        }
        try Allocation.poll()
        var isUpperSorted: Int32 = 0
        let low = cv_split(count, values, &isUpperSorted)
        try sortParts(count, values, low, isUpperSorted != 0, areKeys: areKeys, splitsLeft: splitsLeft - 1)
    }

    /// Sorts both parts of what was split.
    private static func sortParts(
        _ count: Int, _ values: UnsafeMutablePointer<Int>, _ low: Int, _ isUpperSorted: Bool, areKeys: Bool,
        splitsLeft: Int
    ) throws {
        if !isUpperSorted {
            try sort(count - low, values + low, areKeys: areKeys, splitsLeft: splitsLeft)
        } else if areKeys {
            cv_turn_keys(count - low, values + low)
        }
        try sort(low, values, areKeys: areKeys, splitsLeft: splitsLeft)
    }
}

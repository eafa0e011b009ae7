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

    /// Sorts `count` floating-point numbers into a place of their own, or where they stand. O(n log n), with room for n
    /// more.
    static func sort(
        _ source: UnsafePointer<Double>, into target: UnsafeMutablePointer<Double>, _ count: Int
    ) throws {
        try target.withMemoryRebound(to: Int.self, capacity: count) { keys in
            source.withMemoryRebound(to: Int.self, capacity: count) { cv_make_keys(count, $0, keys) }
            try sort(keys, count, areKeys: true)
        }
    }

    /// Sorts `count` whole numbers. O(n log n), with room for n more.
    static func sort(_ values: UnsafeMutablePointer<Int>, _ count: Int) throws {
        try sort(values, count, areKeys: false)
    }

    private static func sort(_ values: UnsafeMutablePointer<Int>, _ count: Int, areKeys: Bool) throws {
        let room = UnsafeMutablePointer<Int>.allocate(capacity: count)
        defer { room.deallocate() }
        let splits = 2 * (Int.bitWidth - count.leadingZeroBitCount)
        try sort(count, values, room, isInOther: false, areKeys: areKeys, splitsLeft: splits)
    }

    /// Sorts numbers, or keys that are turned back, which stand in one of two rooms.
    /// - Parameter splitsLeft: how often what is left may be split before a slower method takes over.
    static func sort(
        _ count: Int, _ own: UnsafeMutablePointer<Int>, _ other: UnsafeMutablePointer<Int>, isInOther: Bool,
        areKeys: Bool, splitsLeft: Int
    ) throws {
        guard count > pieceCount && splitsLeft > 0 else {
            return cv_sort(count, own, other, isInOther ? 1 : 0, areKeys ? 1 : 0, Int32(splitsLeft))
        }
        try Allocation.poll()
        let (source, target) = isInOther ? (other, own) : (own, other)
        var isUpperSorted: Int32 = 0
        let low = cv_split(count, source, target, &isUpperSorted)
        if isUpperSorted != 0 {
            if areKeys {
                cv_turn_keys(count - low, target + low, own + low)
            } else if target != own {
                (own + low).update(from: target + low, count: count - low)
            }
        } else {
            try sort(
                count - low, own + low, other + low, isInOther: !isInOther, areKeys: areKeys,
                splitsLeft: splitsLeft - 1)
        }
        try sort(low, own, other, isInOther: !isInOther, areKeys: areKeys, splitsLeft: splitsLeft - 1)
    }
}

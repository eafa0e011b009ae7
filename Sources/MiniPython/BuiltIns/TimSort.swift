/// What a sort asks about its elements.
protocol SortOrder {
    associatedtype Element
    /// `a < b`
    func less(_ a: Element, _ b: Element) throws -> Bool
}

/// A stable merge sort that makes use of runs already in order (T. Peters, CPython's Objects/listsort.txt), its
/// merges ordered as powersort does (J. I. Munro and S. Wild, "Nearly-optimal mergesorts", ESA 2018).
///
/// It asks the same comparisons in the same order as CPython 3.11, so that programs that count or print them, or
/// whose elements have no total order, see the same. O(n log n) comparisons, O(n) for sorted input.
///
/// The elements stand in memory of its own, `count` of them from `cells` on; every place that a run or a merge names
/// lies among them. An array would ask at each step whether it is shared, and check the place.
struct TimSort<Order: SortOrder>: ~Copyable {
    typealias Element = Order.Element
    private typealias Cells = UnsafeMutablePointer<Element>

    private let cells: Cells
    private let count: Int
    private let order: Order
    private let poll: () throws -> Void
    private var runs: [Run] = []
    private var minGallop = 7

    private struct Run {
        var start: Int
        var count: Int
        /// How deep in powersort's tree the border behind the run lies.
        var power = 0
    }

    /// So many wins in a row make a merge search for the next loss by doubling steps.
    private static var gallopThreshold: Int { 7 }

    init(_ elements: [Element], by order: Order, poll: @escaping () throws -> Void) {
        count = elements.count
        cells = .allocate(capacity: max(elements.count, 1))
        cells.initialize(from: elements, count: elements.count)
        self.poll = poll
        self.order = order
    }

    deinit {
        cells.deinitialize(count: count)
        cells.deallocate()
    }

    /// After an error a permutation of what was given.
    var elements: [Element] { Array(UnsafeBufferPointer(start: cells, count: count)) }

    @inline(__always)
    private func less(_ a: Element, _ b: Element) throws -> Bool { try order.less(a, b) }

    mutating func run() throws {
        let total = count
        if total < 2 { return }
        let minimum = Self.minimumRun(total)
        var low = 0
        while low < total {
            var count = try countRun(low, total)
            if count < minimum {
                let forced = min(minimum, total - low)
                try insertionSort(low, low + forced, from: low + count)
                count = forced
            }
            try mergeBeforeNewRun(of: count)
            runs.append(Run(start: low, count: count))
            low += count
            try poll()
        }
        while runs.count > 1 {
            var place = runs.count - 2
            if place > 0, runs[place - 1].count < runs[place + 1].count { place -= 1 }
            try merge(at: place)
        }
    }

    // MARK: Runs

    /// Short runs are made so long that the number of runs is a power of two or a little less.
    private static func minimumRun(_ total: Int) -> Int {
        var (count, rest) = (total, 0)
        while count >= 64 {
            rest |= count & 1
            count >>= 1
        }
        return count + rest
    }

    /// The length of the run at a place; a strictly descending run is turned around.
    private mutating func countRun(_ low: Int, _ high: Int) throws -> Int {
        var next = low + 1
        if next == high { return 1 }
        next += 1
        if try less(cells[low + 1], cells[low]) {
            while next < high, try less(cells[next], cells[next - 1]) { next += 1 }
            var run = UnsafeMutableBufferPointer(start: cells + low, count: next - low)
            run.reverse()
        } else {
            while next < high, try !less(cells[next], cells[next - 1]) { next += 1 }
        }
        return next - low
    }

    /// Sorts a part whose first elements are in order, by binary insertion.
    private mutating func insertionSort(_ low: Int, _ high: Int, from start: Int) throws {
        var next = max(start, low + 1)
        while next < high {
            let pivot = cells[next]
            var (left, right) = (low, next)
            while left < right {
                let middle = left + (right - left) / 2
                if try less(pivot, cells[middle]) { right = middle } else { left = middle + 1 }
            }
            var place = next
            while place > left {
                cells[place] = cells[place - 1]
                place -= 1
            }
            cells[left] = pivot
            next += 1
        }
    }

    private mutating func mergeBeforeNewRun(of count: Int) throws {
        guard let last = runs.last else { return }
        let power = Self.power(last.start, last.count, count, self.count)
        while runs.count > 1, runs[runs.count - 2].power > power { try merge(at: runs.count - 2) }
        runs[runs.count - 1].power = power
    }

    /// The first binary digit in which the middles of two neighbouring runs differ, as fractions of the whole.
    private static func power(_ start: Int, _ first: Int, _ second: Int, _ total: Int) -> Int {
        var a = 2 * start + first
        var b = a + first + second
        var result = 0
        while true {
            result += 1
            if a >= total {
                a -= total
                b -= total
            } else if b >= total {
                return result
            }
            a <<= 1
            b <<= 1
        }
    }

    // MARK: Merging

    private mutating func merge(at place: Int) throws {
        let (first, second) = (runs[place], runs[place + 1])
        runs[place].count += second.count
        runs.remove(at: place + 1)
        try poll()
        // What stands below the second run's first element is in place already, and what stands above the first
        // run's last.
        let skipped = try placeAfter(cells[second.start], in: cells, first.start, first.count, hint: 0)
        let start = first.start + skipped
        let countA = first.count - skipped
        if countA == 0 { return }
        let countB = try placeBefore(
            cells[start + countA - 1], in: cells, second.start, second.count, hint: second.count - 1)
        if countB == 0 { return }
        if countA <= countB {
            try mergeForwards(start, countA, countB)
        } else {
            try mergeBackwards(start, countA, countB)
        }
    }

    /// Merges two neighbouring runs, the first and shorter one copied aside.
    private mutating func mergeForwards(_ start: Int, _ countA: Int, _ countB: Int) throws {
        let aside = copy(start, countA)
        defer { Self.release(aside, countA) }
        var merge = Merge(
            aside: aside, a: 0, b: start + countA, target: start,
            countA: countA, countB: countB)
        let outcome = Result { try stepForwards(&merge) }
        if case .success = outcome {
            // At most one element of the first run is left, and it is the greatest of all.
            while merge.countB > 0 { takeB(&merge) }
        }
        // The gap is as long as what is left aside: it goes there whatever happened.
        while merge.countA > 0 { takeA(&merge) }
        try outcome.get()
    }

    private func copy(_ start: Int, _ count: Int) -> Cells {
        let aside = Cells.allocate(capacity: max(count, 1))
        aside.initialize(from: cells + start, count: count)
        return aside
    }

    private static func release(_ aside: Cells, _ count: Int) {
        aside.deinitialize(count: count)
        aside.deallocate()
    }

    /// Moves elements until the second run is used up or the first has only one left.
    private mutating func stepForwards(_ merge: inout Merge) throws {
        takeB(&merge)
        while merge.countB > 0, merge.countA > 1 {
            var (winsA, winsB) = (0, 0)
            while winsA < minGallop, winsB < minGallop {
                if try less(cells[merge.b], merge.aside[merge.a]) {
                    takeB(&merge)
                    (winsA, winsB) = (0, winsB + 1)
                    if merge.countB == 0 { return }
                } else {
                    takeA(&merge)
                    (winsA, winsB) = (winsA + 1, 0)
                    if merge.countA == 1 { return }
                }
            }
            minGallop += 1
            repeat {
                minGallop -= minGallop > 1 ? 1 : 0
                winsA = try placeAfter(cells[merge.b], in: merge.aside, merge.a, merge.countA, hint: 0)
                for _ in 0..<winsA { takeA(&merge) }
                if merge.countA <= 1 { return }
                takeB(&merge)
                if merge.countB == 0 { return }
                winsB = try placeBefore(merge.aside[merge.a], in: cells, merge.b, merge.countB, hint: 0)
                for _ in 0..<winsB { takeB(&merge) }
                if merge.countB == 0 { return }
                takeA(&merge)
                if merge.countA == 1 { return }
            } while winsA >= Self.gallopThreshold || winsB >= Self.gallopThreshold
            minGallop += 1
        }
    }

    @inline(__always)
    private func takeA(_ merge: inout Merge) {
        cells[merge.target] = merge.aside[merge.a]
        merge.target += 1
        merge.a += 1
        merge.countA -= 1
    }

    @inline(__always)
    private func takeB(_ merge: inout Merge) {
        cells[merge.target] = cells[merge.b]
        merge.target += 1
        merge.b += 1
        merge.countB -= 1
    }

    /// Merges two neighbouring runs from the end, the second and shorter one copied aside.
    private mutating func mergeBackwards(_ start: Int, _ countA: Int, _ countB: Int) throws {
        let end = start + countA + countB
        let aside = copy(start + countA, countB)
        defer { Self.release(aside, countB) }
        var merge = Merge(
            aside: aside, a: start + countA - 1, b: countB - 1, target: end - 1,
            countA: countA, countB: countB)
        let outcome = Result { try stepBackwards(&merge, start) }
        if case .success = outcome {
            // At most one element of the second run is left, and it is the least of all.
            while merge.countA > 0 { takeLastA(&merge) }
        }
        while merge.countB > 0 { takeLastB(&merge) }
        try outcome.get()
    }

    /// Moves elements until the first run is used up or the second has only one left.
    private mutating func stepBackwards(_ merge: inout Merge, _ start: Int) throws {
        takeLastA(&merge)
        while merge.countA > 0, merge.countB > 1 {
            var (winsA, winsB) = (0, 0)
            while winsA < minGallop, winsB < minGallop {
                if try less(merge.aside[merge.b], cells[merge.a]) {
                    takeLastA(&merge)
                    (winsA, winsB) = (winsA + 1, 0)
                    if merge.countA == 0 { return }
                } else {
                    takeLastB(&merge)
                    (winsA, winsB) = (0, winsB + 1)
                    if merge.countB == 1 { return }
                }
            }
            minGallop += 1
            repeat {
                minGallop -= minGallop > 1 ? 1 : 0
                let below = try placeAfter(
                    merge.aside[merge.b], in: cells, start, merge.countA, hint: merge.countA - 1)
                winsA = merge.countA - below
                for _ in 0..<winsA { takeLastA(&merge) }
                if merge.countA == 0 { return }
                takeLastB(&merge)
                if merge.countB == 1 { return }
                let smaller = try placeBefore(
                    cells[merge.a], in: merge.aside, 0, merge.countB, hint: merge.countB - 1)
                winsB = merge.countB - smaller
                for _ in 0..<winsB { takeLastB(&merge) }
                if merge.countB <= 1 { return }
                takeLastA(&merge)
                if merge.countA == 0 { return }
            } while winsA >= Self.gallopThreshold || winsB >= Self.gallopThreshold
            minGallop += 1
        }
    }

    @inline(__always)
    private func takeLastA(_ merge: inout Merge) {
        cells[merge.target] = cells[merge.a]
        merge.target -= 1
        merge.a -= 1
        merge.countA -= 1
    }

    @inline(__always)
    private func takeLastB(_ merge: inout Merge) {
        cells[merge.target] = merge.aside[merge.b]
        merge.target -= 1
        merge.b -= 1
        merge.countB -= 1
    }

    /// How far a merge has come: the next elements of both runs, how many are left, and where the next one goes.
    private struct Merge {
        let aside: Cells
        var a: Int
        var b: Int
        var target: Int
        var countA: Int
        var countB: Int
    }

    // MARK: Galloping

    /// How many elements of a run stand before `key`, equal ones not counted; the search starts at a hint and
    /// doubles its steps.
    private func placeBefore(
        _ key: Element, in values: Cells, _ start: Int, _ count: Int, hint: Int
    ) throws -> Int {
        var (last, offset) = (0, 1)
        if try less(values[start + hint], key) {
            let limit = count - hint
            while offset < limit, try less(values[start + hint + offset], key) {
                last = offset
                offset = (offset << 1) + 1
            }
            (last, offset) = (last + hint, min(offset, limit) + hint)
        } else {
            let limit = hint + 1
            while offset < limit, try !less(values[start + hint - offset], key) {
                last = offset
                offset = (offset << 1) + 1
            }
            (last, offset) = (hint - min(offset, limit), hint - last)
        }
        last += 1
        while last < offset {
            let middle = last + (offset - last) / 2
            if try less(values[start + middle], key) { last = middle + 1 } else { offset = middle }
        }
        return offset
    }

    /// How many elements of a run stand before or are equal to `key`.
    private func placeAfter(
        _ key: Element, in values: Cells, _ start: Int, _ count: Int, hint: Int
    ) throws -> Int {
        var (last, offset) = (0, 1)
        if try less(key, values[start + hint]) {
            let limit = hint + 1
            while offset < limit, try less(key, values[start + hint - offset]) {
                last = offset
                offset = (offset << 1) + 1
            }
            (last, offset) = (hint - min(offset, limit), hint - last)
        } else {
            let limit = count - hint
            while offset < limit, try !less(key, values[start + hint + offset]) {
                last = offset
                offset = (offset << 1) + 1
            }
            (last, offset) = (last + hint, min(offset, limit) + hint)
        }
        last += 1
        while last < offset {
            let middle = last + (offset - last) / 2
            if try less(key, values[start + middle]) { offset = middle } else { last = middle + 1 }
        }
        return offset
    }
}

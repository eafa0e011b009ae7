/// Walks a range; the loop knows it by its kind.
public final class RangeIterator: IteratorObject {
    private var current = 0
    private var increment = 1
    private var remaining = 0
    /// Only the register of one loop knows it; see `Machine.countIn`.
    private(set) var belongsToLoop = false

    public override init() { super.init(kind: .rangeIterator, pool: .rangeIterator) }

    @inline(__always)
    func start(_ range: RangeObject) {
        current = range.start
        increment = range.step
        remaining = range.count
        belongsToLoop = false
    }

    @inline(__always)
    fileprivate func start(_ first: Int, _ step: Int, _ count: Int) {
        current = first
        increment = step
        remaining = count
        belongsToLoop = true
    }

    public override var typeName: String { "range_iterator" }

    @inline(__always)
    func step() -> Value? {
        guard remaining > 0 else { return nil }
        remaining &-= 1
        defer { current &+= increment }
        return Value(current)
    }

    public override func next(_ machine: Machine) throws -> Value? { step() }
}

extension Machine {
    /// Begins a loop over `range(…)`, the window's call, without making the range.
    ///
    /// The iterator is made for the loop's register alone, and nothing else ever gets to know it. So when its loop is
    /// over it serves another (`SpareIterators`).
    /// - Returns: false, and nothing was done, where it is not the built-in `range` with small whole numbers.
    @inline(__always)
    func countIn(_ window: Register, _ count: Int, into target: Register) throws -> Bool {
        guard window.pointee.isIdentical(to: rangeType), window[1].tag == .int else { return false }
        var (first, end, step) = (0, window[1].rawInt, 1)
        if count > 1 {
            guard window[2].tag == .int else { return false }
            (first, end) = (end, window[2].rawInt)
            if count > 2 {
                guard window[3].tag == .int, window[3].rawInt != 0 else { return false }
                step = window[3].rawInt
            }
        }
        var length = 0
        if step == 1 {
            let (distance, overflow) = end.subtractingReportingOverflow(first)
            if overflow { return false }
            length = max(distance, 0)
        } else {
            guard let steps = Self.rangeCount(first, end, step) else { return false }
            length = steps
        }
        if let spare = heap.spareIterators.take(.range) {
            spare.borrow(RangeIterator.self) { $0.start(first, step, length) }
            target.pointee = spare
        } else {
            target.pointee = try heap.make(.rangeIterator, { RangeIterator() }) { $0.start(first, step, length) }
        }
        return true
    }
}

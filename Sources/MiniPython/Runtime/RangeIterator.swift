/// Walks a range; the loop knows it by its kind.
public final class RangeIterator: IteratorObject {
    private var current = 0
    private var increment = 1
    private var remaining = 0

    public override init() { super.init(kind: .rangeIterator, pool: .rangeIterator) }

    @inline(__always)
    func start(_ range: RangeObject) {
        current = range.start
        increment = range.step
        remaining = range.count
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

/// Walks a range; the loop knows it by its kind.
public final class RangeIterator: IteratorObject {
    private var current: Int
    private let increment: Int
    private var remaining: Int

    init(_ range: RangeObject) {
        current = range.start
        increment = range.step
        remaining = range.count
        super.init(kind: .rangeIterator)
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

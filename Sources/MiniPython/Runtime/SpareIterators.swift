/// Iterators whose loops are over, by kind: the next loops take them instead of new ones.
///
/// Each was known to its loop's register alone (`belongsToLoop`), and that register has let go of it. Nothing marks
/// them, so a collection forgets them first (`forget`).
struct SpareIterators {
    enum Kind: Int, CaseIterable { case range, list, tuple }

    /// How many of a kind are kept at most: about as many as loops end within each other.
    private static let most = 16

    /// By kind `most` places, the first `counts[kind]` of them valid.
    private let places: UnsafeMutablePointer<Value>
    private let counts: UnsafeMutablePointer<Int>

    init() {
        places = .allocate(capacity: Kind.allCases.count * Self.most)
        places.initialize(repeating: .undefined, count: Kind.allCases.count * Self.most)
        counts = .allocate(capacity: Kind.allCases.count)
        counts.initialize(repeating: 0, count: Kind.allCases.count)
    }

    /// After this they must not be used.
    func close() {
        places.deallocate()
        counts.deallocate()
    }

    @inline(__always)
    func take(_ kind: Kind) -> Value? {
        let count = counts[kind.rawValue]
        guard count > 0 else { return nil }
        counts[kind.rawValue] = count &- 1
        return places[kind.rawValue &* Self.most &+ count &- 1]
    }

    @inline(__always)
    func give(_ iterator: Value, _ kind: Kind) {
        let count = counts[kind.rawValue]
        guard count < Self.most else { return }
        places[kind.rawValue &* Self.most &+ count] = iterator
        counts[kind.rawValue] = count &+ 1
    }

    func forget() { counts.update(repeating: 0, count: Kind.allCases.count) }
}

extension Machine {
    /// Begins a loop over a list with an iterator that is the loop's alone.
    @inline(__always)
    func walk(list: Value, _ target: Register) throws {
        if let spare = heap.spareIterators.take(.list) {
            spare.borrow(ListIterator.self) { $0.start(list, belongsToLoop: true) }
            target.pointee = spare
        } else {
            target.pointee = try heap.make(.listIterator, { ListIterator() }) { $0.start(list, belongsToLoop: true) }
        }
    }

    /// The same over a tuple.
    @inline(__always)
    func walk(tuple: Value, _ target: Register) throws {
        if let spare = heap.spareIterators.take(.tuple) {
            spare.borrow(TupleIterator.self) { $0.start(tuple, belongsToLoop: true) }
            target.pointee = spare
        } else {
            target.pointee = try heap.make(.tupleIterator, { TupleIterator() }) {
                $0.start(tuple, belongsToLoop: true)
            }
        }
    }

    /// Ends the loop over the iterator in a register, which is empty afterwards if the iterator serves again.
    @inline(__always)
    func endLoop(_ register: Register) {
        let iterator = register.pointee
        let kind: SpareIterators.Kind
        if iterator.isKind(.rangeIterator) {
            guard iterator.borrow(RangeIterator.self, { $0.belongsToLoop }) else { return }
            kind = .range
        } else if iterator.isKind(.listIterator) {
            guard iterator.borrow(ListIterator.self, { $0.belongsToLoop }) else { return }
            kind = .list
        } else if iterator.isKind(.tupleIterator) {
            guard iterator.borrow(TupleIterator.self, { $0.belongsToLoop }) else { return }
            kind = .tuple
        } else {
            return
        }
        register.pointee = .undefined
        heap.spareIterators.give(iterator, kind)
    }
}

/// `groupby(iterable, key)`: runs of items with the same key. The groups share one walk: going on to the next group
/// passes over what is left of the one before.
final class GroupByIterator: IteratorObject {
    private let iterator: Value
    /// None: an item is its own key.
    private let keyFunction: Value
    /// The item ahead and its key; undefined where it was not asked for yet.
    private var item = Value.undefined
    private var key = Value.undefined
    /// The key of the group that was given last.
    private var groupKey = Value.undefined
    /// Counts the groups: only the one given last still has items.
    private var number = 0

    init(_ iterator: Value, key: Value) {
        self.iterator = iterator
        keyFunction = key
        super.init()
    }

    override var typeName: String { "itertools.groupby" }

    override func next(_ machine: Machine) throws -> Value? {
        number &+= 1
        while key.isUndefined || !groupKey.isUndefined {
            if !key.isUndefined, try !machine.isSameOrEqual(groupKey, key) { break }
            guard try advance(machine) else { return nil }
            try machine.poll()
        }
        groupKey = key
        let group = GroupIterator(Value(self), key, number)
        return try machine.heap.pair(key, Value(machine.heap.adopt(group)))
    }

    /// Asks for the item ahead; false at the end.
    private func advance(_ machine: Machine) throws -> Bool {
        guard let next = try machine.step(iterator),
            let nextKey = try keyFunction.isNone ? next : machine.orEnd({ try machine.call(keyFunction, with: next) })
        else { return false }
        (item, key) = (next, nextKey)
        return true
    }

    /// The next item of a group, or nil where it has no more.
    fileprivate func next(of number: Int, _ wanted: Value, _ machine: Machine) throws -> Value? {
        guard number == self.number else { return nil }
        if item.isUndefined, try !advance(machine) { return nil }
        guard try machine.isSameOrEqual(wanted, key) else { return nil }
        let found = item
        (item, key) = (.undefined, .undefined)
        return found
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(iterator)
        collector.visit(keyFunction)
        collector.visit(item)
        collector.visit(key)
        collector.visit(groupKey)
    }
}

/// The items of one group.
private final class GroupIterator: IteratorObject {
    private let groups: Value
    private let key: Value
    private let number: Int

    init(_ groups: Value, _ key: Value, _ number: Int) {
        self.groups = groups
        self.key = key
        self.number = number
        super.init()
    }

    override var typeName: String { "itertools._grouper" }

    override func next(_ machine: Machine) throws -> Value? {
        try groups.borrow(GroupByIterator.self) { try $0.next(of: number, key, machine) }
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(groups)
        collector.visit(key)
    }
}

/// What `keys()`, `values()` and `items()` give: a window on a dictionary that follows its changes.
public final class DictViewObject: Object {
    public enum Part: Sendable {
        case keys, values, items

        var typeName: String {
            switch self {
            case .keys: "dict_keys"
            case .values: "dict_values"
            case .items: "dict_items"
            }
        }
    }

    /// The dictionary, which the view reaches but does not own: a dead view may lie in its pool.
    private var viewed = Value.none
    public private(set) var part = Part.keys

    /// The dictionary.
    public var dict: DictObject { unsafeDowncast(viewed.rawObject, to: DictObject.self) }

    init() { super.init(kind: .dictView, pool: .dictView) }

    @inline(__always)
    func start(_ dict: Value, _ part: Part) {
        viewed = dict
        self.part = part
    }

    @inline(__always)
    func makeIterator(_ heap: Heap) throws -> Value { try heap.dictIterator(viewed, part) }

    public override func visitChildren(_ collector: Collector) { collector.visit(viewed) }
}

extension Value {
    public var dictView: DictViewObject? { cast(.dictView, to: DictViewObject.self) }

    /// Whether this is a view of keys or items, which know the operations of sets.
    var isSetView: Bool { dictView.map { $0.part != .values } ?? false }
}

extension Machine {
    func contains(_ item: Value, inView view: DictViewObject) throws -> Bool {
        switch view.part {
        case .keys: return try view.dict.get(item, self) != nil
        case .items:
            guard let pair = item.tuple, pair.count == 2, let value = try view.dict.get(pair[0], self) else {
                return false
            }
            return try isSameOrEqual(value, pair[1])
        case .values:
            var place = 0
            while let entry = view.dict.entry(from: place) {
                if try isSameOrEqual(entry.value, item) { return true }
                place = entry.next
                if place & 1023 == 0 { try poll(1024) }
            }
            return false
        }
    }

    /// `view op other` where the other is a set or a view too; nil for other operands.
    func compareView(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value? {
        guard a.isSetView, b.set != nil || b.isSetView else { return nil }
        let (countA, countB) = (try length(a), try length(b))
        let holds: Bool
        switch op {
        case .equal: holds = try countA == countB && areAll(of: a, in: b)
        case .notEqual: holds = try !(countA == countB && areAll(of: a, in: b))
        case .less: holds = try countA < countB && areAll(of: a, in: b)
        case .lessEqual: holds = try countA <= countB && areAll(of: a, in: b)
        case .greater: holds = try countB < countA && areAll(of: b, in: a)
        case .greaterEqual: holds = try countB <= countA && areAll(of: b, in: a)
        }
        return Value(holds)
    }

    private func areAll(of a: Value, in b: Value) throws -> Bool {
        try enterNative(" in comparison")
        defer { leaveNative() }
        var holds = true
        try forEach(in: a) { element in
            holds = try contains(element, in: b)
            return holds
        }
        return holds
    }

    /// `dict_keys`, `dict_values` or `dict_items`.
    func dictViewType(_ object: Object) -> TypeObject {
        switch unsafeDowncast(object, to: DictViewObject.self).part {
        case .keys: types.dictKeys
        case .values: types.dictValues
        case .items: types.dictItems
        }
    }

    /// - Parameter dict: a dictionary; anything else comes to None.
    func view(_ dict: Value, _ part: DictViewObject.Part) throws -> Value {
        guard dict.isKind(.dict) else { return .none }
        return try heap.make(.dictView, { DictViewObject() }) { $0.start(dict, part) }
    }
}

/// The methods of `dict_keys` and `dict_items`.
let dictSetViewMethods: [Native] = [
    Native("isdisjoint(self, other, /)", "Return True if the view and the given iterable have no element in common.") {
        machine, args in
        var isDisjoint = true
        try machine.forEach(in: args[1]) { element in
            isDisjoint = try !machine.contains(element, in: args[0])
            return isDisjoint
        }
        return Value(isDisjoint)
    }
]

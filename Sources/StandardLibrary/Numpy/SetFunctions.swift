import CoreMath
import MiniPython

/// Functions that treat arrays as sets, and those that bring elements into order.
enum SetFunctions {
    static let all: [Native] = distinct + sets + ordering

    private static let distinct: [Native] = [
        Native(
            "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, equal_nan=True)",
            "The distinct elements in ascending order."
        ) { machine, args in
            let array = try machine.array(args[0])
            let axis = try machine.optionalInteger(args[4])
            let unique = try axis.map { try array.uniqueSlices(axis: $0) } ?? array.unique()
            var parts = [unique.values]
            if try machine.truth(args[1]) { parts.append(unique.firstPlaces) }
            if try machine.truth(args[2]) { parts.append(unique.inverse) }
            if try machine.truth(args[3]) { parts.append(unique.counts) }
            return try parts.count == 1 ? machine.wrap(parts[0]) : machine.tuple(parts)
        },
        Native("unique_values(x)", "The distinct elements in ascending order.") { machine, args in
            try machine.wrap(machine.array(args[0]).unique().values)
        },
        Native("unique_counts(x)", "The distinct elements and how often each stands.") { machine, args in
            let unique = try machine.array(args[0]).unique()
            return try machine.named("UniqueCountsResult", [("values", unique.values), ("counts", unique.counts)])
        },
        Native("unique_inverse(x)", "The distinct elements and which of them each element is.") { machine, args in
            let unique = try machine.array(args[0]).unique()
            return try machine.named(
                "UniqueInverseResult", [("values", unique.values), ("inverse_indices", unique.inverse)])
        },
        Native("unique_all(x)", "The distinct elements, their places, which each element is, and counts.") {
            machine, args in
            let unique = try machine.array(args[0]).unique()
            return try machine.named(
                "UniqueAllResult",
                [
                    ("values", unique.values), ("indices", unique.firstPlaces), ("inverse_indices", unique.inverse),
                    ("counts", unique.counts),
                ])
        },
    ]

    /// Which elements of the first are among those of the second.
    private static func isIn(_ array: NDArray, _ others: NDArray) throws -> NDArray {
        let sorted = try others.raveled().sorted()
        if sorted.count == 0 { return try NDArray.zeros(array.shape, .bool) }
        let places = try sorted.searchSorted(array).clipped(nil, .scalar(.int(sorted.count - 1)))
        return try NDArray.apply(.equal, sorted.taking(places, axis: 0), array)
    }

    private static let sets: [Native] = [
        Native("isin(element, test_elements, assume_unique=False, invert=False)", "Which elements are among others.") {
            machine, args in
            let found = try isIn(machine.array(args[0]), machine.array(args[1]))
            return try machine.wrap(machine.truth(args[3]) ? found.apply(.logicalNot) : found)
        },
        Native("union1d(ar1, ar2)", "The distinct elements of both arrays.") { machine, args in
            let both = try NDArray.concatenate([machine.array(args[0]), machine.array(args[1])], axis: nil)
            return try machine.wrap(both.unique().values)
        },
        Native(
            "intersect1d(ar1, ar2, assume_unique=False, return_indices=False)",
            "The distinct elements that both arrays have."
        ) { machine, args in
            let (left, right) = (try machine.array(args[0]).unique(), try machine.array(args[1]).unique())
            let (inLeft, inRight) = (try isIn(left.values, right.values), try isIn(right.values, left.values))
            let type = DType.promoted(left.values.dtype, right.values.dtype)
            let common = try left.values.subscripted([.array(inLeft)]).converted(to: type)
            guard try machine.truth(args[3]) else { return try machine.wrap(common) }
            return try machine.tuple([
                common, left.firstPlaces.subscripted([.array(inLeft)]),
                right.firstPlaces.subscripted([.array(inRight)]),
            ])
        },
        Native("setdiff1d(ar1, ar2, assume_unique=False)", "The distinct elements of the first array alone.") {
            machine, args in
            let own =
                try machine.truth(args[2]) ? machine.array(args[0]).raveled() : machine.array(args[0]).unique().values
            let shared = try isIn(own, machine.array(args[1]))
            return try machine.wrap(own.subscripted([.array(shared.apply(.logicalNot))]))
        },
        Native("setxor1d(ar1, ar2, assume_unique=False)", "The distinct elements that only one array has.") {
            machine, args in
            let both = try NDArray.concatenate([
                machine.array(args[0]).unique().values, machine.array(args[1]).unique().values,
            ]).unique()
            return try machine.wrap(both.values.subscripted([.array(NDArray.apply(.equal, both.counts, .int(1)))]))
        },
    ]

    private static func partition(_ machine: Machine, _ args: Arguments) throws -> (NDArray, Int?) {
        guard args[3].string?.text == "introselect" else {
            throw machine.error(
                .valueError, "select kind must be 'introselect' (got \(try machine.reprText(args[3])))")
        }
        let axis = try machine.optionalInteger(args[2])
        let array = try axis == nil ? machine.array(args[0]).raveled() : machine.array(args[0])
        let length = try array.movingAxis(axis ?? 0, to: 0).length
        for place in try machine.array(args[1], .int64).integers where place >= length || place < -length {
            throw machine.error(.valueError, "kth(=\(place < 0 ? place + length : place)) out of bounds (\(length))")
        }
        return (array, axis ?? 0)
    }

    private static let ordering: [Native] = [
        Native("sort(a, axis=-1, kind=None, order=None, *, stable=None)", "A sorted copy.") { machine, args in
            let isStable = try machine.isStable(kind: args[2], order: args[3], stable: args[4])
            return try machine.wrap(
                machine.array(args[0]).sorted(axis: machine.optionalInteger(args[1]), isStable: isStable))
        },
        Native(
            "partition(a, kth, axis=-1, kind='introselect')",
            "A copy in which element kth stands where sorting puts it."
        ) {
            machine, args in
            let (array, axis) = try partition(machine, args)
            return try machine.wrap(array.sorted(axis: axis))
        },
        Native("argpartition(a, kth, axis=-1, kind='introselect')", "The indices that would partition the array.") {
            machine, args in
            let (array, axis) = try partition(machine, args)
            return try machine.wrap(array.argsort(axis: axis))
        },
        Native("lexsort(keys, axis=-1)", "The indices that sort by several keys, the last one first.") {
            machine, args in
            let keys = try machine.arrays(args[0])
            guard let first = keys.first else {
                throw machine.error(.typeError, "need sequence of keys with len > 0 in lexsort")
            }
            guard keys.allSatisfy({ $0.shape == first.shape }) else {
                throw machine.error(.valueError, "all keys need to be the same shape")
            }
            guard first.dimensions == 1 else {
                throw machine.error(.valueError, "lexsort takes vectors as keys here")
            }
            var order = try NDArray.arange(0, first.count)
            for key in keys {
                order = try order.taking(key.taking(order, axis: 0).argsort(), axis: 0)
            }
            return try machine.wrap(order)
        },
    ]
}

/// A tuple whose elements have names too, as some functions of numpy return.
final class NamedResultObject: ForeignObject {
    private let name: String
    private let names: [String]
    private let values: [Value]

    init(_ name: String, _ names: [String], _ values: [Value]) {
        self.name = name
        self.names = names
        self.values = values
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.results }
    override var attributeNames: [String] { names }
    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        names.firstIndex(of: name).map { values[$0] }
    }
    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        try machine.item(machine.heap.tuple(values), key)
    }
    override func iterator(_ machine: Machine) throws -> Value? { try machine.iterator(of: machine.heap.tuple(values)) }
    override func length(_ machine: Machine) throws -> Int? { values.count }
    override func visitChildren(_ collector: Collector) { for value in values { collector.visit(value) } }

    override func repr(_ machine: Machine) throws -> String {
        let parts = try zip(names, values).map { "\($0)=\(try machine.reprText($1))" }
        return "\(name)(\(parts.joined(separator: ", ")))"
    }
}

extension Machine {
    /// A result whose parts have names.
    func named(_ name: String, _ parts: [(String, NDArray)]) throws -> Value {
        let values = try parts.map { try result($0.1) }
        return Value(try heap.adopt(NamedResultObject(name, parts.map(\.0), values), bytes: 100))
    }
}

extension Machine {
    /// Returns whether equal elements keep their order, as numpy's functions that sort are asked for it.
    func isStable(kind: Value, order: Value, stable: Value) throws -> Bool {
        guard order.isNone else {
            throw error(.valueError, "Cannot specify order when the array has no fields.")
        }
        if kind.isNone { return try stable.isNone ? false : truth(stable) }
        guard stable.isNone else {
            throw error(
                .valueError,
                "`kind` and keyword parameters can't be provided at the same time. Use only one of them.")
        }
        guard let text = kind.string?.text else {
            throw error(.typeError, "sort kind must be str, not \(typeName(kind))")
        }
        // NumPy asks for the first letter only.
        switch text.first {
        case "s", "S", "m", "M": return true
        case "q", "Q", "h", "H": return false
        default:
            throw error(
                .valueError, "sort kind must be one of 'quick', 'heap', or 'stable' (got \(try reprText(kind)))")
        }
    }
}

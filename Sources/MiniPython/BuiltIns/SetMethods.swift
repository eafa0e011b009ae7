/// The methods that `set` and `frozenset` share.
let frozenSetMethods: [Native] = [
    Native("copy(self, /)", "Return a shallow copy of a set.") { machine, args in
        guard let set = args[0].set, set.kind == .set else { return args[0] }
        return Value(try machine.copy(set))
    },
    Native(
        "union(self, *others)", "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)"
    ) {
        machine, args in
        guard let set = args[0].set else { return .none }
        let result = try machine.copy(set)
        for other in args.rest where !other.isIdentical(to: args[0]) { try machine.addAll(other, to: result) }
        return Value(result)
    },
    Native(
        "intersection(self, *others)",
        "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)"
    ) { machine, args in
        guard let set = args[0].set else { return .none }
        return Value(try machine.intersection(of: set, with: args.rest))
    },
    Native(
        "difference(self, *others)",
        "Return the difference of two or more sets as a new set.\n\n(i.e. all elements that are in this set but not the others.)"
    ) { machine, args in
        guard let set = args[0].set else { return .none }
        guard let first = args.rest.first else { return Value(try machine.copy(set)) }
        let result = try machine.difference(of: set, with: first)
        for other in args.rest.dropFirst() { try machine.removeAll(other, from: result) }
        return Value(result)
    },
    Native(
        "symmetric_difference(self, other, /)",
        "Return the symmetric difference of two sets as a new set.\n\n(i.e. all elements that are in exactly one of the sets.)"
    ) { machine, args in
        guard let set = args[0].set else { return .none }
        if let other = args[1].set { return Value(try machine.symmetricDifference(set, other)) }
        let result = try machine.heap.set(frozen: set.kind == .frozenSet)
        try machine.addAll(args[1], to: result)
        try machine.formSymmetricDifference(result, set)
        return Value(result)
    },
    Native("isdisjoint(self, other, /)", "Return True if two sets have a null intersection.") { machine, args in
        guard let set = args[0].set else { return .none }
        if let other = args[1].set { return Value(try machine.areDisjoint(set, other)) }
        var isDisjoint = true
        try machine.forEach(in: args[1]) { element in
            isDisjoint = try !set.contains(element, machine)
            return isDisjoint
        }
        return Value(isDisjoint)
    },
    Native("issubset(self, other, /)", "Report whether another set contains this set.") { machine, args in
        guard let set = args[0].set else { return .none }
        return Value(try machine.isSubset(set, machine.asSet(args[1])))
    },
    Native("issuperset(self, other, /)", "Report whether this set contains another set.") { machine, args in
        guard let set = args[0].set else { return .none }
        return Value(try machine.isSubset(machine.asSet(args[1]), set))
    },
]

/// The methods of `set`.
let setMethods: [Native] =
    frozenSetMethods + [
        Native(
            "add(self, element, /)", "Add an element to a set.\n\nThis has no effect if the element is already present."
        ) {
            machine, args in
            // The receiver was checked: both kinds of sets are one class.
            _ = try args[0].borrow(SetObject.self) { try $0.add(args[1], machine) }
            return .none
        },
        Native(
            "remove(self, element, /)",
            "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError."
        ) { machine, args in
            guard let set = args[0].set else { return .none }
            if try !set.remove(machine.hashableKey(args[1]), machine) { throw machine.keyError(args[1]) }
            return .none
        },
        Native(
            "discard(self, element, /)",
            "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\n"
                + "an exception when an element is missing from the set."
        ) { machine, args in
            try args[0].set?.remove(machine.hashableKey(args[1]), machine)
            return .none
        },
        Native(
            "pop(self, /)", "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty."
        ) { machine, args in
            if let element = args[0].set?.pop() { return element }
            throw machine.error(.keyError, "pop from an empty set")
        },
        Native("clear(self, /)", "Remove all elements from this set.") { machine, args in
            args[0].set?.removeAll(machine.heap)
            return .none
        },
        Native("update(self, *others)", "Update a set with the union of itself and others.") { machine, args in
            guard let set = args[0].set else { return .none }
            for other in args.rest { try machine.addAll(other, to: set) }
            return .none
        },
        Native("intersection_update(self, *others)", "Update a set with the intersection of itself and another.") {
            machine, args in
            guard let set = args[0].set else { return .none }
            set.exchangeElements(with: try machine.intersection(of: set, with: args.rest))
            return .none
        },
        Native("difference_update(self, *others)", "Remove all elements of another set from this set.") {
            machine, args in
            guard let set = args[0].set else { return .none }
            for other in args.rest { try machine.removeAll(other, from: set) }
            return .none
        },
        Native(
            "symmetric_difference_update(self, other, /)",
            "Update a set with the symmetric difference of itself and another."
        ) { machine, args in
            guard let set = args[0].set else { return .none }
            // The keys of a dictionary come as they are, anything else as a set of it.
            if let dict = args[1].dict {
                for element in try machine.collect(Value(dict)) where try !set.remove(element, machine) {
                    try set.add(element, machine)
                }
                return .none
            }
            try machine.formSymmetricDifference(set, machine.asSet(args[1]))
            return .none
        },
    ]

extension Machine {
    /// The elements that a set shares with all of some iterables. An iterable is walked in its own order.
    func intersection(of set: SetObject, with others: UnsafeBufferPointer<Value>) throws -> SetObject {
        if others.isEmpty { return try copy(set) }
        var result = set
        for other in others {
            if let otherSet = other.set {
                result = try intersection(result, otherSet)
            } else {
                let shared = try heap.set(frozen: set.kind == .frozenSet)
                try forEach(in: other) { element in
                    let entry = SetObject.Entry(hash: try hash(element), key: element)
                    guard try result.contains(entry, self) else { return true }
                    try shared.add(entry, self)
                    return shared.count < result.count
                }
                result = shared
            }
        }
        return result
    }
}

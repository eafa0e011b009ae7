/// The methods of `list`.
let listMethods: [Native] = [
    Native("append(self, object, /)", "Append object to the end of the list.") { machine, args in
        try args[0].borrow(ListObject.self) { try $0.append(args[1], machine.heap) }
        return .none
    },
    Native("extend(self, iterable, /)", "Extend list by appending elements from the iterable.") { machine, args in
        if args[0].isKind(.list) { try args[0].borrow(ListObject.self) { try machine.extend($0, args[1]) } }
        return .none
    },
    Native("insert(self, index, object, /)", "Insert object before index.") { machine, args in
        let index = try machine.machineWord(args[1])
        guard let list = args[0].list else { return .none }
        let place = min(max(index < 0 ? index &+ list.count : index, 0), list.count)
        machine.note(work: (list.count - place) >> 6)
        try list.insert(args[2], at: place, machine.heap)
        return .none
    },
    Native(
        "remove(self, value, /)", "Remove first occurrence of value.\n\nRaises ValueError if the value is not present."
    ) {
        machine, args in
        guard let list = args[0].list else { return .none }
        guard let place = try machine.place(of: args[1], in: list, from: 0, to: Int.max) else {
            throw machine.error(.valueError, "list.remove(x): x not in list")
        }
        machine.note(work: (list.count - place) >> 6)
        if place < list.count { list.remove(at: place) }
        return .none
    },
    Native(
        "pop(self, index=-1, /)",
        "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range."
    ) { machine, args in
        let index = try machine.machineWord(args[1])
        return try args[0].borrow(ListObject.self) { list in
            if list.count == 0 { throw machine.error(.indexError, "pop from empty list") }
            let place = index < 0 ? index &+ list.count : index
            guard place >= 0, place < list.count else { throw machine.error(.indexError, "pop index out of range") }
            machine.note(work: (list.count - place) >> 6)
            return list.remove(at: place)
        }
    },
    Native("clear(self, /)", "Remove all items from list.") { _, args in
        args[0].list?.removeAll()
        return .none
    },
    Native(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present."
    ) { machine, args in
        guard let list = args[0].list else { return .none }
        let bounds = try machine.searchBounds(args[2], args[3], { list.count })
        if let place = try machine.place(of: args[1], in: list, from: bounds.start, to: bounds.stop) {
            return Value(place)
        }
        throw machine.error(.valueError, "\(try machine.reprText(args[1])) is not in list")
    },
    Native("count(self, value, /)", "Return number of occurrences of value.") { machine, args in
        guard let list = args[0].list else { return .none }
        return Value(try machine.occurrences(of: args[1], in: list))
    },
    Native(
        "sort(self, /, *, key=None, reverse=False)",
        "Sort the list in ascending order and return None.\n\nThe sort is in-place and stable."
    ) { machine, args in
        let isReversed = try machine.flag(args[2])
        if let list = args[0].list { try machine.sort(list, key: args[1], isReversed: isReversed) }
        return .none
    },
    Native("reverse(self, /)", "Reverse *IN PLACE*.") { machine, args in
        guard let list = args[0].list else { return .none }
        machine.note(work: list.count >> 3)
        list.reverse()
        return .none
    },
    Native("copy(self, /)", "Return a shallow copy of the list.") { machine, args in
        try args[0].borrow(ListObject.self) { try machine.heap.list($0.elements, count: $0.count) }
    },
]

extension ListObject {
    func reverse() {
        var (low, high) = (0, count - 1)
        while low < high {
            (self[low], self[high]) = (self[high], self[low])
            low += 1
            high -= 1
        }
    }
}

extension Machine {
    /// The places that `index(value, start, stop)` searches, cut to the sequence.
    func searchBounds(_ start: Value, _ stop: Value, _ count: () -> Int) throws -> (start: Int, stop: Int) {
        func bound(_ value: Value) throws -> Int {
            if let int = try clampedIndex(value) { return int }
            throw error(.typeError, "slice indices must be integers or have an __index__ method")
        }
        let (low, high) = (try bound(start), try bound(stop))
        let length = count()
        return (max(low < 0 ? low &+ length : low, 0), high < 0 ? high &+ length : high)
    }

    func occurrences<S: IndexedValues>(of item: Value, in values: S) throws -> Int {
        var found = 0
        var index = 0
        while index < values.count {
            if try isSameOrEqual(values[index], item) { found += 1 }
            index += 1
            if index & 1023 == 0 { try poll(1024) }
        }
        return found
    }

    /// A whole number that stands for true or false, as `reverse=` takes it.
    func flag(_ value: Value) throws -> Bool {
        if let bool = value.bool { return bool }
        return try narrowIndex(of: value) != 0
    }
}

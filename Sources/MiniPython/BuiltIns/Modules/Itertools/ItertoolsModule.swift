/// `itertools`: functions that make iterators for efficient looping.
let itertoolsModule = NativeModule(
    "itertools", "Functional tools for creating and using iterators.",
    functions: { _ in [tee] },
    constants: { machine in
        try (endlessIterators + filteringIterators + selections + joiningIterators).map { native in
            (native.name, Value(try iteratorType(native, machine)))
        }
    })

/// The class of an iterator, called to make one.
private func iteratorType(_ native: Native, _ machine: Machine) throws -> TypeObject {
    let type = try machine.types.iterator(named: "itertools.\(native.name)")
    if type.constructor != nil { return type }
    type.documentation = native.help
    let constructor = try machine.heap.adopt(NativeObject(native))
    constructor.moduleName = "itertools"
    type.constructor = constructor
    if native.name == "chain" {
        let function = try machine.function(fromIterable)
        type.attributes[machine.heap.name(fromIterable.name)] = Value(
            try machine.heap.adopt(MethodWrapperObject(function, isClassMethod: false)))
    }
    return type
}

private let fromIterable = Native("from_iterable(iterable, /)", "Chain the iterables that an iterable gives.") {
    machine, arguments in
    try chained(machine, arguments[0])
}

extension Machine {
    /// A number, or an object that can be made one.
    fileprivate func isNumber(_ value: Value) -> Bool {
        Number(value) != nil || value.isKind(.foreign)
            || ["__index__", "__float__", "__int__"].contains { lookupSpecial(value, $0) != nil }
    }

    fileprivate func lazy(_ name: String, _ held: [Value] = [], _ step: @escaping StepIterator.Step) throws -> Value {
        let iterator = StepIterator("itertools.\(name)", held, step)
        return Value(try heap.adopt(iterator, bytes: held.count * MemoryLayout<Value>.stride))
    }
}

// MARK: Without end

private let endlessIterators: [Native] = [
    Native("count(start=0, step=1)", "start, start+step, start+2*step, …") { machine, arguments in
        if !machine.isNumber(arguments[0]) || !machine.isNumber(arguments[1]) {
            throw machine.error(.typeError, "a number is required")
        }
        // In steps of one, False and True count as the numbers that they are.
        let isPlain = arguments[1].intOrBool == 1
        let start = isPlain ? arguments[0].intOrBool.map { Value($0) } ?? arguments[0] : arguments[0]
        return Value(try machine.heap.adopt(CountIterator(from: start, by: arguments[1])))
    },
    Native("cycle(iterable, /)", "The items over and over again.") { machine, arguments in
        try machine.lazy("cycle", [machine.iterator(of: arguments[0])]) { iterator, machine in
            if !iterator.held[0].isUndefined {
                if let value = try machine.next(iterator.held[0]) {
                    iterator.held.append(value)
                    return value
                }
                iterator.held[0] = .undefined
            }
            if iterator.held.count == 1 { return nil }
            iterator.count = iterator.count % (iterator.held.count - 1) + 1
            return iterator.held[iterator.count]
        }
    },
    Native("repeat(object, times=<absent>)", "The object, times times or without end.") { machine, arguments in
        let times = try arguments[1].isUndefined ? Int.max : machine.smallIndex(of: arguments[1])
        let left = arguments[1].isUndefined ? nil : max(times, 0)
        return Value(try machine.heap.adopt(RepeatIterator(arguments[0], times: left)))
    },
]

// MARK: Some of the items

/// An iterator over the items of an iterable, the last parameter, for which a function of the first decides.
private func filtering(
    _ signature: String, _ help: String,
    _ decide: @escaping @Sendable (StepIterator, Value, Machine) throws -> Value?
) -> Native {
    let name = String(signature.prefix { $0 != "(" })
    return Native(signature, help) { machine, arguments in
        try machine.lazy(name, [arguments[0], machine.iterator(of: arguments[1])]) { iterator, machine in
            while let item = try machine.next(iterator.held[1]) {
                guard let answer = try decide(iterator, item, machine) else { return nil }
                if !answer.isUndefined { return answer }
                try machine.poll()
            }
            return nil
        }
    }
}

private let tee = Native("tee(iterable, n=2, /)", "So many iterators that each give the items of one.") {
    machine, arguments in
    let count = try machine.machineWord(arguments[1])
    if count < 0 { throw machine.error(.valueError, "n must be >= 0") }
    try machine.checkRoom(forValues: count)
    let shared = try machine.heap.list()
    let iterator = try machine.iterator(of: arguments[0])
    return try machine.heap.tuple(
        (0..<count).map { _ in
            let step = StepIterator("itertools._tee", [iterator, Value(shared)]) { tee, machine in
                guard let items = tee.held[1].list else { return nil }
                if tee.count == items.count {
                    guard let item = try machine.next(tee.held[0]) else { return nil }
                    try items.append(item, machine.heap)
                }
                tee.count += 1
                return items[tee.count - 1]
            }
            return Value(try machine.heap.adopt(step))
        })
}

private let filteringIterators: [Native] = [
    Native("compress(data, selectors)", "The data whose selector is true.") { machine, arguments in
        let iterators = [try machine.iterator(of: arguments[0]), try machine.iterator(of: arguments[1])]
        return try machine.lazy("compress", iterators) { iterator, machine in
            while let item = try machine.next(iterator.held[0]), let selector = try machine.next(iterator.held[1]) {
                if try machine.truth(selector) { return item }
                try machine.poll()
            }
            return nil
        }
    },
    filtering("dropwhile(predicate, iterable, /)", "The items from the first on for which the predicate is false.") {
        iterator, item, machine in
        if iterator.count == 0, try machine.truth(machine.call(iterator.held[0], [item])) { return .undefined }
        iterator.count = 1
        return item
    },
    filtering("filterfalse(function, iterable, /)", "The items for which the function is false.") {
        iterator, item, machine in
        let answer = iterator.held[0].isNone ? item : try machine.call(iterator.held[0], [item])
        return try machine.truth(answer) ? .undefined : item
    },
    Native("islice(iterable, *args)", "islice(iterable, stop) or islice(iterable, start, stop[, step]).") {
        machine, arguments in
        try machine.islice(arguments[0], arguments.rest)
    },
    filtering("starmap(function, iterable, /)", "What the function makes of each tuple of arguments.") {
        iterator, item, machine in
        try machine.call(iterator.held[0], machine.collect(item))
    },
    filtering("takewhile(predicate, iterable, /)", "The items as long as the predicate is true.") {
        iterator, item, machine in
        try machine.truth(machine.call(iterator.held[0], [item])) ? item : nil
    },
]

extension Machine {
    fileprivate func islice(_ iterable: Value, _ bounds: UnsafeBufferPointer<Value>) throws -> Value {
        try checkCount("islice", bounds.count + 1, 2...4)
        func bound(_ value: Value, _ missing: Int, least: Int, _ words: @autoclosure () -> String) throws -> Int {
            if value.isNone { return missing }
            guard let number = value.intOrBool, number >= least else { throw error(.valueError, words()) }
            return number
        }
        let words = "must be None or an integer: 0 <= x <= sys.maxsize."
        let last = bounds[bounds.count == 1 ? 0 : 1]
        let stop = try bound(
            last, .max, least: 0, "\((last.intOrBool ?? -1) < -1 ? "Indices" : "Stop argument") for islice() \(words)")
        let start = try bound(
            bounds.count == 1 ? .none : bounds[0], 0, least: 0, "Indices for islice() \(words)")
        let step = try bound(
            bounds.count == 3 ? bounds[2] : .none, 1, least: 1,
            "Step for islice() must be a positive integer or None.")
        return Value(try heap.adopt(SliceIterator(iterator(of: iterable), from: start, to: stop, by: step)))
    }
}

// MARK: Selections

extension Machine {
    /// An iterator over all ways of a kind to pick from a pool for each of some places.
    /// - Parameter places: None: as many as the pool has.
    fileprivate func selection(
        _ name: String, _ kind: SelectionIterator.Way, _ iterable: Value, places: Value
    ) throws -> Value {
        let pool = try collect(iterable)
        return try selection(name, kind, [pool], times: count(places, pool.count))
    }

    /// The same with pools that are repeated in a row.
    fileprivate func selection(
        _ name: String, _ kind: SelectionIterator.Way, _ pools: [[Value]], times: Int
    ) throws -> Value {
        let (places, overflow) = times.multipliedReportingOverflow(by: max(pools.count, 1))
        // For each place the choice, how many there are, and where they stand.
        try heap.check(bytes: overflow || places > 1 << 40 ? .max : places * 32)
        let iterator = SelectionIterator("itertools.\(name)", kind, from: pools, times: pools.isEmpty ? 0 : times)
        return Value(try heap.adopt(iterator, bytes: places * 24))
    }

    fileprivate func count(_ value: Value, _ fallback: Int) throws -> Int {
        if value.isNone { return fallback }
        let count = try smallIndex(of: value)
        if count < 0 { throw error(.valueError, "r must be non-negative") }
        return count
    }
}

private let selections: [Native] = [
    Native("combinations(iterable, r)", "All choices of r items, in sorted order, without repetition.") {
        machine, arguments in
        try machine.selection("combinations", .combinations, arguments[0], places: arguments[1])
    },
    Native("combinations_with_replacement(iterable, r)", "All choices of r items, in sorted order, with repetition.") {
        machine, arguments in
        try machine.selection(
            "combinations_with_replacement", .combinationsWithReplacement, arguments[0], places: arguments[1])
    },
    Native("permutations(iterable, r=None)", "All orders of r items.") { machine, arguments in
        try machine.selection("permutations", .permutations, arguments[0], places: arguments[1])
    },
    Native("product(*iterables, repeat=1)", "The Cartesian product, as nested loops give it.") { machine, arguments in
        let pools = try arguments.rest.map { try machine.collect($0) }
        let times = try machine.smallIndex(of: arguments[0])
        if times < 0 { throw machine.error(.valueError, "repeat argument cannot be negative") }
        return try machine.selection("product", .product, pools, times: times)
    },
]

// MARK: Several iterables, several items

private func chained(_ machine: Machine, _ iterables: Value) throws -> Value {
    Value(try machine.heap.adopt(ChainIterator(machine.iterator(of: iterables))))
}

private let joiningIterators: [Native] = [
    Native("chain(*iterables)", "The items of the first iterable, then of the second, and so on.") {
        machine, arguments in
        try chained(machine, machine.heap.tuple(arguments.rest))
    },
    Native("accumulate(iterable, func=None, *, initial=None)", "Running sums, or what the function makes.") {
        machine, arguments in
        let iterator = try machine.iterator(of: arguments[0])
        return Value(try machine.heap.adopt(AccumulateIterator(iterator, arguments[1], start: arguments[2])))
    },
    Native("groupby(iterable, key=None)", "Runs of items with the same key: pairs of the key and its items.") {
        machine, arguments in
        Value(try machine.heap.adopt(GroupByIterator(machine.iterator(of: arguments[0]), key: arguments[1])))
    },
    Native("pairwise(iterable, /)", "Overlapping pairs of neighbours.") { machine, arguments in
        try machine.lazy("pairwise", [machine.iterator(of: arguments[0]), .undefined]) { iterator, machine in
            if iterator.held[1].isUndefined {
                guard let first = try machine.next(iterator.held[0]) else { return nil }
                iterator.held[1] = first
            }
            guard let item = try machine.next(iterator.held[0]) else { return nil }
            defer { iterator.held[1] = item }
            return try machine.heap.tuple([iterator.held[1], item])
        }
    },
    Native("zip_longest(*iterables, fillvalue=None)", "Tuples of items side by side, until the longest ends.") {
        machine, arguments in
        let fill = arguments[0]
        let iterators = try arguments.rest.map { try machine.iterator(of: $0) }
        return try machine.lazy("zip_longest", [fill] + iterators) { iterator, machine in
            var row: [Value] = []
            var isOver = true
            for place in iterator.held.indices.dropFirst() {
                if !iterator.held[place].isUndefined, let value = try machine.next(iterator.held[place]) {
                    row.append(value)
                    isOver = false
                } else {
                    iterator.held[place] = .undefined
                    row.append(iterator.held[0])
                }
            }
            return isOver ? nil : try machine.heap.tuple(row)
        }
    },
]

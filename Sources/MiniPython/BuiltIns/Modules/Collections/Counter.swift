// `collections.Counter`: a dictionary of counts.

extension Machine {
    func counterType() throws -> TypeObject {
        if let known = types.flavoredDicts[.counter] { return known }
        let made = try foreignType(
            "Counter", module: "collections", bases: [types.dict],
            documentation: "A dictionary that counts: elements are its keys, their counts its values.",
            constructor: Native(
                "Counter(iterable=None, /, **kwds)", "Count the elements of an iterable, or take over counts."
            ) { machine, arguments in
                let counter = try machine.flavoredDict(.counter)
                try machine.count(arguments[0], arguments.keywords, in: counter, sign: 1)
                return Value(counter)
            }, methods: counterMethods)
        types.flavoredDicts[.counter] = made
        return made
    }

    /// The count of an element; 0 where it was never seen.
    private func count(of key: Value, in counter: DictObject) throws -> Value {
        try counter.get(key, self) ?? Value(0)
    }

    /// Adds (or takes away) the elements of an iterable, or the counts of a mapping and of keywords.
    fileprivate func count(_ source: Value, _ keywords: KeywordValues?, in counter: DictObject, sign: Int) throws {
        func add(_ key: Value, _ amount: Value) throws {
            let old = try count(of: key, in: counter)
            try counter.set(key, binary(sign > 0 ? .add : .subtract, old, amount), self)
        }
        if let mapping = source.dict {
            if counter.count == 0, sign > 0 {
                try update(counter, from: source)
            } else {
                for pair in mapping.pairs { try add(pair.key, pair.value) }
            }
        } else if !source.isNone {
            try forEach(in: source, holding: [Value(counter)]) { element in
                try add(element, Value(1))
                return true
            }
        }
        for (name, value) in keywords?.pairs ?? [] { try add(Value(name), value) }
    }

    /// The pairs of element and count, the highest counts first, equal ones in the order in which they came.
    func mostCommon(_ counter: DictObject) throws -> [(key: Value, value: Value)] {
        let pairs = counter.pairs
        var order = pairs.indices.map { Value($0) }
        var counts = pairs.enumerated().map { KeyedValue(key: $1.value, value: Value($0)) }
        if pairs.count > 1 { try sort(&order, by: &counts, true) }
        return order.compactMap { $0.int.map { pairs[$0] } }
    }

    /// `+ - | &` of two counters, and nothing for other operations: only counts above 0 stay.
    func counterBinary(_ op: BinaryOperation, _ a: DictObject, _ b: DictObject) throws -> Value? {
        guard op == .add || op == .subtract || op == .bitOr || op == .bitAnd else { return nil }
        let result = try flavoredDict(.counter)
        func keep(_ key: Value, _ count: Value) throws {
            if try less(Value(0), count) { try result.set(key, count, self) }
        }
        for (key, value) in a.pairs {
            let other = try count(of: key, in: b)
            switch op {
            case .add, .subtract: try keep(key, binary(op, value, other))
            case .bitOr: try keep(key, less(value, other) ? other : value)
            default: try keep(key, less(value, other) ? value : other)
            }
        }
        if op == .bitAnd { return Value(result) }
        for (key, value) in b.pairs where try a.get(key, self) == nil {
            try keep(key, op == .subtract ? binary(.subtract, Value(0), value) : value)
        }
        return Value(result)
    }

    /// `+= -= |= &=` of two counters.
    func counterInPlace(_ op: BinaryOperation, _ a: DictObject, _ b: DictObject) throws -> Value? {
        switch op {
        case .add: try count(Value(b), nil, in: a, sign: 1)
        case .subtract: try count(Value(b), nil, in: a, sign: -1)
        case .bitOr, .bitAnd:
            for (key, value) in op == .bitOr ? b.pairs : a.pairs {
                let other = try count(of: key, in: op == .bitOr ? a : b)
                if try op == .bitOr ? less(other, value) : less(other, value) {
                    try a.set(key, op == .bitOr ? value : other, self)
                }
            }
        default: return nil
        }
        for (key, value) in a.pairs where try !less(Value(0), value) { try a.remove(key, self) }
        return Value(a)
    }

    /// `+counter` and `-counter`: the counts above 0, or those below with their sign changed.
    func counterUnary(_ op: UnaryOperation, _ counter: DictObject) throws -> Value? {
        let zero = try flavoredDict(.counter)
        switch op {
        case .positive: return try counterBinary(.add, counter, zero)
        case .negative: return try counterBinary(.subtract, zero, counter)
        case .invert: return nil
        }
    }

    /// Comparison by inclusion; an element that one of them lacks counts 0 there.
    func counter(_ a: DictObject, holds op: ComparisonOperation, _ b: DictObject) throws -> Bool {
        switch op {
        case .notEqual: return try !counter(a, holds: .equal, b)
        case .less: return try counter(a, holds: .lessEqual, b) && !counter(a, holds: .equal, b)
        case .greater: return try counter(a, holds: .greaterEqual, b) && !counter(a, holds: .equal, b)
        default: break
        }
        for key in a.pairs.map(\.key) + b.pairs.map(\.key) {
            let (x, y) = (try count(of: key, in: a), try count(of: key, in: b))
            if try !truth(compare(op, x, y)) { return false }
        }
        return true
    }

    func appendCounter(_ counter: DictObject, to out: inout [UInt8]) throws {
        if counter.count == 0 { return out.append("Counter()") }
        var pairs = counter.pairs
        do {
            pairs = try mostCommon(counter)
        } catch {
            // Counts without an order are shown as they came.
            if !isRaised(error, .typeError) { throw error }
        }
        out.append("Counter({")
        for (place, pair) in pairs.enumerated() {
            if place > 0 { out.append(", ") }
            try appendRepr(pair.key, to: &out)
            out.append(": ")
            try appendRepr(pair.value, to: &out)
            try heap.check(bytes: out.count &* 2)
        }
        out.append("})")
    }
}

private let counterMethods: [Native] = [
    Native(
        "most_common(self, n=None)",
        "List the n most common elements and their counts from the most common to the least. If n is None, all."
    ) { machine, arguments in
        guard let counter = arguments[0].dict else { return .none }
        let pairs = try machine.mostCommon(counter)
        let limit = arguments[1].isNone ? pairs.count : try machine.index(arguments[1])
        return try machine.heap.list(
            pairs.prefix(max(limit, 0)).map { try machine.heap.tuple([$0.key, $0.value]) })
    },
    Native("elements(self)", "Iterator over elements repeating each as many times as its count.") {
        machine, arguments in
        let held = arguments[0].dict?.pairs.flatMap { [$0.key, $0.value] } ?? []
        var done = 0
        let iterator = StepIterator("itertools.chain", held) { iterator, machine in
            while iterator.count < iterator.held.count {
                let times = try machine.index(iterator.held[iterator.count + 1])
                if done < times {
                    done += 1
                    return iterator.held[iterator.count]
                }
                done = 0
                iterator.count += 2
            }
            return nil
        }
        return Value(try machine.heap.adopt(iterator))
    },
    Native("total(self)", "Sum of the counts.") { machine, arguments in
        var total = Value(0)
        let pairs = arguments[0].dict?.pairs ?? []
        machine.note(work: pairs.count)
        for pair in pairs { total = try machine.binary(.add, total, pair.value) }
        return total
    },
    Native("update(self, iterable=None, /, **kwds)", "Like dict.update() but add counts instead of replacing them.") {
        machine, arguments in
        if let counter = arguments[0].dict { try machine.count(arguments[1], arguments.keywords, in: counter, sign: 1) }
        return .none
    },
    Native("subtract(self, iterable=None, /, **kwds)", "Like update() but subtract counts; they may go below 0.") {
        machine, arguments in
        if let counter = arguments[0].dict {
            try machine.count(arguments[1], arguments.keywords, in: counter, sign: -1)
        }
        return .none
    },
    Native("fromkeys(cls, iterable, v=None, /)", "Not for counters.") { machine, _ in
        throw machine.error(
            .notImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
    },
]

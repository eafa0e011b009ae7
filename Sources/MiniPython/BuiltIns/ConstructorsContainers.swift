let containerConstructors: [(typeName: String, native: Native)] = [
    (
        "dict",
        Native("dict(mapping=<absent>, /, **kwargs)", "Make a dictionary of pairs and of keywords.") {
            machine, arguments in
            let dict = try machine.heap.dict()
            if !arguments[0].isUndefined { try machine.update(dict, from: arguments[0]) }
            for (name, value) in arguments.keywords?.pairs ?? [] { try dict.set(Value(name), value, machine) }
            return Value(dict)
        }
    ),
    (
        "frozenset",
        Native("frozenset(iterable=<absent>, /)", "Build an immutable unordered collection.") {
            machine, arguments in
            if arguments[0].kind == .frozenSet { return arguments[0] }
            let set = try machine.heap.set(frozen: true)
            if !arguments[0].isUndefined { try machine.addAll(arguments[0], to: set) }
            return Value(set)
        }
    ),
    (
        "list",
        Native("list(iterable=<absent>, /)", "Make a list of the iterable's items; empty when none is given.") {
            machine, arguments in
            arguments[0].isUndefined
                ? Value(try machine.heap.list()) : try machine.list(of: arguments[0])
        }
    ),
    (
        "range",
        Native("range(*args)", "range(stop) or range(start, stop[, step]): a sequence of whole numbers.") {
            machine, arguments in
            try machine.checkCount("range", arguments.rest.count, 1...3)
            let first = arguments.rest[0]
            if arguments.rest.count == 1 {
                if first.tag == .int {
                    let stop = max(first.rawInt, 0)
                    return try machine.heap.range(start: 0, stop: first.rawInt, step: 1, count: stop)
                }
                return try machine.rangeValue(start: Value(0), stop: first, step: Value(1))
            }
            let step = arguments.rest.count == 3 ? arguments.rest[2] : Value(1)
            return try machine.rangeValue(start: first, stop: arguments.rest[1], step: step)
        }
    ),
    (
        "set",
        Native("set(iterable=<absent>, /)", "Build an unordered collection of unique elements.") {
            machine, arguments in
            let set = try machine.heap.set()
            if !arguments[0].isUndefined { try machine.addAll(arguments[0], to: set) }
            return Value(set)
        }
    ),
    (
        "slice",
        Native("slice(*args)", "slice(stop) or slice(start, stop[, step]), as s[start:stop:step] makes.") {
            machine, arguments in
            let parts = arguments.rest
            try machine.checkCount("slice", parts.count, 1...3)
            if parts.count == 1 { return try machine.heap.slice(start: .none, stop: parts[0], step: .none) }
            let step = parts.count == 3 ? parts[2] : .none
            return try machine.heap.slice(start: parts[0], stop: parts[1], step: step)
        }
    ),
    (
        "str",
        Native(
            "str(object='', encoding=<absent>, errors=<absent>)", "Create a new string object from the given object."
        ) { machine, arguments in
            if let whole = arguments[0].int, arguments[1].isUndefined, arguments[2].isUndefined {
                return try machine.heap.decimal(whole)
            }
            for (place, name) in [(1, "encoding"), (2, "errors")] {
                if arguments[place].isUndefined { continue }
                if let text = arguments[place].string {
                    if text.utf8.contains(0) { throw machine.error(.valueError, "embedded null character") }
                    continue
                }
                let given = arguments[place].isNone ? "None" : machine.typeName(arguments[place])
                throw machine.error(.typeError, "str() argument '\(name)' must be str, not \(given)")
            }
            if !arguments[1].isUndefined || !arguments[2].isUndefined {
                for place in 1...2 {
                    if let text = arguments[place].string { try machine.checkEncodable(text) }
                }
                let words =
                    arguments[0].string != nil
                    ? "decoding str is not supported"
                    : "decoding to str: need a bytes-like object, \(machine.typeName(arguments[0])) found"
                throw machine.error(.typeError, words)
            }
            return arguments[0].string != nil ? arguments[0] : Value(try machine.str(arguments[0]))
        }
    ),
    (
        "tuple",
        Native("tuple(iterable=<absent>, /)", "Make a tuple of the iterable's items.") { machine, arguments in
            if arguments[0].isUndefined { return Value(machine.heap.emptyTuple) }
            return arguments[0].tuple?.flavor == .plain
                ? arguments[0] : try machine.tuple(of: arguments[0])
        }
    ),
]

extension Machine {
    /// Complains as CPython does about too few or too many arguments by place.
    func checkCount(_ name: String, _ count: Int, _ allowed: ClosedRange<Int>) throws {
        if allowed.contains(count) { return }
        let isLess = count < allowed.lowerBound
        let bound = isLess ? allowed.lowerBound : allowed.upperBound
        let words = allowed.count == 1 ? "" : isLess ? "at least " : "at most "
        throw error(.typeError, "\(name) expected \(words)\(bound) argument\(bound == 1 ? "" : "s"), got \(count)")
    }
}

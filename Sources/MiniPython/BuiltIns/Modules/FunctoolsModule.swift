/// `functools`: functions that work on functions.
let functoolsModule = NativeModule(
    "functools", "Tools for working with functions and callable objects.",
    functions: { _ in functionTools },
    constants: { machine in
        try [
            ("cached_property", Value(CachedProperty.type(machine))), ("partial", Value(PartialFunction.type(machine))),
        ]
    })

private let functionTools: [Native] = [
    Native("cache(user_function, /)", "Remember what the function answers for each set of arguments, without bound.") {
        machine, arguments in
        Value(try machine.heap.adopt(CachedFunction(arguments[0], limit: nil, results: machine.heap.dict())))
    },
    Native("cmp_to_key(mycmp)", "Convert a comparison function into a key function.") { machine, arguments in
        let key = HeldFunction("key", arguments[0]) { compare, arguments, machine in
            Value(try machine.heap.adopt(ComparisonKey(arguments[0], compare)))
        }
        return Value(try machine.heap.adopt(key))
    },
    Native("lru_cache(maxsize=128, typed=False)", "Remember what a function answers for its latest arguments.") {
        machine, arguments in
        if machine.isCallable(arguments[0]) {
            return Value(try machine.heap.adopt(CachedFunction(arguments[0], limit: 128, results: machine.heap.dict())))
        }
        guard arguments[0].isNone || arguments[0].int != nil else {
            throw machine.error(.typeError, "Expected first argument to be an integer, a callable, or None")
        }
        let limit = arguments[0].int.map { max($0, 0) }
        return try machine.function(
            Native("decorating_function(user_function, /)", "Remember what the function answers.") {
                machine, arguments in
                Value(
                    try machine.heap.adopt(CachedFunction(arguments[0], limit: limit, results: machine.heap.dict())))
            })
    },
    Native("reduce(function, iterable, initial=<absent>, /)", "Apply a function of two arguments cumulatively.") {
        machine, arguments in
        var result = arguments[2]
        let items = try machine.iterator(of: arguments[1], orSay: "reduce() arg 2 must support iteration")
        try machine.forEach(in: items) { item in
            result = result.isUndefined ? item : try machine.call(arguments[0], with: result, item)
            return true
        }
        if result.isUndefined {
            throw machine.error(.typeError, "reduce() of empty iterable with no initial value")
        }
        return result
    },
    totalOrdering,
    Native("update_wrapper(wrapper, wrapped)", "Give a wrapper the name and the documentation of what it wraps.") {
        machine, arguments in
        try machine.updateWrapper(arguments[0], arguments[1])
    },
    Native("wraps(wrapped)", "Decorator that gives a wrapper the name and the documentation of what it wraps.") {
        machine, arguments in
        let decorator = HeldFunction("decorator", arguments[0]) { wrapped, arguments, machine in
            try machine.updateWrapper(arguments[0], wrapped)
        }
        return Value(try machine.heap.adopt(decorator))
    },
]

extension Machine {
    /// A class of `functools` that a program meets only by its objects.
    fileprivate func hiddenType(_ name: String) -> TypeObject {
        guard let type = try? foreignType(name, module: "functools") else { return types.object }
        if type.nameInMessages == nil { type.nameInMessages = "functools.\(name)" }
        return type
    }

    /// Gives a wrapper the name and the documentation of what it wraps.
    fileprivate func updateWrapper(_ wrapper: Value, _ wrapped: Value) throws -> Value {
        for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
            if let value = try optionalAttribute(wrapped, name) { try setAttribute(wrapper, name, value) }
        }
        if let own = wrapped.cast(.function, to: FunctionObject.self) {
            for (name, value) in own.attributes.pairs { try setAttribute(wrapper, name, value) }
        }
        try setAttribute(wrapper, "__wrapped__", wrapped)
        return wrapper
    }
}

/// A function of one argument that rests on a value of the program, which the collector must see.
final class HeldFunction: ForeignObject {
    private let name: String
    private let held: Value
    private let body: (Value, [Value], Machine) throws -> Value

    init(_ name: String, _ held: Value, _ body: @escaping (Value, [Value], Machine) throws -> Value) {
        self.name = name
        self.held = held
        self.body = body
        super.init()
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 1, keywords == nil else {
            throw machine.error(
                .typeError,
                "\(name)() takes exactly one argument (\(arguments.count + (keywords?.pairs.count ?? 0)) given)")
        }
        return try body(held, arguments, machine)
    }

    override func repr(_ machine: Machine) throws -> String { "<built-in function \(name)>" }

    override func visitChildren(_ collector: Collector) { collector.visit(held) }
}

/// A function with its first arguments and some keywords given.
final class PartialFunction: ForeignObject {
    private let function: Value
    private let arguments: [Value]
    private let keywords: [(name: StringObject, value: Value)]

    init(_ function: Value, _ arguments: [Value], _ keywords: [(name: StringObject, value: Value)]) {
        self.function = function
        self.arguments = arguments
        self.keywords = keywords
        super.init()
    }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "partial", module: "functools", documentation: "A function with some arguments given.",
            constructor: Native("partial(*args, **keywords)", "partial(func, *args, **keywords): a new function.") {
                machine, arguments in
                guard let function = arguments.rest.first else {
                    throw machine.error(.typeError, "type 'partial' takes at least one argument")
                }
                if !machine.isCallable(function) {
                    throw machine.error(.typeError, "the first argument must be callable")
                }
                return Value(
                    try machine.heap.adopt(
                        PartialFunction(function, Array(arguments.rest.dropFirst()), arguments.keywords?.pairs ?? [])))
            })
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    override var isCallable: Bool { true }

    override var forwarding: (function: Value, argument: Value)? {
        guard keywords.isEmpty, arguments.count <= 1 else { return nil }
        switch function.kind {
        case .function, .native, .boundMethod, .type: return (function, arguments.first ?? .undefined)
        default: return nil
        }
    }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        let given = keywords?.pairs ?? []
        let kept = self.keywords.filter { known in !given.contains { $0.name == known.name } }
        let all = kept + given
        return try machine.call(function, self.arguments + arguments, all.isEmpty ? nil : KeywordValues(all))
    }

    override var attributeNames: [String] { ["func", "args", "keywords"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "func": return function
        case "args": return try machine.heap.tuple(arguments)
        case "keywords":
            let dict = try machine.heap.dict()
            for (name, value) in keywords { try dict.set(Value(name), value, machine) }
            return Value(dict)
        default: return nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        var parts = [try machine.reprText(function)]
        parts += try arguments.map { try machine.reprText($0) }
        parts += try keywords.map { "\($0.name.text)=\(try machine.reprText($0.value))" }
        return "functools.partial(\(parts.joined(separator: ", ")))"
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        for value in arguments { collector.visit(value) }
        for (name, value) in keywords {
            collector.visit(name)
            collector.visit(value)
        }
    }
}

/// A function that remembers its answers; the least lately used go first.
final class CachedFunction: ForeignObject {
    private let function: Value
    /// nil: without bound.
    private let limit: Int?
    /// In order of use, the latest last.
    private let results: DictObject
    private var hits = 0
    private var misses = 0

    init(_ function: Value, limit: Int?, results: DictObject) {
        self.function = function
        self.limit = limit
        self.results = results
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.hiddenType("_lru_cache_wrapper") }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        var arguments = arguments
        if keywords?.pairs.isEmpty ?? true, let value = try call(&arguments, count: arguments.count, machine) {
            return value
        }
        var parts = arguments
        for (name, value) in keywords?.pairs ?? [] { parts += [machine.ellipsis, Value(name), value] }
        let key = try machine.heap.tuple(parts)
        if let known = try find(key, machine) { return known }
        return try keep(machine.call(function, arguments, keywords), key, machine)
    }

    override func call(_ first: UnsafeMutablePointer<Value>, count: Int, _ machine: Machine) throws -> Value? {
        // A whole number or a text alone is its own key, as in CPython: 1 and 1.0 are two.
        let isOwnKey = count == 1 && (first[0].tag == .int || first[0].isKind(.integer) || first[0].isKind(.string))
        let key = isOwnKey ? first[0] : try machine.heap.tuple(first, count: count)
        if let known = try find(key, machine) { return known }
        let arguments = Array(UnsafeBufferPointer(start: first, count: count))
        return try keep(machine.call(function, arguments), key, machine)
    }

    /// The answer for a key, which is then the one used last.
    private func find(_ key: Value, _ machine: Machine) throws -> Value? {
        guard let known = try results.get(key, machine) else {
            misses += 1
            return nil
        }
        hits += 1
        if limit != nil, results.entry(before: results.used)?.key.isIdentical(to: key) == false {
            try results.remove(key, machine)
            try results.set(key, known, machine)
        }
        return known
    }

    private func keep(_ value: Value, _ key: Value, _ machine: Machine) throws -> Value {
        if limit == 0 { return value }
        if let limit, results.count >= limit, let oldest = results.entry(from: 0) {
            try results.remove(oldest.key, machine)
        }
        try results.set(key, value, machine)
        return value
    }

    func forget() {
        results.removeAll()
        hits = 0
        misses = 0
    }

    /// How often the answer was known, how often not, and how many are kept.
    private func statistics(_ machine: Machine) throws -> Value {
        let key = "functools._CacheInfo"
        let type =
            try machine.foreignTypes[key]
            ?? machine.makeNamedTupleType(
                "CacheInfo",
                TupleFields(names: ["hits", "misses", "maxsize", "currsize"].map(machine.heap.name), defaults: []),
                module: "functools")
        machine.foreignTypes[key] = type
        let limit = self.limit.map { Value($0) } ?? .none
        return try machine.namedTuple(type, [Value(hits), Value(misses), limit, Value(results.count)])
    }

    override var attributeNames: [String] { ["cache_clear", "cache_info", "__wrapped__"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "__wrapped__": return function
        case "__name__", "__doc__", "__qualname__", "__module__": return try machine.optionalAttribute(function, name)
        case "cache_clear":
            return Value(
                try machine.heap.adopt(
                    CacheMethod(self, "cache_clear") { function, _ in
                        function.forget()
                        return .none
                    }))
        case "cache_info":
            return Value(
                try machine.heap.adopt(CacheMethod(self, "cache_info") { try $0.statistics($1) }))
        default: return nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        "<functools._lru_cache_wrapper object at \(machine.address(Value(self)))>"
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        collector.visit(results)
    }
}

/// `f.cache_clear` and `f.cache_info`
private final class CacheMethod: ForeignObject {
    private let function: CachedFunction
    private let name: String
    private let body: (CachedFunction, Machine) throws -> Value

    init(_ function: CachedFunction, _ name: String, _ body: @escaping (CachedFunction, Machine) throws -> Value) {
        self.function = function
        self.name = name
        self.body = body
        super.init()
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        let given = arguments.count + (keywords?.pairs.count ?? 0)
        if given == 0 { return try body(function, machine) }
        throw machine.error(.typeError, "functools._lru_cache_wrapper.\(name)() takes no arguments (\(given) given)")
    }

    override func visitChildren(_ collector: Collector) { collector.visit(function) }
}

/// A value that compares as a comparison function says.
final class ComparisonKey: ForeignObject {
    private let value: Value
    private let function: Value

    init(_ value: Value, _ function: Value) {
        self.value = value
        self.function = function
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.hiddenType("KeyWrapper") }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard let other = other.foreign as? ComparisonKey else { return nil }
        return try machine.compare(op, machine.call(function, [value, other.value]), Value(0))
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(value)
        collector.visit(function)
    }
}

/// `operator`: the operators as functions, and functions that fetch parts of what they are given.
let operatorModule = NativeModule(
    "operator", "The operators as functions, and functions that fetch an item, an attribute or a method's answer.",
    functions: { _ in binaryFunctions + comparisonFunctions + unaryFunctions + containerFunctions },
    constants: { machine in
        try [Fetcher.Target.attribute, .item, .method].map { ($0.name, Value(try Fetcher.type($0, machine))) }
    })

private let binaryFunctions: [Native] = {
    let operations: [(String, BinaryOperation)] = [
        ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide), ("floordiv", .floorDivide),
        ("mod", .modulo), ("pow", .power), ("matmul", .matrixMultiply), ("lshift", .leftShift),
        ("rshift", .rightShift), ("and_", .bitAnd), ("or_", .bitOr), ("xor", .bitXor),
    ]
    return operations.flatMap { name, operation in
        let symbol = operation == .power ? "**" : operation.symbol
        return [
            Native("\(name)(a, b, /)", "Same as a \(symbol) b.") { machine, arguments in
                try machine.binary(operation, arguments[0], arguments[1])
            },
            Native("i\(name.filter { $0 != "_" })(a, b, /)", "Same as a \(symbol)= b.") { machine, arguments in
                try machine.inPlace(operation, arguments[0], arguments[1])
            },
        ]
    }
}()

private let comparisonFunctions: [Native] = {
    let operations: [(String, ComparisonOperation)] = [
        ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessEqual), ("gt", .greater), ("ge", .greaterEqual),
    ]
    return operations.map { name, operation in
        Native("\(name)(a, b, /)", "Same as a \(operation.symbol) b.") { machine, arguments in
            try machine.compare(operation, arguments[0], arguments[1])
        }
    } + [
        Native("is_(a, b, /)", "Same as a is b.") { machine, arguments in
            Value(machine.isSame(arguments[0], arguments[1]))
        },
        Native("is_not(a, b, /)", "Same as a is not b.") { machine, arguments in
            Value(!machine.isSame(arguments[0], arguments[1]))
        },
    ]
}()

private let unaryFunctions: [Native] = [
    Native("abs(a, /)", "Same as abs(a).") { machine, arguments in
        if let result = try machine.magnitude(arguments[0]) { return result }
        if let result = try machine.callSpecial(arguments[0], "__abs__", []) { return result }
        throw machine.error(.typeError, "bad operand type for abs(): '\(machine.typeName(arguments[0]))'")
    },
    Native("index(a, /)", "The whole number that a stands for.") { machine, arguments in
        try machine.index(of: arguments[0])
    },
    Native("inv(a, /)", "Same as ~a.") { machine, arguments in try machine.unary(.invert, arguments[0]) },
    Native("invert(a, /)", "Same as ~a.") { machine, arguments in try machine.unary(.invert, arguments[0]) },
    Native("neg(a, /)", "Same as -a.") { machine, arguments in try machine.unary(.negative, arguments[0]) },
    Native("not_(a, /)", "Same as not a.") { machine, arguments in Value(try !machine.truth(arguments[0])) },
    Native("pos(a, /)", "Same as +a.") { machine, arguments in try machine.unary(.positive, arguments[0]) },
    Native("truth(a, /)", "Return True if a is true, False otherwise.") { machine, arguments in
        Value(try machine.truth(arguments[0]))
    },
]

extension Machine {
    /// Goes through a container; what is none is refused in the words of `in`.
    fileprivate func forEachPart(of container: Value, _ body: (Value) throws -> Bool) throws {
        let iterator = try iterator(of: container, orSay: "argument of type '\(typeName(container))' is not iterable")
        pin(iterator)
        defer { unpin(1) }
        try forEach(in: iterator, body)
    }
}

private let containerFunctions: [Native] = [
    Native("concat(a, b, /)", "Same as a + b, for a and b sequences.") { machine, arguments in
        let isNone = arguments[0].isKind(.range) || arguments[0].isKind(.dict)
        guard try !isNone && machine.optionalAttribute(arguments[0], "__getitem__") != nil else {
            throw machine.error(.typeError, "'\(machine.typeName(arguments[0]))' object can't be concatenated")
        }
        return try machine.binary(.add, arguments[0], arguments[1])
    },
    Native("contains(a, b, /)", "Same as b in a (note reversed operands).") { machine, arguments in
        Value(try machine.contains(arguments[1], in: arguments[0]))
    },
    Native("countOf(a, b, /)", "The number of items in a which are, or which equal, b.") { machine, arguments in
        var count = 0
        try machine.forEachPart(of: arguments[0]) { item in
            if try machine.isSameOrEqual(item, arguments[1]) { count += 1 }
            return true
        }
        return Value(count)
    },
    Native("delitem(a, b, /)", "Same as del a[b].") { machine, arguments in
        try machine.deleteItem(arguments[0], arguments[1])
        return .none
    },
    Native("getitem(a, b, /)", "Same as a[b].") { machine, arguments in
        try machine.item(arguments[0], arguments[1])
    },
    Native("indexOf(a, b, /)", "The first index of b in a.") { machine, arguments in
        var place = 0
        var isFound = false
        try machine.forEachPart(of: arguments[0]) { item in
            isFound = try machine.isSameOrEqual(item, arguments[1])
            if !isFound { place += 1 }
            return !isFound
        }
        if isFound { return Value(place) }
        throw machine.error(.valueError, "sequence.index(x): x not in sequence")
    },
    Native("setitem(a, b, c, /)", "Same as a[b] = c.") { machine, arguments in
        try machine.setItem(arguments[0], arguments[1], arguments[2])
        return .none
    },
]

/// What `itemgetter`, `attrgetter` and `methodcaller` make: a function that fetches parts of its argument.
private final class Fetcher: ForeignObject {
    enum Target {
        case item, attribute, method

        var name: String {
            switch self {
            case .item: "itemgetter"
            case .attribute: "attrgetter"
            case .method: "methodcaller"
            }
        }
    }

    private let target: Target
    /// Keys; names; or the method's name and arguments.
    private let parts: [Value]
    private let keywords: KeywordValues?
    /// The names in each of an attribute's dotted names.
    private let paths: [[StringObject]]
    /// The only key, or the only name of an attribute without dots.
    private let only: Value?

    init(_ target: Target, _ parts: [Value], _ keywords: KeywordValues?, _ heap: Heap) {
        self.target = target
        self.parts = parts
        self.keywords = keywords
        let names = target == .attribute ? parts.map { $0.string?.text ?? "" } : []
        paths = names.map { $0.split(separator: ".", omittingEmptySubsequences: false).map { heap.name(String($0)) } }
        switch target {
        case .item: only = parts.count == 1 ? parts[0] : nil
        case .attribute: only = paths.count == 1 && paths[0].count == 1 ? Value(paths[0][0]) : nil
        case .method: only = nil
        }
        super.init()
    }

    static func type(_ target: Target, _ machine: Machine) throws -> TypeObject {
        let (signature, help) =
            switch target {
            case .item: ("itemgetter(item, /, *items)", "Make a function that fetches the given items of its argument.")
            case .attribute:
                ("attrgetter(attr, /, *attrs)", "Make a function that fetches the given attributes of its argument.")
            case .method:
                ("methodcaller(name, /, *args, **kwargs)", "Make a function that calls a method of its argument.")
            }
        return try machine.foreignType(
            target.name, module: "operator", documentation: help,
            constructor: Native(signature, help) { machine, arguments in
                let parts = [arguments[0]] + arguments.rest
                let named = target == .item ? [] : target == .attribute ? parts : [parts[0]]
                if named.contains(where: { $0.string == nil }) {
                    let what = target == .method ? "method" : "attribute"
                    throw machine.error(.typeError, "\(what) name must be a string")
                }
                return Value(try machine.heap.adopt(Fetcher(target, parts, arguments.keywords, machine.heap)))
            })
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(target, machine)) ?? machine.types.object }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard keywords == nil else { throw machine.error(.typeError, "\(target.name)() takes no keyword arguments") }
        guard arguments.count == 1 else {
            throw machine.error(.typeError, "\(target.name) expected 1 argument, got \(arguments.count)")
        }
        switch target {
        case .method:
            let method = try machine.attribute(arguments[0], parts[0].string?.text ?? "")
            return try machine.call(method, Array(parts.dropFirst()), self.keywords)
        case .item:
            if let only { return try Self.item(only, of: arguments[0], machine) }
            return try machine.heap.tuple(parts.map { try Self.item($0, of: arguments[0], machine) })
        case .attribute:
            let found = try paths.map { try $0.reduce(arguments[0]) { try machine.attribute($0, $1) } }
            return found.count == 1 ? found[0] : try machine.heap.tuple(found)
        }
    }

    override func call(_ first: UnsafeMutablePointer<Value>, count: Int, _ machine: Machine) throws -> Value? {
        guard count == 1, let only else { return nil }
        if target == .item { return try Self.item(only, of: first[0], machine) }
        return try machine.attribute(of: first[0], named: only)
    }

    @inline(__always)
    private static func item(_ key: Value, of container: Value, _ machine: Machine) throws -> Value {
        if let found = Quick.item(container, key) { return found }
        if container.isKind(.dict), let found = try container.borrow(DictObject.self, { try $0.get(key, machine) }) {
            return found
        }
        return try machine.item(container, key)
    }

    override func repr(_ machine: Machine) throws -> String {
        let shown =
            try parts.map { try machine.reprText($0) }
            + (keywords?.pairs ?? []).map { "\($0.name.text)=\(try machine.reprText($0.value))" }
        return "operator.\(target.name)(\(shown.joined(separator: ", ")))"
    }

    override func visitChildren(_ collector: Collector) {
        for part in parts { collector.visit(part) }
        for (name, value) in keywords?.pairs ?? [] {
            collector.visit(name)
            collector.visit(value)
        }
    }
}

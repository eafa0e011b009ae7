/// `dataclasses`: classes whose fields are declared, and whose usual methods write themselves.
let dataclassesModule = NativeModule(
    "dataclasses", "Classes that are made of annotated fields.",
    functions: { _ in [dataclassFunction, fieldFunction] + recordFunctions },
    constants: { machine in
        try [
            ("FrozenInstanceError", Value(machine.frozenInstanceError())),
            ("InitVar", Value(machine.heap.adopt(TypingName("dataclasses.InitVar")))),
            ("KW_ONLY", Value(machine.heap.adopt(TypingName("dataclasses.KW_ONLY")))),
            ("MISSING", Value(machine.heap.adopt(TypingName("dataclasses.MISSING")))),
        ]
    })

/// What `field(…)` says of a field, and what a data class keeps of it.
final class DataField: ForeignObject {
    enum Role { case plain, initialOnly }

    /// Set when the class is made.
    var name = ""
    var type = Value.none
    var role = Role.plain
    /// The default and what makes one; undefined where there is none.
    let initial: Value
    let factory: Value
    let isInitialized: Bool
    let isShown: Bool
    let isCompared: Bool
    /// Whether it counts for the hash; nil: when it is compared.
    let isHashed: Bool?
    var isKeywordOnly: Bool?

    init(
        initial: Value = .undefined, factory: Value = .undefined, isInitialized: Bool = true, isShown: Bool = true,
        isCompared: Bool = true, isHashed: Bool? = nil, isKeywordOnly: Bool? = nil
    ) {
        self.initial = initial
        self.factory = factory
        self.isInitialized = isInitialized
        self.isShown = isShown
        self.isCompared = isCompared
        self.isHashed = isHashed
        self.isKeywordOnly = isKeywordOnly
        super.init()
    }

    var hasDefault: Bool { !initial.isUndefined || !factory.isUndefined }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Field", module: "dataclasses")) ?? machine.types.object
    }

    override var attributeNames: [String] { ["name", "type", "default", "default_factory", "init", "repr", "compare"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        func orMissing(_ value: Value) throws -> Value {
            value.isUndefined ? try machine.attribute(Value(machine.module(named: "dataclasses")), "MISSING") : value
        }
        switch name {
        case "name": return try machine.heap.string(self.name)
        case "type": return type
        case "default": return try orMissing(initial)
        case "default_factory": return try orMissing(factory)
        case "init": return Value(isInitialized)
        case "repr": return Value(isShown)
        case "compare": return Value(isCompared)
        default: return nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        "Field(name=\(try machine.reprText(machine.heap.string(name))),type=\(try machine.reprText(type)))"
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(type)
        collector.visit(initial)
        collector.visit(factory)
    }
}

private let fieldFunction = Native(
    "field(*, default=<absent>, default_factory=<absent>, init=True, repr=True, hash=None, compare=True, "
        + "metadata=None, kw_only=None)",
    "Say more of a field of a data class than its type and its default."
) { machine, arguments in
    if !arguments[0].isUndefined, !arguments[1].isUndefined {
        throw machine.error(.valueError, "cannot specify both default and default_factory")
    }
    return Value(
        try machine.heap.adopt(
            DataField(
                initial: arguments[0], factory: arguments[1], isInitialized: machine.truth(arguments[2]),
                isShown: machine.truth(arguments[3]), isCompared: machine.truth(arguments[5]),
                isHashed: arguments[4].isNone ? nil : machine.truth(arguments[4]),
                isKeywordOnly: arguments[7].isNone ? nil : machine.truth(arguments[7]))))
}

extension Machine {
    func frozenInstanceError() throws -> TypeObject {
        try exceptionType("FrozenInstanceError", module: "dataclasses", bases: [types[.attributeError]])
    }

    /// The fields of a data class or of its instance, in order; nil for other values.
    func dataFields(_ value: Value) -> [DataField]? {
        let type = value.type ?? type(of: value)
        guard let known = type.lookup(heap.name("__dataclass_fields__"), epoch: typeEpoch)?.dict else { return nil }
        return known.pairs.compactMap { $0.value.foreign as? DataField }
    }

    /// The fields that an instance really has.
    fileprivate func plainFields(_ value: Value, orSay words: String, instance: Bool = true) throws -> [DataField] {
        guard !(instance && value.type != nil), let fields = dataFields(value) else { throw error(.typeError, words) }
        return fields.filter { $0.role == .plain }
    }

    /// A value with every data class in it turned into what `make` builds of its fields.
    fileprivate func unfolded(_ value: Value, _ make: ([(name: Value, value: Value)]) throws -> Value) throws -> Value {
        try enterNative(" while calling a Python object")
        defer { leaveNative() }
        if value.type == nil, let fields = dataFields(value) {
            return try make(
                fields.filter { $0.role == .plain }.map { field in
                    (try heap.string(field.name), try unfolded(attribute(value, field.name), make))
                })
        }
        if let list = value.list { return try heap.list(Array(list.values).map { try unfolded($0, make) }) }
        if let tuple = value.tuple {
            let values = try tuple.values.map { try unfolded($0, make) }
            return try value.namedTuple.map { try namedTuple($0.type, values) } ?? heap.tuple(values)
        }
        if let dict = value.dict {
            let result = try copy(dict)
            for pair in dict.pairs { try result.set(pair.key, unfolded(pair.value, make), self) }
            return Value(result)
        }
        return value
    }
}

private let recordFunctions: [Native] = [
    Native("fields(class_or_instance)", "Return a tuple describing the fields of this dataclass.") {
        machine, arguments in
        let words = "must be called with a dataclass type or instance"
        let fields = try machine.plainFields(arguments[0], orSay: words, instance: false)
        return try machine.heap.tuple(fields.map { Value($0) })
    },
    Native("is_dataclass(obj)", "Returns True if obj is a dataclass or an instance of a dataclass.") {
        machine, arguments in Value(machine.dataFields(arguments[0]) != nil)
    },
    Native("asdict(obj, *, dict_factory=None)", "Return the fields of a dataclass instance as a new dictionary.") {
        machine, arguments in
        _ = try machine.plainFields(arguments[0], orSay: "asdict() should be called on dataclass instances")
        return try machine.unfolded(arguments[0]) { pairs in
            if !arguments[1].isNone {
                let list = try machine.heap.list(pairs.map { try machine.heap.tuple([$0.name, $0.value]) })
                return try machine.call(arguments[1], [list])
            }
            let dict = try machine.heap.dict()
            for pair in pairs { try dict.set(pair.name, pair.value, machine) }
            return Value(dict)
        }
    },
    Native("astuple(obj, *, tuple_factory=None)", "Return the fields of a dataclass instance as a new tuple.") {
        machine, arguments in
        _ = try machine.plainFields(arguments[0], orSay: "astuple() should be called on dataclass instances")
        return try machine.unfolded(arguments[0]) { pairs in
            let values = pairs.map(\.value)
            if arguments[1].isNone { return try machine.heap.tuple(values) }
            return try machine.call(arguments[1], [machine.heap.list(values)])
        }
    },
    Native("replace(obj, /, **changes)", "Return a new object with some fields replaced.") { machine, arguments in
        let words = "replace() should be called on dataclass instances"
        var keywords = arguments.keywords?.pairs ?? []
        for field in try machine.plainFields(arguments[0], orSay: words) {
            let isChanged = keywords.contains { $0.name.text == field.name }
            if isChanged, !field.isInitialized {
                throw machine.error(
                    .valueError,
                    "field \(field.name) is declared with init=False, it cannot be specified with replace()")
            }
            if field.isInitialized, !isChanged {
                keywords.append(
                    (machine.heap.name(field.name), try machine.attribute(arguments[0], field.name)))
            }
        }
        return try machine.call(Value(machine.type(of: arguments[0])), [], KeywordValues(keywords))
    },
]

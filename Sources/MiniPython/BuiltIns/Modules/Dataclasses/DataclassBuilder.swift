let dataclassFunction = Native(
    "dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, "
        + "match_args=True, kw_only=False, slots=False)",
    "Add __init__, __repr__, __eq__ and, where asked for, ordering and hashing to a class of annotated fields."
) { machine, arguments in
    let options = DataclassBuilder.Options(
        initializes: try machine.truth(arguments[1]), shows: try machine.truth(arguments[2]),
        compares: try machine.truth(arguments[3]), orders: try machine.truth(arguments[4]),
        hashes: try machine.truth(arguments[5]), isFrozen: try machine.truth(arguments[6]),
        isKeywordOnly: try machine.truth(arguments[8]))
    if let type = arguments[0].type { return try DataclassBuilder(type, options, machine).build() }
    let decorator = HeldFunction("dataclass.<locals>.wrap", .none) { _, arguments, machine in
        guard let type = arguments[0].type else { throw machine.error(.typeError, "dataclass() decorates classes") }
        return try DataclassBuilder(type, options, machine).build()
    }
    return Value(try machine.heap.adopt(decorator))
}

/// Makes a class a data class: finds its fields and gives it the methods that follow from them.
struct DataclassBuilder {
    struct Options {
        var initializes: Bool
        var shows: Bool
        var compares: Bool
        var orders: Bool
        var hashes: Bool
        var isFrozen: Bool
        var isKeywordOnly: Bool
    }

    private let type: TypeObject
    private let options: Options
    private let machine: Machine
    private var fields: [DataField] = []

    init(_ type: TypeObject, _ options: Options, _ machine: Machine) throws {
        self.type = type
        self.options = options
        self.machine = machine
        if options.orders, !options.compares {
            throw machine.error(.valueError, "eq must be true if order is true")
        }
        try collectInherited()
        try collectOwn()
    }

    // MARK: Fields

    private mutating func collectInherited() throws {
        let frozen = machine.heap.name("__dataclass_frozen__")
        for base in type.order.dropFirst().reversed() {
            guard let known = base.attributes[machine.heap.name("__dataclass_fields__")]?.dict else { continue }
            let isFrozen = base.attributes[frozen]?.bool ?? false
            if isFrozen != options.isFrozen {
                let (own, other) = isFrozen ? ("non-frozen", "frozen") : ("frozen", "non-frozen")
                throw machine.error(
                    .typeError, "cannot inherit \(own) dataclass from a \(other) one")
            }
            for pair in known.pairs { if let field = pair.value.foreign as? DataField { add(field) } }
        }
    }

    private mutating func add(_ field: DataField) {
        if let place = fields.firstIndex(where: { $0.name == field.name }) {
            fields[place] = field
        } else {
            fields.append(field)
        }
    }

    private mutating func collectOwn() throws {
        let annotations = type.attributes[machine.heap.name("__annotations__")]?.dict
        var isKeywordOnly = options.isKeywordOnly
        for (key, annotation) in annotations?.pairs ?? [] {
            guard let name = key.string else { continue }
            let marker = (annotation.foreign as? TypingName)?.name ?? annotation.string?.text ?? ""
            if marker.hasPrefix("typing.ClassVar") || marker.hasPrefix("ClassVar") { continue }
            if marker == "dataclasses.KW_ONLY" {
                isKeywordOnly = true
                continue
            }
            let field = try ownField(machine.heap.name(of: name), annotation)
            if marker.hasPrefix("dataclasses.InitVar") { field.role = .initialOnly }
            if field.isKeywordOnly == nil { field.isKeywordOnly = isKeywordOnly }
            add(field)
        }
        for (name, value) in type.attributes.pairs where value.foreign is DataField {
            throw machine.error(.typeError, "'\(name.text)' is a field but has no type annotation")
        }
    }

    private func ownField(_ name: StringObject, _ annotation: Value) throws -> DataField {
        let given = type.attributes[name] ?? .undefined
        let field: DataField
        if let known = given.foreign as? DataField {
            field = known
            type.attributes[name] = known.initial.isUndefined ? nil : known.initial
            machine.typeEpoch += 1
        } else {
            field = try machine.heap.adopt(DataField(initial: given))
        }
        field.name = name.text
        field.type = annotation
        let kind = field.initial.kind
        if kind == .list || kind == .dict || kind == .set {
            throw machine.error(
                .valueError,
                "mutable default \(try machine.reprText(Value(machine.type(of: field.initial)))) for field "
                    + "\(name.text) is not allowed: use default_factory")
        }
        return field
    }

    // MARK: Methods

    func build() throws -> Value {
        let known = try machine.heap.dict()
        for field in fields { try known.set(machine.heap.string(field.name), Value(field), machine) }
        type.attributes[machine.heap.name("__dataclass_fields__")] = Value(known)
        type.attributes[machine.heap.name("__dataclass_frozen__")] = Value(options.isFrozen)
        if options.initializes { try set("__init__", initializer()) }
        if options.shows { try set("__repr__", machine.dataMethod(showing: fields, of: type)) }
        if options.compares { try set("__eq__", comparison(.equal)) }
        if options.orders {
            for op in [ComparisonOperation.less, .lessEqual, .greater, .greaterEqual] {
                guard type.attributes[machine.heap.name(op.methodName)] == nil else {
                    throw machine.error(
                        .typeError,
                        "Cannot overwrite attribute \(op.methodName) in class \(type.name). "
                            + "Consider using functools.total_ordering")
                }
                try set(op.methodName, comparison(op))
            }
        }
        try setHash()
        if options.isFrozen { try freeze() }
        let names = try fields.filter { $0.isInitialized && $0.isKeywordOnly != true }
            .map { try machine.heap.string($0.name) }
        try set("__match_args__", machine.heap.tuple(names))
        if type.documentation == nil {
            type.documentation = "\(type.name)(\(fields.map(\.name).joined(separator: ", ")))"
        }
        machine.typeEpoch += 1
        return Value(type)
    }

    /// Sets what the class does not define itself.
    private func set(_ name: String, _ value: Value) throws {
        let name = machine.heap.name(name)
        if type.attributes[name] == nil { type.attributes[name] = value }
    }

    private func method(_ native: Native) throws -> Value {
        Value(try machine.heap.adopt(NativeObject(native, ownerType: type)))
    }

    private func comparison(_ op: ComparisonOperation) throws -> Value {
        let names = fields.filter { $0.isCompared && $0.role == .plain }.map(\.name)
        return try method(
            Native("\(op.methodName)(self, other, /)", "Return self\(op.symbol)other.") { machine, arguments in
                guard machine.type(of: arguments[0]) === machine.type(of: arguments[1]) else {
                    return machine.notImplemented
                }
                let own = try names.map { try machine.attribute(arguments[0], $0) }
                let other = try names.map { try machine.attribute(arguments[1], $0) }
                return try machine.compare(op, machine.heap.tuple(own), machine.heap.tuple(other))
            })
    }

    private func setHash() throws {
        let name = machine.heap.name("__hash__")
        // A class with __eq__ of its own has got None here, which does not count.
        let isOwn = type.attributes[name].map { !$0.isNone } ?? false
        guard options.hashes || options.compares && options.isFrozen && !isOwn else {
            if options.compares, !isOwn { type.attributes[name] = Value.none }
            return
        }
        if options.hashes, isOwn {
            throw machine.error(.typeError, "Cannot overwrite attribute __hash__ in class \(type.name)")
        }
        let names = fields.filter { $0.isHashed ?? $0.isCompared && $0.role == .plain }.map(\.name)
        type.attributes[name] = try method(
            Native("__hash__(self, /)", "Return hash(self).") { machine, arguments in
                let values = try names.map { try machine.attribute(arguments[0], $0) }
                return Value(try machine.hash(machine.heap.tuple(values)))
            })
    }

    private func freeze() throws {
        let names = fields.map(\.name)
        let frozenType = ObjectIdentifier(type)
        func guarded(_ name: String, _ verb: String, _ signature: String) throws -> Value {
            try method(
                Native(signature, "Frozen: fields cannot change.") { machine, arguments in
                    let field = try machine.strText(arguments[1])
                    if ObjectIdentifier(machine.type(of: arguments[0])) == frozenType || names.contains(field) {
                        throw try machine.error(
                            machine.frozenInstanceError(),
                            machine.heap.tuple([machine.heap.string("cannot \(verb) field '\(field)'")]))
                    }
                    let key = machine.heap.name(field)
                    if arguments.count > 2 {
                        try machine.setPlainAttribute(arguments[0], key, arguments[2])
                    } else {
                        try machine.deletePlainAttribute(arguments[0], key)
                    }
                    return .none
                })
        }
        try set("__setattr__", guarded("__setattr__", "assign to", "__setattr__(self, name, value, /)"))
        try set("__delattr__", guarded("__delattr__", "delete", "__delattr__(self, name, /)"))
    }

    // MARK: __init__

    /// The initializer, written as a program's text and compiled, so that calls to it are as fast and its errors
    /// as clear as those of one written by hand.
    private func initializer() throws -> Value {
        let taking = fields.filter(\.isInitialized)
        let placed = taking.filter { $0.isKeywordOnly != true }
        let named = taking.filter { $0.isKeywordOnly == true }
        if let first = placed.firstIndex(where: \.hasDefault),
            let late = placed[first...].first(where: { !$0.hasDefault })
        {
            throw machine.error(.typeError, "non-default argument '\(late.name)' follows default argument")
        }
        var values: [Value] = [machine.notImplemented, try machine.function(plainSetter)]
        var names = ["__absent", "__set"]
        func supply(_ value: Value) -> String {
            values.append(value)
            names.append("__value\(values.count)")
            return names[names.count - 1]
        }
        var body: [String] = []
        func parameter(_ field: DataField) -> String {
            let source =
                field.factory.isUndefined
                ? field.name : "\(supply(field.factory))() if \(field.name) is __absent else \(field.name)"
            if field.role == .plain { body.append(assignment(field.name, source)) }
            if !field.factory.isUndefined { return "\(field.name)=__absent" }
            return field.initial.isUndefined ? field.name : "\(field.name)=\(supply(field.initial))"
        }
        var parameters = ["self"] + placed.map(parameter)
        if !named.isEmpty { parameters += ["*"] + named.map(parameter) }
        for field in fields where !field.isInitialized && !field.factory.isUndefined {
            body.append(assignment(field.name, "\(supply(field.factory))()"))
        }
        if type.lookup(machine.heap.name("__post_init__"), epoch: machine.typeEpoch) != nil {
            let extra = fields.filter { $0.role == .initialOnly }.map(\.name)
            body.append("self.__post_init__(\(extra.joined(separator: ", ")))")
        }
        let text =
            "def __make(\(names.joined(separator: ", "))):\n    def __init__(\(parameters.joined(separator: ", "))):\n"
            + (body.isEmpty ? "        pass\n" : body.map { "        \($0)\n" }.joined()) + "    return __init__\n"
        let made = try machine.define(text, "__make")
        let initializer = try machine.call(made, values)
        if let function = initializer.cast(.function, to: FunctionObject.self) {
            function.code.qualifiedName = "\(type.qualifiedName).__init__"
        }
        return initializer
    }

    private func assignment(_ name: String, _ value: String) -> String {
        options.isFrozen ? "__set(self, '\(name)', \(value))" : "self.\(name) = \(value)"
    }
}

/// How the initializer of a frozen class sets its fields.
private let plainSetter = Native("setattr(obj, name, value, /)", "Set an attribute of a frozen instance.") {
    machine, arguments in
    if let name = arguments[1].string {
        try machine.setPlainAttribute(arguments[0], machine.heap.name(of: name), arguments[2])
    }
    return .none
}

extension Machine {
    /// Runs a text that defines one function, and gives it back; the program's names stay as they were.
    func define(_ text: String, _ name: String) throws -> Value {
        let place = try globals.place(name)
        let before = globals.values[place]
        defer { globals.values[place] = before }
        do {
            let code = try Compiler.compile(
                SourceText(name: "<string>", text: text), isInteractive: false, heap: heap, globals: globals)
            // A module's code captures nothing.
            _ = try call(Value(heap.function(code, registers)), [])
        } catch let fault as SyntaxFault {
            throw error(.syntaxError, fault.message)
        }
        return globals.values[place]
    }

    /// `__repr__` of a data class.
    fileprivate func dataMethod(showing fields: [DataField], of type: TypeObject) throws -> Value {
        let names = fields.filter { $0.isShown && $0.role == .plain }.map(\.name)
        let native = Native("__repr__(self, /)", "Return repr(self).") { machine, arguments in
            guard let object = arguments[0].object else { return .none }
            if object.isBeingRepresented { return try machine.heap.string("...") }
            object.isBeingRepresented = true
            defer { object.isBeingRepresented = false }
            var bytes: [UInt8] = []
            bytes.append(machine.type(of: arguments[0]).qualifiedName + "(")
            for (place, name) in names.enumerated() {
                bytes.append((place == 0 ? "" : ", ") + name + "=")
                try machine.appendRepr(machine.attribute(arguments[0], name), to: &bytes)
                try machine.heap.check(bytes: bytes.count &* 2)
            }
            bytes.append(")")
            return try machine.heap.string(utf8: bytes)
        }
        return Value(try heap.adopt(NativeObject(native, ownerType: type)))
    }
}

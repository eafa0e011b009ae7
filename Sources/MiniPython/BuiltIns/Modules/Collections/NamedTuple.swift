/// A tuple whose places have names.
final class NamedTupleObject: TupleObject {
    /// Collected no earlier than the tuple, which visits it.
    unowned(unsafe) let type: TypeObject

    init(type: TypeObject, _ values: [Value], _ blocks: inout BlockPool) {
        self.type = type
        super.init(count: values.count, &blocks)
        flavor = .namedTuple
        for (place, value) in values.enumerated() { elements[place] = value }
    }

    override func visitChildren(_ collector: Collector) {
        super.visitChildren(collector)
        collector.visit(type)
    }
}

/// The names of a named tuple's places, and what the last ones hold when nothing is given.
struct TupleFields {
    var names: [StringObject]
    var defaults: [Value]
}

extension Machine {
    /// A class of named tuples.
    func makeNamedTupleType(_ name: String, _ fields: TupleFields, module: String = "__main__") throws -> TypeObject {
        let type = try heap.adopt(
            TypeObject(name: name, moduleName: module, bases: [types.tuple], layout: .tuple, isUserDefined: true))
        type.tupleFields = fields
        let names = try heap.tuple(fields.names.map { Value($0) })
        type.documentation = "\(name)(\(fields.names.map(\.text).joined(separator: ", ")))"
        let defaults = try heap.dict()
        for (name, value) in zip(fields.names.suffix(fields.defaults.count), fields.defaults) {
            try defaults.set(Value(name), value, self)
        }
        for (key, value) in [("_fields", names), ("__match_args__", names), ("_field_defaults", Value(defaults))] {
            type.attributes[heap.name(key)] = value
        }
        for (place, name) in fields.names.enumerated() {
            let getter = Native("\(name.text)(self, /)", "Alias for field number \(place)") { _, arguments in
                arguments[0].tuple.flatMap { place < $0.count ? $0[place] : nil } ?? .none
            }
            let property = PropertyObject(getter: Value(try heap.adopt(NativeObject(getter, ownerType: type))))
            property.tuplePlace = place
            type.attributes[name] = Value(try heap.adopt(property))
        }
        try type.install(namedTupleMethods, heap)
        return type
    }

    /// `class Point(NamedTuple)`: the annotated names are the fields, the rest are methods.
    func namedTupleType(_ name: String, _ namespace: DictObject) throws -> TypeObject {
        let annotations = try namespace.get(Value(heap.name("__annotations__")), self)?.dict
        var fields = TupleFields(names: [], defaults: [])
        for key in annotations?.pairs.map(\.key) ?? [] {
            guard let field = key.string.map({ heap.name(of: $0) }) else { continue }
            if let value = try namespace.get(key, self) {
                fields.defaults.append(value)
            } else if let last = fields.names.last, !fields.defaults.isEmpty {
                throw error(
                    .typeError,
                    "Non-default namedtuple field \(field.text) cannot follow default field \(last.text)")
            }
            fields.names.append(field)
        }
        let type = try makeNamedTupleType(name, fields)
        for pair in namespace.pairs {
            guard let key = pair.key.string.map({ heap.name(of: $0) }) else { continue }
            if key.text == "__doc__" { type.documentation = pair.value.string?.text }
            if !fields.names.contains(where: { $0 === key }) { type.attributes[key] = pair.value }
        }
        typeEpoch += 1
        return type
    }

    /// `Point(1, y=2)`, with the complaints of the `__new__` that CPython generates.
    func makeNamedTuple(_ type: TypeObject, _ arguments: [Value], _ keywords: KeywordValues?) throws -> Value {
        guard let fields = type.tupleFields else { return .none }
        let count = fields.names.count
        if keywords == nil, arguments.count == count { return try namedTuple(type, arguments) }
        let caller = "\(type.tupleBaseName).__new__()"
        var values =
            Array(arguments.prefix(count)) + [Value](repeating: .undefined, count: max(count - arguments.count, 0))
        for (name, value) in keywords?.pairs ?? [] {
            guard let place = fields.names.firstIndex(where: { $0 === heap.name(of: name) }) else {
                throw error(.typeError, "\(caller) got an unexpected keyword argument '\(name.text)'")
            }
            if !values[place].isUndefined {
                throw error(.typeError, "\(caller) got multiple values for argument '\(name.text)'")
            }
            values[place] = value
        }
        if arguments.count > count {
            let least = count - fields.defaults.count + 1
            let range = fields.defaults.isEmpty ? "\(count + 1)" : "from \(least) to \(count + 1)"
            let plural = count == 0 && fields.defaults.isEmpty ? "" : "s"
            throw error(
                .typeError,
                "\(caller) takes \(range) positional argument\(plural) but \(arguments.count + 1) were given")
        }
        let firstDefault = count - fields.defaults.count
        var missing: [String] = []
        for place in 0..<count where values[place].isUndefined {
            if place >= firstDefault {
                values[place] = fields.defaults[place - firstDefault]
            } else {
                missing.append(fields.names[place].text)
            }
        }
        if !missing.isEmpty { throw missingArguments(caller, missing, "positional") }
        return try namedTuple(type, values)
    }

    func namedTuple(_ type: TypeObject, _ values: [Value]) throws -> Value {
        try checkRoom(forValues: values.count)
        let made = NamedTupleObject(type: type, values, &heap.blocks)
        return Value(try heap.adopt(made, bytes: values.count * 16 + 16))
    }

    func appendNamedTuple(_ tuple: NamedTupleObject, to out: inout [UInt8]) throws {
        out.append(tuple.type.name + "(")
        for (place, name) in (tuple.type.tupleFields?.names ?? []).enumerated() where place < tuple.count {
            out.append(place == 0 ? "" : ", ")
            out.append(contentsOf: name.utf8)
            out.append("=")
            try appendRepr(tuple[place], to: &out)
            try heap.check(bytes: out.count &* 2)
        }
        out.append(")")
    }
}

extension TypeObject {
    /// The class that `namedtuple` made, which a class of the program may derive from.
    fileprivate var tupleBaseName: String { order.last { $0.tupleFields != nil }?.name ?? name }
}

extension Value {
    var namedTuple: NamedTupleObject? {
        guard isKind(.tuple), rawObject.flavor == .namedTuple else { return nil }
        return unsafeDowncast(rawObject, to: NamedTupleObject.self)
    }
}

private let namedTupleMethods: [Native] = [
    Native("_asdict(self)", "Return a new dict which maps field names to their values.") { machine, arguments in
        let dict = try machine.heap.dict()
        if let tuple = arguments[0].namedTuple {
            for (place, name) in (tuple.type.tupleFields?.names ?? []).enumerated() {
                try dict.set(Value(name), tuple[place], machine)
            }
        }
        return Value(dict)
    },
    Native("_make(cls, iterable, /)", "Make a new tuple of the class from a sequence or iterable.") {
        machine, arguments in
        guard let type = arguments[0].type, let fields = type.tupleFields else { return .none }
        let values = try machine.collect(arguments[1])
        guard values.count == fields.names.count else {
            throw machine.error(.typeError, "Expected \(fields.names.count) arguments, got \(values.count)")
        }
        return try machine.namedTuple(type, values)
    },
    Native("_replace(self, /, **kwds)", "Return a new tuple of the class, with new values for some fields.") {
        machine, arguments in
        guard let tuple = arguments[0].namedTuple, let names = tuple.type.tupleFields?.names else { return .none }
        var values = Array(tuple.values)
        var unknown: [Value] = []
        for (name, value) in arguments.keywords?.pairs ?? [] {
            if let place = names.firstIndex(where: { $0 === machine.heap.name(of: name) }) {
                values[place] = value
            } else {
                unknown.append(Value(name))
            }
        }
        if !unknown.isEmpty {
            throw machine.error(
                .valueError, "Got unexpected field names: \(try machine.reprText(machine.heap.list(unknown)))")
        }
        return try machine.namedTuple(tuple.type, values)
    },
    Native("__repr__(self, /)", "Return a nicely formatted representation string") { machine, arguments in
        var bytes: [UInt8] = []
        if let tuple = arguments[0].namedTuple { try machine.appendNamedTuple(tuple, to: &bytes) }
        return try machine.heap.string(utf8: bytes)
    },
]

/// `namedtuple("Point", "x y")`
let namedTupleFunction = Native(
    "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)",
    "Make a class of tuples whose places have names."
) { machine, arguments in
    let typeName = try machine.strText(arguments[0])
    var names: [String]
    if let text = arguments[1].string {
        names = text.text.unicodeScalars.split { $0 == "," || UnicodePoint.isSpace($0.value) }.map { String($0) }
    } else {
        names = try machine.collect(arguments[1]).map { try machine.strText($0) }
    }
    let renames = try machine.truth(arguments[2])
    if renames { renameUnfit(&names) }
    try machine.checkFieldNames(typeName, names, areRenamed: renames)
    let defaults = arguments[3].isNone ? [] : try machine.collect(arguments[3])
    if defaults.count > names.count {
        throw machine.error(.typeError, "Got more default values than field names")
    }
    let module = arguments[4].isNone ? "__main__" : try machine.strText(arguments[4])
    return Value(
        try machine.makeNamedTupleType(
            typeName, TupleFields(names: names.map { machine.heap.name($0) }, defaults: defaults), module: module))
}

/// Gives what cannot be a field's name the name `_place`.
private func renameUnfit(_ names: inout [String]) {
    var seen: Set<String> = []
    for (place, name) in names.enumerated() {
        if !Machine.isIdentifier(name) || Machine.isKeyword(name) || name.hasPrefix("_") || seen.contains(name) {
            names[place] = "_\(place)"
        }
        seen.insert(name)
    }
}

extension Machine {
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return (first == "_" || first.properties.isXIDStart)
            && text.unicodeScalars.dropFirst().allSatisfy(\.properties.isXIDContinue)
    }

    static func isKeyword(_ text: String) -> Bool {
        text == "async" || text == "await" || isIdentifier(text) && TokenKind.keywords[text] != nil
    }

    fileprivate func checkFieldNames(_ typeName: String, _ names: [String], areRenamed: Bool) throws {
        for name in [typeName] + names {
            if !Self.isIdentifier(name) {
                throw error(
                    .valueError,
                    "Type names and field names must be valid identifiers: \(try reprText(heap.string(name)))")
            }
            if Self.isKeyword(name) {
                throw error(
                    .valueError, "Type names and field names cannot be a keyword: \(try reprText(heap.string(name)))")
            }
        }
        var seen: Set<String> = []
        for name in names {
            let shown = try reprText(heap.string(name))
            if name.hasPrefix("_"), !areRenamed {
                throw error(.valueError, "Field names cannot start with an underscore: \(shown)")
            }
            if !seen.insert(name).inserted { throw error(.valueError, "Encountered duplicate field name: \(shown)") }
        }
    }
}

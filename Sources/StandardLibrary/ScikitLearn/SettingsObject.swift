import CoreMath
import MiniPython

/// What a class of scikit-learn is called, where it lives and which settings it has.
struct SettingsDeclaration: Sendable {
    let name: String
    let module: String
    let help: String
    let settings: [Setting]
    /// How many settings may be given by place.
    var positional = 0

    /// As `help` shows the constructor.
    var signature: String {
        var parts = settings.map { $0.isRequired ? $0.name : "\($0.name)=\($0.signatureDefault)" }
        if positional < parts.count { parts.insert("*", at: positional) }
        return "\(name)(\(parts.joined(separator: ", ")))"
    }

    /// The type of its objects, made at the first call.
    func type(
        _ machine: Machine, methods: @autoclosure () -> [Native],
        make: @escaping @Sendable (TypeObject, [Value]) throws -> SettingsObject
    ) throws -> TypeObject {
        let declaration = self
        let constructor = Native(signature, help) { machine, args in
            var values: [Value] = []
            for (place, setting) in declaration.settings.enumerated() {
                values.append(args[place].isUndefined ? try setting.absentDefault(machine) : args[place])
            }
            let object = try machine.heap.adopt(make(declaration.knownType(machine), values), bytes: 300)
            try object.checkWhenMade(machine)
            return Value(object)
        }
        let type = try machine.foreignType(
            name, module: module, documentation: help, constructor: constructor, methods: methods(),
            pythonName: { MethodNames.qualified($0, of: declaration.name) })
        return type
    }

    /// The type, which exists as soon as anyone can make an object of it.
    private func knownType(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(name, module: module)
    }
}

/// An object made of settings: an estimator, a pipeline, a search, a way to split.
class SettingsObject: ForeignObject {
    let declaration: SettingsDeclaration
    let ownType: TypeObject
    var values: [Value]

    init(_ declaration: SettingsDeclaration, _ type: TypeObject, _ values: [Value]) {
        self.declaration = declaration
        ownType = type
        self.values = values
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { ownType }

    override func visitChildren(_ collector: Collector) { for value in values { collector.visit(value) } }

    /// What a class checks before anything is done with an object; most check when they fit.
    func checkWhenMade(_ machine: Machine) throws {}

    /// Another object of the class, with settings of its own.
    func copy(_ values: [Value]) -> SettingsObject { SettingsObject(declaration, ownType, values) }

    func settings(_ machine: Machine) -> SettingValues {
        SettingValues(owner: declaration.name, settings: declaration.settings, values: values, machine: machine)
    }

    func place(_ name: String) -> Int? { declaration.settings.firstIndex { $0.name == name } }

    override var attributeNames: [String] { declaration.settings.map(\.name) }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? { place(name).map { values[$0] } }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard let place = place(name) else { return false }
        values[place] = value
        return true
    }

    override func repr(_ machine: Machine) throws -> String {
        try machine.enterNative(" while getting the repr of an object")
        defer { machine.leaveNative() }
        return try SettingsText(machine).text(of: Value(self))
    }

    /// The settings that differ from their defaults, by name.
    func changed(_ machine: Machine) throws -> [(name: String, value: Value)] {
        try sortedSettings().filter { name, value in
            guard let place = place(name) else { return false }
            let setting = declaration.settings[place]
            if value.foreign is SettingsObject { return true }
            return try machine.reprText(value) != setting.defaultText
        }
    }

    func sortedSettings() -> [(name: String, value: Value)] {
        zip(declaration.settings.map(\.name), values).map { (name: $0.0, value: $0.1) }.sorted { $0.name < $1.name }
    }

    // MARK: Settings by name

    /// All settings by name; of settings that are such objects also theirs, as `name__theirs`.
    func parameters(deep: Bool, _ machine: Machine) throws -> [(name: String, value: Value)] {
        var result: [(name: String, value: Value)] = []
        for (name, value) in sortedSettings() {
            if deep, let object = value.foreign as? SettingsObject {
                for (inner, value) in try object.parameters(deep: true, machine) {
                    result.append((name: "\(name)__\(inner)", value: value))
                }
            }
            result.append((name: name, value: value))
        }
        return result
    }

    /// The object that a name before `__` stands for.
    func part(_ name: String, _ machine: Machine) throws -> SettingsObject? {
        try attribute(name, machine)?.foreign as? SettingsObject
    }

    /// Replaces a setting, or a setting of a part.
    /// - Throws: ValueError for a name that it has not.
    func set(_ name: String, _ value: Value, _ machine: Machine) throws {
        if let split = name.firstRange(of: "__") {
            let (first, rest) = (String(name[..<split.lowerBound]), String(name[split.upperBound...]))
            if let part = try part(first, machine) { return try part.set(rest, value, machine) }
            throw try invalid(first, machine)
        }
        guard let place = place(name) else { throw try invalid(name, machine) }
        values[place] = value
    }

    func invalid(_ name: String, _ machine: Machine) throws -> any Error {
        let names = try parameters(deep: false, machine).map { "'\($0.name)'" }.joined(separator: ", ")
        return machine.error(
            .valueError,
            "Invalid parameter '\(name)' for estimator \(try repr(machine)). Valid parameters are: [\(names)].")
    }

    /// Methods that all such objects have.
    static let settingsMethods: [Native] = [
        Native("get_params(self, deep=True)", "The settings by name; deep: those of the parts too.") { machine, args in
            let result = try machine.heap.dict()
            guard let object = args[0].foreign as? SettingsObject else { return .none }
            for (name, value) in try object.parameters(deep: machine.truth(args[1]), machine) {
                try result.set(machine.heap.string(name), value, machine)
            }
            return Value(result)
        },
        Native("set_params(self, **params)", "Change settings by name; part__name reaches into a part.") {
            machine, args in
            guard let object = args[0].foreign as? SettingsObject else { return .none }
            // Whole parts come first, so that their settings are set on the new ones.
            let pairs = (args.keywords?.pairs ?? []).map { (name: $0.name.text, value: $0.value) }
            let isNested = { (name: String) in name.firstRange(of: "__") != nil }
            for (name, value) in pairs.filter({ !isNested($0.name) }) + pairs.filter({ isNested($0.name) }) {
                try object.set(name, value, machine)
            }
            return args[0]
        },
    ]
}

extension Machine {
    /// A new estimator with the same settings, not fitted.
    func clone(_ value: Value, isStrict: Bool = true) throws -> Value {
        try enterNative()
        defer { leaveNative() }
        if let object = value.foreign as? SettingsObject {
            let values = try object.values.map { try clone($0, isStrict: false) }
            return Value(try heap.adopt(object.copy(values), bytes: 300))
        }
        if let list = value.list { return try heap.list(list.values.map { try clone($0, isStrict: isStrict) }) }
        if let tuple = value.tuple { return try heap.tuple(tuple.values.map { try clone($0, isStrict: isStrict) }) }
        if value.kind == .instance, let getter = try optionalAttribute(value, "get_params") {
            guard let settings = try call(getter, []).dict else {
                throw error(.typeError, "get_params must return a dict")
            }
            let pairs = try settings.pairs.map { pair in
                (name: heap.name(pair.key.string?.text ?? ""), value: try clone(pair.value, isStrict: false))
            }
            return try call(Value(type(of: value)), [], KeywordValues(pairs))
        }
        if !isStrict { return value }
        try refuseClass(value)
        throw error(
            .typeError,
            "Cannot clone object '\(try reprText(value))' (type <class '\(typeName(value))'>): it does not seem to be a "
                + "scikit-learn estimator as it does not implement a 'get_params' method.")
    }
}

import MiniPython

/// A class of keras as it is declared: name, parameters, help and what makes an object, in one place.
struct KerasClass: Sendable {
    typealias Make = @Sendable (Machine, KerasClass, Arguments) throws -> ForeignObject

    let name: String
    /// Where it stands: `keras.layers`.
    let module: String
    /// The class it is derived from, in the same module; empty for `object`.
    let base: String
    /// As Python's `help` shows it.
    let signature: String
    let help: String
    let methods: @Sendable () -> [Native]
    private let make: Make

    init(
        _ signature: String, in module: String, base: String = "", _ help: String,
        methods: @escaping @Sendable () -> [Native] = { [] }, _ make: @escaping Make
    ) {
        name = String(signature.prefix { $0 != "(" })
        self.module = module
        self.base = base
        self.signature = signature
        self.help = help
        self.methods = methods
        self.make = make
    }

    /// The class as an object of the language.
    func type(_ machine: Machine) throws -> TypeObject {
        let bases = base == "Layer" ? [try LayerBase.type(machine)] : []
        return try machine.foreignType(
            name, module: module, bases: bases, documentation: help, constructor: constructor, methods: methods())
    }

    private var constructor: Native {
        Native(signature, help) { machine, args in
            Value(try machine.heap.adopt(make(machine, self, args), bytes: 400))
        }
    }

    /// The parameters' names, `*` and `**` left out.
    private var parameterNames: [String] {
        guard let open = signature.firstIndex(of: "("), let close = signature.lastIndex(of: ")") else { return [] }
        var depth = 0
        var names = [""]
        for character in signature[signature.index(after: open)..<close] {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 { names.append("") } else { names[names.count - 1].append(character) }
        }
        return names.map { String($0.drop { $0 == " " }.prefix { $0 != "=" }) }.filter { !$0.hasPrefix("*") }
    }

    /// What an object was made with, by name.
    func settings(_ args: Arguments) -> [(name: String, value: Value)] {
        zip(parameterNames, 0..<args.count).map { ($0, args[$1]) }
    }
}

/// An object of one of keras's classes that keeps what it was made with.
class KerasObject: ForeignObject {
    let made: KerasClass
    let settings: [(name: String, value: Value)]

    init(_ made: KerasClass, _ args: Arguments) {
        self.made = made
        settings = made.settings(args)
        super.init()
    }

    override func visitChildren(_ collector: Collector) { for setting in settings { collector.visit(setting.value) } }

    override func type(_ machine: Machine) -> TypeObject { (try? made.type(machine)) ?? machine.types.object }

    override var attributeNames: [String] { settings.map(\.name) }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        settings.first { $0.name == name }.map(\.value)
    }

    override func repr(_ machine: Machine) throws -> String { "<\(made.module).\(made.name) object>" }
}

extension Machine {
    /// What stands in a module of keras, as `from keras import layers` gives it.
    func constants(_ classes: [KerasClass]) throws -> [(String, Value)] {
        try classes.map { ($0.name, Value(try $0.type(self))) }
    }

    /// The words of keras for an argument by name that a class does not know.
    func refuseUnknown(_ keywords: KeywordValues?, _ name: String, known: Set<String>) throws {
        guard let pair = keywords?.pairs.first(where: { !known.contains($0.name.text) }) else { return }
        throw error(
            .valueError,
            "Unrecognized keyword arguments passed to \(name): {'\(pair.name.text)': \(try reprText(pair.value))}")
    }
}

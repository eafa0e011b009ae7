/// `typing`: names for annotations, which this shell parses and does not check.
let typingModule = NativeModule(
    "typing", "Names for annotations; they are not checked when a program runs.",
    functions: { _ in
        [
            Native("cast(typ, val)", "Give back the value as it is.") { _, arguments in arguments[1] },
            Native("TypeVar(name, *constraints, bound=None)", "A name that stands for some type.") {
                machine, arguments in
                Value(try machine.heap.adopt(TypingName("~" + machine.strText(arguments[0]))))
            },
            Native("NewType(name, tp)", "A name for a type of its own; the type itself here.") { _, arguments in
                arguments[1]
            },
            Native("overload(func)", "Mark one of several signatures; the function itself here.") { _, arguments in
                arguments[0]
            },
            Native("final(f)", "Mark what is not to be overridden; the thing itself here.") { _, arguments in
                arguments[0]
            },
        ]
    },
    constants: { machine in
        try [
            "Any", "Union", "Optional", "List", "Dict", "Tuple", "Set", "FrozenSet", "Callable", "Iterable",
            "Iterator", "Generator", "Sequence", "Mapping", "MutableMapping", "MutableSequence", "Literal", "Final",
            "ClassVar", "Type", "Self", "Hashable", "Sized", "Collection", "Container", "Reversible",
            "Annotated", "Text", "NamedTuple", "Generic", "Protocol", "NoReturn", "Never", "Required", "TypedDict",
            "AnyStr", "TypeAlias", "Deque", "DefaultDict", "Counter",
        ].map { ($0, Value(try machine.heap.adopt(TypingName("typing." + $0)))) }
    })

/// A name of `typing`, perhaps with parameters in brackets.
final class TypingName: ForeignObject {
    let name: String

    init(_ name: String) {
        self.name = name
        super.init()
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        let parts = key.tuple.map { Array($0.values) } ?? [key]
        let texts = try parts.map { part in
            if let type = part.type { return type.name }
            return part.isNone ? "None" : try machine.reprText(part)
        }
        try machine.heap.check(bytes: name.utf8.count + texts.reduce(0) { $0 + $1.utf8.count })
        return Value(try machine.heap.adopt(TypingName("\(name)[\(texts.joined(separator: ", "))]")))
    }

    /// `A | B` in an annotation.
    override func binary(
        _ op: BinaryOperation, _ other: Value, isReflected: Bool, _ machine: Machine
    ) throws -> Value? {
        guard op == .bitOr else { return nil }
        let made = TypingName("typing.Union")
        return try made.item(
            machine.heap.tuple(isReflected ? [other, Value(self)] : [Value(self), other]), machine)
    }

    override func repr(_ machine: Machine) throws -> String { name }
}

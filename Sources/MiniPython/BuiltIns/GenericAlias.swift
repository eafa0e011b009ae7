/// `list[int]`: a type together with what it holds, for annotations. Nothing checks what it holds.
final class GenericAlias: ForeignObject {
    let origin: TypeObject
    let parameters: [Value]
    /// Whether it is `*list[int]`, what walking `list[int]` gives.
    let isSpread: Bool

    init(_ origin: TypeObject, _ parameters: [Value], isSpread: Bool = false) {
        self.origin = origin
        self.parameters = parameters
        self.isSpread = isSpread
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("GenericAlias", module: "types")) ?? machine.types.object
    }

    override var isCallable: Bool { true }

    /// `list[int]()` makes a list.
    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        try machine.call(Value(origin), arguments, keywords)
    }

    override func binary(
        _ op: BinaryOperation, _ other: Value, isReflected: Bool, _ machine: Machine
    ) throws -> Value? {
        guard op == .bitOr else { return nil }
        return try isReflected ? machine.union(other, Value(self)) : machine.union(Value(self), other)
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual, let other = other.foreign as? GenericAlias else { return nil }
        var isEqual =
            origin === other.origin && isSpread == other.isSpread && parameters.count == other.parameters.count
        for (a, b) in zip(parameters, other.parameters) where isEqual { isEqual = try machine.equals(a, b) }
        return Value(isEqual == (op == .equal))
    }

    /// Gives the alias itself once, spread.
    override func iterator(_ machine: Machine) throws -> Value? {
        let spread = try machine.heap.adopt(GenericAlias(origin, parameters, isSpread: true))
        return try machine.iterator(of: machine.heap.tuple([Value(spread)]))
    }

    override func hash(_ machine: Machine) throws -> Int? {
        try parameters.reduce(ObjectIdentifier(origin).hashValue) { $0 &* 31 ^ (try machine.hash($1)) }
    }

    override var attributeNames: [String] { ["__args__", "__origin__"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "__origin__": Value(origin)
        case "__args__": try machine.heap.tuple(parameters)
        default: nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        let parts = try parameters.map { part in
            if let type = part.type { return machine.qualifiedName(type) }
            return part.isIdentical(to: machine.ellipsis) ? "..." : try machine.reprText(part)
        }
        let inside = parts.isEmpty ? "()" : parts.joined(separator: ", ")
        return "\(isSpread ? "*" : "")\(machine.qualifiedName(origin))[\(inside)]"
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(Value(origin))
        for parameter in parameters { collector.visit(parameter) }
    }
}

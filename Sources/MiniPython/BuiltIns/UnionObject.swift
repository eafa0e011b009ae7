/// `int | None`: what annotations and `isinstance` take for several types.
final class UnionObject: ForeignObject {
    /// Types, and None for its own type.
    let members: [Value]

    init(_ members: [Value]) {
        self.members = members
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("UnionType", module: "types")) ?? machine.types.object
    }

    override func binary(
        _ op: BinaryOperation, _ other: Value, isReflected: Bool, _ machine: Machine
    ) throws -> Value? {
        guard op == .bitOr else { return nil }
        return try isReflected ? machine.union(other, Value(self)) : machine.union(Value(self), other)
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual, let other = other.foreign as? UnionObject else { return nil }
        let isEqual =
            members.count == other.members.count
            && members.allSatisfy { member in other.members.contains { $0.isIdentical(to: member) } }
        return Value(isEqual == (op == .equal))
    }

    override func hash(_ machine: Machine) throws -> Int? {
        try members.reduce(0) { $0 ^ (try machine.hash($1)) }
    }

    override var attributeNames: [String] { ["__args__"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "__args__" ? try machine.heap.tuple(members) : nil
    }

    override func repr(_ machine: Machine) throws -> String {
        try members.map { member in try member.type.map(machine.qualifiedName) ?? machine.reprText(member) }
            .joined(separator: " | ")
    }

    override func visitChildren(_ collector: Collector) { for member in members { collector.visit(member) } }
}

extension Machine {
    /// `a | b` of types; nil for other operands.
    func union(_ a: Value, _ b: Value) throws -> Value? {
        guard !(a.isNone && b.isNone) else { return nil }
        var members: [Value] = []
        for side in [a, b] {
            guard
                side.isNone || side.type != nil || side.foreign is UnionObject || side.foreign is GenericAlias
            else { return nil }
            for member in (side.foreign as? UnionObject)?.members ?? [side]
            where !members.contains(where: { $0.isIdentical(to: member) }) {
                members.append(member)
            }
        }
        return members.count == 1 ? members[0] : Value(try heap.adopt(UnionObject(members)))
    }
}

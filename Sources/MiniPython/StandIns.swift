// Stand-ins until the owners of these functions have landed them: each owner deletes its own lines here.
extension Machine {
    // operations
    func contains(_ item: Value, in container: Value) throws -> Bool { throw missing() }
    func compare(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value { throw missing() }
    func truth(_ value: Value) throws -> Bool { throw missing() }
    func length(_ value: Value) throws -> Int { throw missing() }
    func item(_ container: Value, _ key: Value) throws -> Value { throw missing() }
    func setItem(_ container: Value, _ key: Value, _ value: Value) throws { throw missing() }
    func deleteItem(_ container: Value, _ key: Value) throws { throw missing() }
    func iterator(of value: Value) throws -> Value { throw missing() }
    func next(_ iterator: Value) throws -> Value? { throw missing() }
    func forEach(in iterable: Value, _ body: (Value) throws -> Bool) throws { throw missing() }
    func collect(_ iterable: Value) throws -> [Value] { throw missing() }
    func unpack(_ value: Value, count: Int) throws -> [Value] { throw missing() }
    func unpack(_ value: Value, before: Int, after: Int) throws -> [Value] { throw missing() }
    func repr(_ value: Value) throws -> StringObject { throw missing() }
    func str(_ value: Value) throws -> StringObject { throw missing() }
    func ascii(_ value: Value) throws -> StringObject { throw missing() }
    func reprText(_ value: Value) throws -> String { throw missing() }
    func strText(_ value: Value) throws -> String { throw missing() }
    func attributeOfBuiltIn(_ value: Value, _ name: String) -> Value? { nil }
    func dictViewType(_ object: Object) -> TypeObject { types.dictKeys }
    func concatenate(_ a: Value, _ b: Value) throws -> Value? { throw missing() }
    func repeatSequence(_ sequence: Value, _ count: Value) throws -> Value? { throw missing() }
    func setBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? { throw missing() }
    func setInPlace(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? { throw missing() }
    func repeatInPlace(_ list: ListObject, _ count: Value) throws -> Bool { throw missing() }
    func extend(_ list: ListObject, _ iterable: Value) throws { throw missing() }
    func concatenationError(_ a: Value, _ b: Value) -> (any Error)? { nil }
    func repetitionError(_ a: Value, _ b: Value) -> (any Error)? { nil }
    // functions
    func arithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? { throw missing() }
    func arithmetic(_ op: UnaryOperation, _ a: Value) throws -> Value? { throw missing() }

    private func missing() -> any Error { self.error(.systemError, "not landed yet") }
}

func installBuiltIns(on machine: Machine) throws {}

// Tools of `functools` that work on classes.

/// A property that is computed once and then kept by its instance.
final class CachedProperty: ForeignObject {
    private let function: Value

    init(_ function: Value) {
        self.function = function
        super.init()
    }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "cached_property", module: "functools", documentation: "A property that is computed once.",
            constructor: Native("cached_property(func)", "Make a property that is computed once and then kept.") {
                machine, arguments in
                Value(try machine.heap.adopt(CachedProperty(arguments[0])))
            })
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    /// Computes the value and leaves it with the instance, under the function's name.
    func value(for receiver: Value, _ machine: Machine) throws -> Value {
        let value = try machine.call(function, [receiver])
        if let name = try machine.optionalAttribute(function, "__name__")?.string {
            try machine.setPlainAttribute(receiver, machine.heap.name(of: name), value)
        }
        return value
    }

    override func visitChildren(_ collector: Collector) { collector.visit(function) }
}

/// `total_ordering`: the missing comparisons follow from one of them and from `==`.
let totalOrdering = Native("total_ordering(cls)", "Class decorator that fills in missing ordering methods.") {
    machine, arguments in
    guard let type = arguments[0].type else { return arguments[0] }
    let all: [ComparisonOperation] = [.less, .lessEqual, .greater, .greaterEqual]
    guard let root = all.first(where: { machine.ownMethod($0.methodName, of: type) != nil }) else {
        throw machine.error(.valueError, "must define at least one ordering operation: < > <= >=")
    }
    for op in all where machine.ownMethod(op.methodName, of: type) == nil {
        let native = Native("\(op.methodName)(self, other, /)", "Return self\(op.symbol)other.") { machine, arguments in
            try machine.derived(op, from: root, arguments[0], arguments[1])
        }
        type.attributes[machine.heap.name(op.methodName)] = Value(
            try machine.heap.adopt(NativeObject(native, ownerType: type)))
    }
    machine.typeEpoch += 1
    return arguments[0]
}

extension Machine {
    /// `a op b` from what the class answers for another comparison.
    fileprivate func derived(
        _ op: ComparisonOperation, from root: ComparisonOperation, _ a: Value, _ b: Value
    ) throws -> Value {
        guard let answer = try callSpecial(a, root.methodName, [b]), !answer.isIdentical(to: notImplemented) else {
            return notImplemented
        }
        let holds = try truth(answer)
        let isStrict = op == .less || op == .greater
        let isRootStrict = root == .less || root == .greater
        let pointsSameWay = (op == .less || op == .lessEqual) == (root == .less || root == .lessEqual)
        if pointsSameWay { return try Value(isStrict ? holds && !equals(a, b) : holds || equals(a, b)) }
        if isStrict != isRootStrict { return Value(!holds) }
        return try Value(isStrict ? !holds && !equals(a, b) : !holds || equals(a, b))
    }
}

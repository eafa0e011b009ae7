// The methods behind the operators of built-in types: `(5).__add__(3)`. Operators themselves do not look them up.

extension Machine {
    /// Gives the built-in types the methods that their operators stand for.
    func installOperatorMethods() throws {
        try types.object.install(ComparisonOperation.ordering.map(comparisonMethod) + generalMethods, heap)
        for type in [types.int, types.float] { try type.install(numberMethods(of: type), heap) }
        try types.int.install(wholeNumberMethods, heap)
        for type in [types.str, types.list, types.tuple] { try type.install(sequenceMethods, heap) }
        try types.str.install([Self.binaryMethod(.modulo) { $0.string != nil || $1.string != nil }], heap)
        for type in [types.set, types.frozenSet] {
            try type.install(
                Self.setOperations.flatMap { op in
                    [false, true].map { Self.binaryMethod(op, reflected: $0) { $0.set != nil && $1.set != nil } }
                }, heap)
        }
        try types.set.install(
            Self.setOperations.map { op in Self.inPlaceMethod(op) { $1.set != nil } }, heap)
        try types.list.install([Self.inPlaceMethod(.add), Self.inPlaceMethod(.multiply)], heap)
        try types.dict.install(
            [false, true].map { Self.binaryMethod(.bitOr, reflected: $0) { $0.dict != nil && $1.dict != nil } }
                + [Self.inPlaceMethod(.bitOr)], heap)
        for type in [types.list, types.dict, types.range] { try type.install([reversedMethod], heap) }
        for type in [types.dictKeys, types.dictValues, types.dictItems] { try type.install(containerMethods, heap) }
        try types.generator.install(iteratorMethods, heap)
        for type in [types.function, types.native, types.boundMethod] { try type.install([callMethod], heap) }
    }

    /// `__add__` and its like for operands of one kind; NotImplemented for others.
    private static func binaryMethod(
        _ op: BinaryOperation, reflected: Bool = false, _ fits: @escaping @Sendable (Value, Value) -> Bool
    ) -> Native {
        let name = "__\(reflected ? "r" : "")\(op.methodStem)__"
        let symbol = op == .power ? "**" : op.symbol
        let help = reflected ? "Return value\(symbol)self." : "Return self\(symbol)value."
        return Native("\(name)(self, value, /)", help) { machine, arguments in
            guard fits(arguments[0], arguments[1]) else { return machine.notImplemented }
            return reflected
                ? try machine.binary(op, arguments[1], arguments[0])
                : try machine.binary(op, arguments[0], arguments[1])
        }
    }

    private static let setOperations: [BinaryOperation] = [.bitOr, .bitAnd, .subtract, .bitXor]

    /// `__iadd__` and its like.
    private static func inPlaceMethod(
        _ op: BinaryOperation, _ fits: @escaping @Sendable (Value, Value) -> Bool = { _, _ in true }
    ) -> Native {
        Native("__i\(op.methodStem)__(self, value, /)", "Return self\(op.symbol)=value.") { machine, arguments in
            guard fits(arguments[0], arguments[1]) else { return machine.notImplemented }
            return try machine.inPlace(op, arguments[0], arguments[1])
        }
    }

    private func comparisonMethod(_ op: ComparisonOperation) -> Native {
        Native("\(op.methodName)(self, value, /)", "Return self\(op.symbol)value.") { machine, arguments in
            let (a, b) = (arguments[0], arguments[1])
            if a.isInstanceOfClass { return machine.notImplemented }
            if let holds = a.string != nil || Number(a) != nil ? machine.numbersHold(op, a, b) : nil {
                return a.float == nil && b.float != nil ? machine.notImplemented : Value(holds)
            }
            guard machine.type(of: a) === machine.type(of: b), a.dict == nil else { return machine.notImplemented }
            return try machine.compare(op, a, b)
        }
    }

    private func numberMethods(of type: TypeObject) -> [Native] {
        let isWhole = type === types.int
        let fits: @Sendable (Value, Value) -> Bool = { _, other in
            isWhole ? other.isWholeNumber : Number(other) != nil
        }
        let operations: [BinaryOperation] = [.add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power]
        let unary: [(String, UnaryOperation)] = [("neg", .negative), ("pos", .positive)]
        return operations.flatMap { op in
            [Self.binaryMethod(op, fits), Self.binaryMethod(op, reflected: true, fits)]
        }
            + unary.map { name, op in
                Native("__\(name)__(self, /)", "Return the number with the sign of the operator.") {
                    machine, arguments in try machine.unary(op, arguments[0])
                }
            } + conversionMethods
    }
}

extension ComparisonOperation {
    fileprivate static let ordering: [ComparisonOperation] = [.less, .lessEqual, .greater, .greaterEqual]
}

private let generalMethods: [Native] = [
    Native("__format__(self, format_spec, /)", "Default object formatter.") { machine, arguments in
        guard let specification = arguments[1].string else {
            throw machine.error(
                .typeError, "__format__() argument must be str, not \(machine.typeName(arguments[1]))")
        }
        guard arguments[0].isInstanceOfClass else { return Value(try machine.format(arguments[0], specification)) }
        if specification.count > 0 {
            throw machine.error(
                .typeError, "unsupported format string passed to \(machine.typeName(arguments[0])).__format__")
        }
        return Value(try machine.str(arguments[0]))
    },
    Native("__dir__(self, /)", "Default dir() implementation.") { machine, arguments in
        try machine.heap.list(machine.attributeNames(arguments[0]).map { try machine.heap.string($0) })
    },
]

private let conversionMethods: [Native] = [
    Native("__abs__(self, /)", "abs(self)") { machine, arguments in
        try machine.magnitude(arguments[0]) ?? machine.notImplemented
    },
    Native("__bool__(self, /)", "True if self else False") { machine, arguments in
        Value(try machine.truth(arguments[0]))
    },
    Native("__int__(self, /)", "int(self)") { machine, arguments in
        try machine.call(Value(machine.types.int), [arguments[0]])
    },
    Native("__float__(self, /)", "float(self)") { machine, arguments in
        try machine.call(Value(machine.types.float), [arguments[0]])
    },
    Native("__divmod__(self, value, /)", "Return divmod(self, value).") { machine, arguments in
        if Number(arguments[1]) == nil { return machine.notImplemented }
        return try machine.divmod(arguments[0], arguments[1])
    },
    Native("__rdivmod__(self, value, /)", "Return divmod(value, self).") { machine, arguments in
        if Number(arguments[1]) == nil { return machine.notImplemented }
        return try machine.divmod(arguments[1], arguments[0])
    },
    Native("__floor__(self, /)", "Return the floor as an int.") { machine, arguments in
        try machine.whole(arguments[0], .down)
    },
    Native("__ceil__(self, /)", "Return the ceiling as an int.") { machine, arguments in
        try machine.whole(arguments[0], .up)
    },
    Native("__round__(self, ndigits=None, /)", "Round to a number of digits.") { machine, arguments in
        try machine.round(arguments[0], arguments[1])
    },
    Native("__trunc__(self, /)", "Return the number without what stands behind the point.") { machine, arguments in
        try machine.call(Value(machine.types.int), [arguments[0]])
    },
]

private let wholeNumberMethods: [Native] =
    [BinaryOperation.bitAnd, .bitOr, .bitXor, .leftShift, .rightShift].flatMap { op in
        [
            Native("__\(op.methodStem)__(self, value, /)", "Return self\(op.symbol)value.") { machine, arguments in
                arguments[1].isWholeNumber
                    ? try machine.binary(op, arguments[0], arguments[1]) : machine.notImplemented
            },
            Native("__r\(op.methodStem)__(self, value, /)", "Return value\(op.symbol)self.") { machine, arguments in
                arguments[1].isWholeNumber
                    ? try machine.binary(op, arguments[1], arguments[0]) : machine.notImplemented
            },
        ]
    } + [
        Native("__index__(self, /)", "Return self converted to an integer, if it can be used as an index.") {
            machine, arguments in try machine.index(of: arguments[0])
        },
        Native("__invert__(self, /)", "~self") { machine, arguments in try machine.unary(.invert, arguments[0]) },
    ]

private let sequenceMethods: [Native] = [
    Native("__add__(self, value, /)", "Return self+value.") { machine, arguments in
        try machine.binary(.add, arguments[0], arguments[1])
    },
    Native("__mul__(self, value, /)", "Return self*value.") { machine, arguments in
        try machine.binary(.multiply, arguments[0], Value(machine.index(arguments[1])))
    },
    Native("__rmul__(self, value, /)", "Return value*self.") { machine, arguments in
        try machine.binary(.multiply, arguments[0], Value(machine.index(arguments[1])))
    },
]

private let reversedMethod = Native("__reversed__(self, /)", "Return a reverse iterator.") { machine, arguments in
    try machine.reversedIterator(of: arguments[0])
}

private let callMethod = Native("__call__(self, /, *args, **kwargs)", "Call self as a function.") {
    machine, arguments in
    try machine.call(arguments[0], Array(arguments.rest), arguments.keywords)
}

/// What every iterator has.
let iteratorMethods: [Native] = [
    Native("__iter__(self, /)", "Implement iter(self).") { _, arguments in arguments[0] },
    Native("__next__(self, /)", "Implement next(self).", frameForm: .step) { machine, arguments in
        if let value = try machine.next(arguments[0]) { return value }
        let isGenerator = arguments[0].isKind(.generator)
        throw try machine.stopIteration(isGenerator ? machine.generatorResult : .none)
    },
]

import BigInt

/// Sets of constants. CPython's compiler makes a frozenset of a display such as `{5, 12, 4}`, then another of what that
/// holds, in its order; sets of the same constants are one constant of the program, which the first of them makes.
/// A set prints in the order of its table, so the same is done here.
extension FunctionCompiler {
    /// The place of a display's frozenset among the constants; nil where a part is not known before the program runs.
    private func constantSetPlace(_ parts: [Expression]) throws -> Int? {
        var same: Set<SameNumber> = []
        var keys: [ConstantKey] = []
        for part in parts {
            try globals.watch.pass()
            guard let key = constantKey(part) else { return nil }
            if same.insert(SameNumber(key)).inserted { keys.append(key) }
        }
        let root = scope.root
        if let known = root.constantSets[Set(keys)] { return addConstant(known) }
        let first = try heap.set(frozen: true)
        for key in keys { try first.addNew(entry(key), heap) }
        let second = try heap.set(frozen: true)
        for entry in first.entries { try second.addNew(entry, heap) }
        root.constantSets[Set(keys)] = Value(second)
        return addConstant(Value(second))
    }

    private func entry(_ key: ConstantKey) throws -> SetObject.Entry {
        let value = try value(of: key)
        return SetObject.Entry(hash: Machine.hash(ofConstant: value), key: value)
    }

    /// A display of more than two constants, filled at once from their frozenset; false for any other display.
    func constantSet(_ parts: [Expression], into target: Int, _ span: Span) throws -> Bool {
        guard parts.count > 2, let place = try constantSetPlace(parts) else { return false }
        try releasing {
            let constants = try takeTemporary(2, span)
            emit(Instruction(.loadConstant, constants, wide: place), span)
            emit(.buildSet, constants + 1, constants + 1, 0, span)
            emit(.setUpdate, constants + 1, constants, span)
            emit(.move, target, constants + 1, span)
        }
        return true
    }

    /// The register of a loop's iterator, which nothing else reads.
    func iterator(over iterable: Expression, _ span: Span) throws -> Int {
        let iterator = try takeTemporary(span)
        if case .call(let function, let arguments) = iterable.kind, case .name("range") = function.kind,
            case .global = current.location(of: "range"), (1...3).contains(arguments.count),
            arguments.allSatisfy({ if case .positional = $0.kind { true } else { false } })
        {
            try releasing {
                let window = try takeTemporary(1 + arguments.count, iterable.span)
                try evaluate(function, into: window)
                for (offset, argument) in arguments.enumerated() {
                    try evaluate(argument.value, into: window + 1 + offset)
                }
                emit(.callRange, window, arguments.count, iterator, iterable.span)
            }
            emit(.getIterator, iterator, iterator, span)
        } else {
            let source = try iterableOperand(iterable)
            emit(.getIterator, iterator, source, 2, span)
        }
        return iterator
    }

    /// What a loop walks. Of a display of constants this is the frozenset itself.
    func iterableOperand(_ iterable: Expression) throws -> Int {
        guard case .set(let parts) = iterable.kind, let place = try constantSetPlace(parts) else {
            return try operand(iterable)
        }
        let set = try takeTemporary(iterable.span)
        emit(Instruction(.loadConstant, set, wide: place), iterable.span)
        return set
    }
}

/// Constants that are equal where the program runs, as 1, 1.0 and True are.
private enum SameNumber: Hashable {
    case whole(BigInt)
    indirect case tuple([SameNumber])
    case other(FunctionCompiler.ConstantKey)

    init(_ key: FunctionCompiler.ConstantKey) {
        if let whole = key.whole {
            self = .whole(whole)
        } else if case .float(let bits) = key, let whole = BigInt(exactly: Double(bitPattern: bits)) {
            self = .whole(whole)
        } else if case .tuple(let keys) = key {
            self = .tuple(keys.map { SameNumber($0) })
        } else {
            self = .other(key)
        }
    }
}

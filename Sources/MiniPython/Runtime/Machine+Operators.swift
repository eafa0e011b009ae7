extension Machine {
    /// `a op b`
    /// - Throws: TypeError where the operands have no such operation; what the operation raises.
    @inline(never)
    public func binary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value {
        if op == .add, a.isKind(.string), b.isKind(.string) { return try joinTexts(a, b) }
        if let result = try arithmetic(op, a, b) { return result }
        if let result = try flavoredOperation(op, a, b) { return result }
        if let result = try sequenceOperation(op, a, b) { return result }
        if let result = try objectOperation(op, a, b) { return result }
        if op == .bitOr, let result = try union(a, b) { return result }
        throw unsupported(op.symbol, a, b)
    }

    /// Does an operator's instruction the slow way, in place or not.
    /// - Parameter next: what comes behind the instruction.
    /// - Returns: whether a frame was pushed that will compute the result: a method of the left operand's class.
    @inline(never)
    func operate(
        _ base: Register, _ instruction: Instruction, _ next: UnsafeMutablePointer<Instruction>
    ) throws -> Bool {
        let (op, isInPlace) = Self.operation(of: instruction)
        let left = base[Int(instruction.b)]
        let right = base[Int(instruction.c)]
        if op == .add, !isInPlace, left.isKind(.list), right.isKind(.list) {
            base[Int(instruction.a)] = try left.borrow(ListObject.self) {
                try joinLists($0.elements, $0.count, right)
            }
            return false
        }
        if left.isKind(.integer), right.isKind(.integer), let result = try largeArithmetic(op, left, right) {
            base[Int(instruction.a)] = result
            return false
        }
        if left.isKind(.instance) {
            frames[frameCount - 1].next = next
            if try pushOperator(op, left, right, isInPlace, result: Int(instruction.a)) { return true }
        }
        if let result = try foreignOperation(op, left, right, isInPlace) {
            base[Int(instruction.a)] = result
            return false
        }
        base[Int(instruction.a)] = isInPlace ? try inPlace(op, left, right) : try binary(op, left, right)
        return false
    }

    private static func operation(of instruction: Instruction) -> (BinaryOperation, isInPlace: Bool) {
        let isInPlace = instruction.operation.rawValue >= Opcode.addInPlace.rawValue
        let first = isInPlace ? Opcode.addInPlace : Opcode.add
        // The operations stand in the order of `BinaryOperation`, twice.
        let op = BinaryOperation(rawValue: instruction.operation.rawValue &- first.rawValue)
        return (op.unsafelyUnwrapped, isInPlace)
    }

    /// What a foreign object answers that is asked first; nil where none is, or it has no answer.
    @inline(__always)
    private func foreignOperation(
        _ op: BinaryOperation, _ left: Value, _ right: Value, _ isInPlace: Bool
    ) throws -> Value? {
        if left.isKind(.foreign) {
            return try left.borrow(ForeignObject.self) { object in
                try isInPlace
                    ? object.inPlace(op, right, self) : object.binary(op, right, isReflected: false, self)
            }
        }
        // Numbers know nothing of other types.
        guard !isInPlace, left.tag == .float || left.tag == .int, right.isKind(.foreign) else { return nil }
        return try right.borrow(ForeignObject.self) { try $0.binary(op, left, isReflected: true, self) }
    }

    private func pushOperator(
        _ op: BinaryOperation, _ left: Value, _ right: Value, _ inPlace: Bool, result: Int
    ) throws -> Bool {
        let place = Int(op.rawValue) + (inPlace ? BinaryOperation.allCases.count : 0)
        return try pushOperatorMethod(place, left, right, result: result, role: .operation)
    }

    /// Calls a method of the left operand's class by a frame, where it alone is to be asked first.
    /// - Parameter place: which one, in the order of `TypeObject.operators`.
    @inline(__always)
    private func pushOperatorMethod(
        _ place: Int, _ left: Value, _ right: Value, result: Int, role: Frame.Role
    ) throws -> Bool {
        if right.isKind(.foreign) { return false }
        // A subclass on the right goes first.
        if right.isKind(.instance), !sameType(left, right) { return false }
        // The type is looked into as a value: no references are counted.
        let method = left.borrow(InstanceObject.self, { $0.typeValue }).borrow(TypeObject.self) { type in
            if type.operatorEpoch != typeEpoch { noteOperators(type) }
            return type.operators[place]
        }
        if method.isUndefined { return false }
        return try pushCall(method, left, right, count: 2, result: result, role: role)
    }

    /// The same for a comparison: `role` says whether its answer goes into a register or decides a jump.
    @inline(never)
    func pushComparison(
        _ op: ComparisonOperation, _ left: Value, _ right: Value, result: Int, role: Frame.Role
    ) throws -> Bool {
        guard left.isKind(.instance) else { return false }
        return try pushOperatorMethod(
            BinaryOperation.allCases.count * 2 + Int(op.rawValue), left, right, result: result, role: role)
    }

    /// The function that an instance's class has for a comparison; undefined where it has none, or something else there.
    func comparison(_ op: ComparisonOperation, of instance: Value) -> Value {
        instance.borrow(InstanceObject.self) { $0.typeValue }.borrow(TypeObject.self) { type in
            if type.operatorEpoch != typeEpoch { noteOperators(type) }
            return type.operators[BinaryOperation.allCases.count * 2 + Int(op.rawValue)]
        }
    }

    @inline(__always)
    private func sameType(_ a: Value, _ b: Value) -> Bool {
        a.borrow(InstanceObject.self) { $0.typeValue }.isIdentical(to: b.borrow(InstanceObject.self) { $0.typeValue })
    }

    /// Looks up the functions of a class that operators call; none where `op=` has a method of its own.
    func noteOperators(_ type: TypeObject) {
        let count = BinaryOperation.allCases.count
        for (place, names) in operatorNames.enumerated() {
            let method = type.lookup(names.plain, epoch: typeEpoch)
            let plain = method?.isKind(.function) == true ? method ?? .undefined : .undefined
            type.operators[place] = plain
            type.operators[count + place] =
                type.lookup(names.inPlace, epoch: typeEpoch) == nil ? plain : .undefined
        }
        for (place, name) in comparisonNames.enumerated() {
            let method = type.lookup(name, epoch: typeEpoch)
            type.operators[count * 2 + place] = method?.isKind(.function) == true ? method ?? .undefined : .undefined
        }
        type.lackedSpecials = 0
        for (place, name) in specialNames.enumerated() {
            let method = type.lookup(name, epoch: typeEpoch)
            type.operators[SpecialMethod.firstPlace + place] =
                method?.isKind(.function) == true ? method ?? .undefined : .undefined
            if method.map({ isDefault($0, name) }) ?? true { type.lackedSpecials |= 1 << UInt32(place) }
        }
        // A class that says when its instances are equal must also say how they hash.
        let (hash, equality) = (specialNames[SpecialMethod.hash.rawValue], comparisonNames[0])
        let teller = type.order.first { $0.attributes[hash] != nil || $0.attributes[equality] != nil }
        if teller?.attributes[hash] == nil {
            type.operators[SpecialMethod.firstPlace + SpecialMethod.hash.rawValue] = .undefined
        }
        type.operatorEpoch = typeEpoch
    }

    /// What an operator comes to whose left operand's method, called by `operate`, answered NotImplemented.
    func operateReflected(_ base: UnsafeMutablePointer<Value>, _ instruction: Instruction) throws {
        let left = base[Int(instruction.b)]
        let right = base[Int(instruction.c)]
        let (op, inPlace) = Self.operation(of: instruction)
        if right.foreign == nil, type(of: left) !== type(of: right),
            let result = try callSpecial(right, "__r\(op.methodStem)__", [left]),
            !result.isIdentical(to: notImplemented)
        {
            base[Int(instruction.a)] = result
            return
        }
        throw unsupported(inPlace ? op == .power ? "**=" : "\(op.symbol)=" : op.symbol, left, right)
    }

    @inline(__always)
    private func joinTexts(_ a: Value, _ b: Value) throws -> Value {
        try a.borrow(StringObject.self) { x in try b.borrow(StringObject.self) { y in try heap.concatenate(x, y) } }
    }

    /// `a op= b`: in place where the left operand can, else as `a op b`.
    @inline(never)
    public func inPlace(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value {
        if op == .add, a.isKind(.string), b.isKind(.string) { return try joinTexts(a, b) }
        if let result = try arithmetic(op, a, b) { return result }
        if a.tag == .object {
            if !a.isPlain, let x = a.dict, x.flavor == .counter, let y = b.dict, y.flavor == .counter,
                let result = try counterInPlace(op, x, y)
            {
                return result
            }
            if let result = try flavoredOperation(op, a, b) { return result }
            if let result = try inPlaceSequenceOperation(op, a, b) { return result }
            if let foreign = a.foreign, let result = try foreign.inPlace(op, b, self) { return result }
            if let result = try callSpecial(a, "__i\(op.methodStem)__", [b]), !result.isIdentical(to: notImplemented) {
                return result
            }
        }
        if let result = try sequenceOperation(op, a, b) { return result }
        if let result = try objectOperation(op, a, b) { return result }
        throw unsupported(op == .power ? "**=" : "\(op.symbol)=", a, b)
    }

    /// Operators of the containers of `collections`; nil for all others.
    private func flavoredOperation(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        guard a.tag == .object || b.tag == .object else { return nil }
        if a.tag != .object || a.isPlain, b.tag != .object || b.isPlain { return nil }
        let (left, right) = (a.object?.flavor ?? .plain, b.object?.flavor ?? .plain)
        if left == .namedTuple || right == .namedTuple { return try objectOperation(op, a, b) }
        guard let x = a.dict, let y = b.dict else { return nil }
        if left == .counter, right == .counter { return try counterBinary(op, x, y) }
        // The class on the right, derived from dict, makes the result.
        guard op == .bitOr, left == .plain, right != .counter else { return nil }
        let result = try copy(x)
        result.flavor = right
        result.defaultFactory = y.defaultFactory
        try update(result, from: b)
        return Value(result)
    }

    /// Operators of foreign objects and of the program's classes, reflected ones too.
    private func objectOperation(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        let stem = op.methodStem
        // A subclass on the right that has its own reflected method goes first.
        if b.isKind(.instance), a.isKind(.instance), let left = a.object as? InstanceObject,
            let right = b.object as? InstanceObject, left.type !== right.type, right.type.isSubtype(of: left.type),
            let result = try callSpecial(b, "__r\(stem)__", [a]), !result.isIdentical(to: notImplemented)
        {
            return result
        }
        if let foreign = a.foreign {
            if let result = try foreign.binary(op, b, isReflected: false, self) { return result }
        } else if let result = try callSpecial(a, "__\(stem)__", [b]), !result.isIdentical(to: notImplemented) {
            return result
        }
        if let foreign = b.foreign {
            if let result = try foreign.binary(op, a, isReflected: true, self) { return result }
        } else if type(of: a) !== type(of: b), let result = try callSpecial(b, "__r\(stem)__", [a]),
            !result.isIdentical(to: notImplemented)
        {
            return result
        }
        return nil
    }

    /// Joining, repeating and percent formatting of sequences, and the operators of sets and dictionaries.
    private func sequenceOperation(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        guard a.tag == .object || b.tag == .object else { return nil }
        switch op {
        // A foreign object decides itself what it does with a sequence.
        case .add where a.isKind(.foreign) || b.isKind(.foreign): return nil
        case .multiply where a.isKind(.foreign) || b.isKind(.foreign): return nil
        case .add: return try concatenate(a, b)
        case .multiply:
            // What a class says itself goes before what a sequence does with its instances.
            if a.isInstanceOfClass || b.isInstanceOfClass, let result = try objectOperation(op, a, b) { return result }
            return try repeatSequence(a, b) ?? repeatSequence(b, a)
        case .modulo: return try a.string.map { try formatPercent($0, b) }
        case .bitOr, .bitAnd, .bitXor, .subtract: return try setBinary(op, a, b)
        default: return nil
        }
    }

    private func inPlaceSequenceOperation(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let list = a.list {
            if op == .add || op == .multiply, b.isInstanceOfClass, let result = try objectOperation(op, a, b) {
                return result
            }
            if op == .add {
                // An array adds itself to the list's elements; what has no such operator is walked.
                if b.foreign != nil, let result = try objectOperation(op, a, b) { return result }
                try extend(list, b)
                return a
            }
            if op == .multiply, b.foreign == nil, try repeatInPlace(list, b) { return a }
        }
        return try setInPlace(op, a, b)
    }

    func unsupported(_ symbol: String, _ a: Value, _ b: Value) -> any Error {
        if symbol.hasPrefix("+"), let known = concatenationError(a, b) { return known }
        if symbol == "*" || symbol == "*=", let known = repetitionError(a, b) ?? repetitionError(b, a) { return known }
        return error(
            .typeError, "unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'")
    }

    @inline(never)
    public func unary(_ op: UnaryOperation, _ value: Value) throws -> Value {
        if let result = try arithmetic(op, value) { return result }
        if let dict = value.dict, dict.flavor == .counter, let result = try counterUnary(op, dict) { return result }
        if let foreign = value.foreign, let result = try foreign.unary(op, self) { return result }
        let name = ["__neg__", "__pos__", "__invert__"][Int(op.rawValue)]
        if let result = try callSpecial(value, name) { return result }
        let symbol = ["-", "+", "~"][Int(op.rawValue)]
        throw error(.typeError, "bad operand type for unary \(symbol): '\(typeName(value))'")
    }
}

/// What several instructions of the loop share; all of it is written into the loop where it is used.
extension Machine {
    /// Goes on with the topmost frame.
    @inline(__always)
    func resume(
        _ frame: inout UnsafeMutablePointer<Frame>, _ base: inout UnsafeMutablePointer<Value>,
        _ next: inout UnsafeMutablePointer<Instruction>, _ caches: inout UnsafeMutablePointer<InlineCache>
    ) {
        frame = frames + (frameCount - 1)
        base = frame.pointee.base
        next = frame.pointee.next
        caches = frame.pointee.entry.pointee.caches
    }

    /// Stores an attribute where the site's cache knows its place.
    @inline(__always)
    func storeCached(_ value: Value, in object: Value, _ cache: UnsafeMutablePointer<InlineCache>) throws -> Bool {
        try object.borrow(InstanceObject.self) { instance in
            guard cache.pointee.shapeID == instance.shapeID, cache.pointee.epoch == typeEpoch else { return false }
            let place = cache.pointee.place
            if place >= 0 {
                instance.slots[place] = value
                return true
            }
            guard place == -2 else { return false }
            try instance.append(value, cache.pointee.grownID, heap)
            return true
        }
    }

    /// A step of a loop that takes a pair apart at once, without making a tuple of it.
    /// - Returns: where the program goes on; nil where that is not so, and nothing was done.
    @inline(__always)
    func nextPair(
        _ iterator: Value, _ instruction: Instruction, _ next: UnsafeMutablePointer<Instruction>,
        _ base: UnsafeMutablePointer<Value>
    ) throws -> UnsafeMutablePointer<Instruction>? {
        let body = instruction.operation == .forNext ? next + 1 : next + 2 + (next + 1).pointee.wide
        let first = body.pointee
        guard first.operation == .unpack, first.c == 2, first.b == instruction.a else { return nil }
        let target = base + Int(first.a)
        let isGiven = try iterator.borrow(IteratorObject.self) { try $0.nextPair(into: target, self) }
        guard let isGiven else { return nil }
        return isGiven ? body + 1 : next + next.pointee.wide + 1
    }

    /// Takes the jump of the instruction before `next`, or goes on behind it.
    /// - Parameters:
    ///   - holds: nil where nobody knows yet.
    ///   - wanted: 1: the jump is taken unless it holds; 0: when it holds.
    /// - Returns: false, and nothing was done, where nobody knows.
    @inline(__always)
    func branch(_ holds: Bool?, _ wanted: Int, _ next: inout UnsafeMutablePointer<Instruction>) -> Bool {
        guard let holds else { return false }
        next += holds == (wanted == 1) ? 1 : next.pointee.wide + 1
        return true
    }

    /// Gives a loop its next value, or ends it at nil. The word at `next` has the distance.
    @inline(__always)
    func take(_ value: Value?, _ target: Register, _ next: inout UnsafeMutablePointer<Instruction>) {
        if let value {
            target.pointee = value
            next += 1
        } else {
            next += next.pointee.wide + 1
        }
    }

    /// The same at the end of a turn, where the word behind the next one has the distance back.
    @inline(__always)
    func turn(_ value: Value?, _ target: Register, _ next: inout UnsafeMutablePointer<Instruction>) {
        if let value {
            target.pointee = value
            next += next[1].wide + 2
        } else {
            next += 2
        }
    }

    /// Puts an answer into a register, if there is one.
    @inline(__always)
    func put(_ holds: Bool?, _ target: Register) -> Bool {
        guard let holds else { return false }
        target.pointee = Value(holds)
        return true
    }

    /// Whether a comparison holds that decides a jump; nil: a frame was pushed that will answer.
    @inline(never)
    func condition(
        _ base: Register, _ instruction: Instruction, _ next: UnsafeMutablePointer<Instruction>
    ) throws -> Bool? {
        frames[frameCount - 1].next = next
        let op = Self.comparison(instruction.operation, from: .jumpUnlessEqual)
        let left = base[Int(instruction.a)]
        let right = base[Int(instruction.b)]
        if try pushComparison(op, left, right, result: 0, role: .branch) { return nil }
        return try isTrue(compare(op, left, right))
    }

    /// Whether a mapping of a pattern has a key, whose value then goes to the instruction's first register.
    @inline(never)
    func getKey(_ base: Register, _ instruction: Instruction) throws -> Bool {
        guard let value = try base[Int(instruction.b)].dict?.get(base[Int(instruction.c)], self) else { return false }
        base[Int(instruction.a)] = value
        return true
    }

    /// Does a comparison's instruction the slow way.
    /// - Returns: whether a frame was pushed that will compute the result.
    @inline(never)
    func compare(
        _ base: Register, _ instruction: Instruction, _ next: UnsafeMutablePointer<Instruction>
    ) throws -> Bool {
        frames[frameCount - 1].next = next
        let op = Self.comparison(instruction.operation, from: .equal)
        let left = base[Int(instruction.b)]
        let right = base[Int(instruction.c)]
        if try pushComparison(op, left, right, result: Int(instruction.a), role: .comparison) { return true }
        base[Int(instruction.a)] = try compare(op, left, right)
        return false
    }

    /// Makes an instance and calls its class's plain `__init__` by a frame; false, and nothing was done, elsewhere.
    /// - Parameter isApart: the caller is a generator, whose registers do not stand below the stack's top.
    @inline(__always)
    func pushConstructor(
        _ callee: Value, _ window: UnsafeMutablePointer<Value>, _ count: Int, isApart: Bool, result: Int
    ) throws -> Bool {
        guard let entry = initializerEntry(callee, count + 1) else { return false }
        let callBase = isApart ? stackTop : window + 1
        guard callBase + entry.pointee.registerCount + 2 < registerLimit else { return false }
        let instance = try makeInstance(callee)
        if isApart {
            (callBase + 1).update(from: window + 1, count: count)
        } else {
            var place = count
            while place > 0 {
                callBase[place] = callBase[place - 1]
                place &-= 1
            }
        }
        callBase[0] = instance
        fillTemplate(entry, callBase, from: count + 1)
        let function = callee.borrow(TypeObject.self) { $0.initializer }
        if entry.pointee.captureCount > 0 { fillCaptures(function, entry, callBase) }
        try pushFrame(entry, callBase, result: result, role: .constructor, function: function, owner: instance)
        return true
    }

    /// Calls of built-ins that are done here: `list.append` and `len` of a list.
    /// - Returns: false, and nothing was done, where it is another call.
    @inline(__always)
    func callShortly(_ callee: Value, _ window: Register, _ count: Int, into target: Register) throws -> Bool {
        guard window[1].isKind(.list) else { return false }
        if callee.isIdentical(to: listAppend), count == 2 {
            try window[1].borrow(ListObject.self) { try $0.append(window[2], heap) }
            target.pointee = .none
            return true
        }
        guard callee.isIdentical(to: lengthFunction), count == 1 else { return false }
        target.pointee = Value(window[1].borrow(ListObject.self) { $0.count })
        return true
    }

    /// `[R[0], … count values] + R[count]`
    @inline(never)
    func joinLists(_ first: Register, _ count: Int) throws -> Value {
        try joinLists(first, count, first[count])
    }

    /// The same with values that stand elsewhere.
    @inline(__always)
    func joinLists(_ first: Register, _ count: Int, _ other: Value) throws -> Value {
        guard other.isKind(.list) else { return try binary(.add, heap.list(first, count: count), other) }
        return try other.borrow(ListObject.self) { other in
            let list = try heap.listValue(capacity: count + other.count)
            list.borrow(ListObject.self) { list in
                list.fill(count: count + other.count) { elements in
                    elements.update(from: first, count: count)
                    (elements + count).update(from: other.elements, count: other.count)
                }
            }
            return list
        }
    }

    /// One step of `max` or `min` over values that a loop computes.
    @inline(never)
    func keepBest(_ best: UnsafeMutablePointer<Value>, _ value: Value, isMaximum: Bool) throws {
        if try best.pointee.isUndefined || isBetter(value, than: best.pointee, isMaximum) { best.pointee = value }
    }

    /// Takes what the method answered that `pushComparison` called for the instruction before `next`.
    /// - Returns: how far to go on from `next`.
    @inline(never)
    func finishComparison(
        _ answer: Value, _ role: Frame.Role, _ base: UnsafeMutablePointer<Value>,
        _ next: UnsafeMutablePointer<Instruction>
    ) throws -> Int {
        let instruction = (next - 1).pointee
        let isBranch = role == .branch
        let op = Self.comparison(instruction.operation, from: isBranch ? .jumpUnlessEqual : .equal)
        var answer = answer
        if answer.isIdentical(to: notImplemented) {
            let left = base[Int(isBranch ? instruction.a : instruction.b)]
            let right = base[Int(isBranch ? instruction.b : instruction.c)]
            answer = try compareReflected(op, left, right)
        }
        if isBranch { return try isTrue(answer) == (instruction.c == 1) ? 1 : next.pointee.wide + 1 }
        base[Int(instruction.a)] = answer
        return 0
    }

    @inline(__always)
    static func comparison(_ operation: Opcode, from first: Opcode) -> ComparisonOperation {
        // The operations stand in the order of `ComparisonOperation`.
        ComparisonOperation(rawValue: operation.rawValue &- first.rawValue).unsafelyUnwrapped
    }

    @inline(__always)
    func isTrue(_ value: Value) throws -> Bool {
        switch value.tag {
        case .bool: value.bits != 0
        case .none, .undefined: false
        case .int: value.bits != 0
        case .float: value.rawDouble != 0
        case .object: try truth(value)
        }
    }

    /// `is`. Equal texts are one object in CPython more often than not; here they are the same when they are one.
    @inline(__always)
    func isSame(_ a: Value, _ b: Value) -> Bool { a.isIdentical(to: b) }

    /// `item in container`, the frequent kinds first.
    @inline(__always)
    func isMember(_ item: Value, of container: Value) throws -> Bool {
        if container.isKind(.dict) { return try container.borrow(DictObject.self) { try $0.get(item, self) != nil } }
        if container.isKind(.set), !item.isKind(.set) {
            return try container.borrow(SetObject.self) { try $0.contains(item, self) }
        }
        return try contains(item, in: container)
    }
}

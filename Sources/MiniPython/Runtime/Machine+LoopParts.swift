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

    @inline(__always)
    static func comparison(_ operation: Opcode, from first: Opcode) -> ComparisonOperation {
        // The operations stand in the order of `ComparisonOperation`.
        ComparisonOperation(rawValue: operation.rawValue &- first.rawValue).unsafelyUnwrapped
    }

    @inline(__always)
    static func binaryOperation(_ operation: Opcode, from first: Opcode) -> BinaryOperation {
        // The operations stand in the order of `BinaryOperation`.
        BinaryOperation(rawValue: operation.rawValue &- first.rawValue).unsafelyUnwrapped
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
        if container.isKind(.set), item.tag != .object {
            return try container.borrow(SetObject.self) { try $0.contains(item, self) }
        }
        return try contains(item, in: container)
    }
}

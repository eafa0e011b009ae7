/// One value of the language: 16 bytes, copied freely.
///
/// Numbers, booleans and None stand inside; everything else is a pointer to an `Object` that the `Heap` owns.
/// Values own nothing. A value stays valid as long as the collector can reach it from a root: the registers, the
/// globals, `Machine.pins`; or until the machine next reaches a safe point (see `Heap`).
public struct Value: Sendable {
    @usableFromInline
    enum Tag: UInt64, Sendable {
        /// No value: a name that is not bound, an argument that was not given.
        case undefined, none, bool, int, float, object
    }

    @usableFromInline let tag: Tag
    @usableFromInline let bits: UInt64

    @inlinable
    @inline(__always)
    init(tag: Tag, bits: UInt64) {
        self.tag = tag
        self.bits = bits
    }

    /// Where `bits` stands in a value: behind the tag, aligned to its own size.
    fileprivate static var bitsOffset: Int { 8 }

    @inlinable
    @inline(__always)
    public init(_ value: Int) { self.init(tag: .int, bits: UInt64(bitPattern: Int64(value))) }

    @inlinable
    @inline(__always)
    public init(_ value: Double) { self.init(tag: .float, bits: value.bitPattern) }

    @inlinable
    @inline(__always)
    public init(_ value: Bool) { self.init(tag: .bool, bits: value ? 1 : 0) }

    @inlinable
    @inline(__always)
    public init(_ object: Object) {
        self.init(tag: .object, bits: UInt64(UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())))
    }

    public static var none: Value { Value(tag: .none, bits: 0) }
    public static var `true`: Value { Value(true) }
    public static var `false`: Value { Value(false) }
    /// No value at all; never seen by a program.
    public static var undefined: Value { Value(tag: .undefined, bits: 0) }

    @inlinable @inline(__always) public var isNone: Bool { tag == .none }
    @inlinable @inline(__always) public var isUndefined: Bool { tag == .undefined }
    @inlinable @inline(__always) public var isObject: Bool { tag == .object }

    /// The bits as a whole number. Meaningful for `.int` and `.bool`.
    @inlinable @inline(__always) var rawInt: Int { Int(Int64(bitPattern: bits)) }
    @inlinable @inline(__always) var rawDouble: Double { Double(bitPattern: bits) }
    @inline(__always) var rawPointer: UnsafeMutableRawPointer {
        // The invariant of the tag: object bits are always a live object's address.
        UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
    }

    /// The object, without asking whether it is one. Only where the tag was tested.
    @inline(__always) var rawObject: Object {
        Unmanaged<Object>.fromOpaque(rawPointer).takeUnretainedValue()
    }

    /// What kind of object it is. Only where the tag was tested.
    @inline(__always) var rawKind: Object.Kind {
        Unmanaged<Object>.fromOpaque(rawPointer)._withUnsafeGuaranteedRef { $0.kind }
    }

    /// Looks into the object without counting references. Only where tag and kind were tested.
    @inline(__always)
    func borrow<T: Object, R>(_ type: T.Type, _ body: (T) throws -> R) rethrows -> R {
        try Unmanaged<T>.fromOpaque(rawPointer)._withUnsafeGuaranteedRef(body)
    }

    @inline(__always) func isKind(_ kind: Object.Kind) -> Bool { tag == .object && rawKind == kind }

    /// Whether it is an `InstanceObject`, whose attributes a shape places. The kinds stand in a row.
    @inline(__always) var hasShape: Bool {
        tag == .object && rawKind.rawValue &- Object.Kind.instance.rawValue <= 2
    }

    /// Whether the object is no more than its kind says. Only where the tag was tested.
    @inline(__always) var isPlain: Bool {
        Unmanaged<Object>.fromOpaque(rawPointer)._withUnsafeGuaranteedRef { $0.flavor == .plain }
    }

    /// What a value is as one number: the kind of a plain object, or the tag of what stands inside the value. Others,
    /// such as a named tuple, share a number that stands for no type.
    @inline(__always) var form: UInt8 {
        if tag == .object { return isPlain ? rawKind.rawValue : Self.unknownForm - 1 }
        return 0x80 | UInt8(truncatingIfNeeded: tag.rawValue)
    }

    /// The form of no value.
    static var unknownForm: UInt8 { .max }

    /// Whether all values of the same form are of one built-in type.
    var hasTypeOfForm: Bool {
        guard tag == .object else { return tag != .undefined }
        switch rawKind {
        case .string, .list, .dict, .tuple, .set, .frozenSet, .generator, .range, .integer: return isPlain
        default: return false
        }
    }

    /// The address of the object, when it is a foreign one: to look into it without counting references.
    @inlinable @inline(__always) public var foreignAddress: UnsafeMutableRawPointer? {
        guard tag == .object, let address = UnsafeMutableRawPointer(bitPattern: UInt(bits)) else { return nil }
        let kind = Unmanaged<Object>.fromOpaque(address)._withUnsafeGuaranteedRef { $0.kind }
        return kind == .foreign ? address : nil
    }

    /// The object, when it is one.
    @inline(__always) public var object: Object? { tag == .object ? rawObject : nil }

    /// The kind of the object, or nil for what stands inside the value.
    @inline(__always) public var kind: Object.Kind? { tag == .object ? rawKind : nil }

    @inline(__always)
    func cast<T: Object>(_ kind: Object.Kind, to type: T.Type) -> T? {
        guard tag == .object, rawKind == kind else { return nil }
        return Unmanaged<T>.fromOpaque(rawPointer).takeUnretainedValue()
    }

    /// A small whole number (`int` within 64 bits; not a bool).
    @inlinable @inline(__always) public var int: Int? { tag == .int ? rawInt : nil }
    @inlinable @inline(__always) public var float: Double? { tag == .float ? rawDouble : nil }
    @inlinable @inline(__always) public var bool: Bool? { tag == .bool ? bits != 0 : nil }
    @inline(__always) public var bigInteger: IntegerObject? { cast(.integer, to: IntegerObject.self) }
    @inline(__always) public var string: StringObject? { cast(.string, to: StringObject.self) }
    @inline(__always) public var list: ListObject? { cast(.list, to: ListObject.self) }
    @inline(__always) public var tuple: TupleObject? { cast(.tuple, to: TupleObject.self) }
    @inline(__always) public var dict: DictObject? { cast(.dict, to: DictObject.self) }
    @inline(__always) public var range: RangeObject? { cast(.range, to: RangeObject.self) }
    @inline(__always) public var slice: SliceObject? { cast(.slice, to: SliceObject.self) }
    @inline(__always) public var type: TypeObject? { cast(.type, to: TypeObject.self) }
    @inline(__always) public var exception: ExceptionObject? { cast(.exception, to: ExceptionObject.self) }
    @inline(__always) public var foreign: ForeignObject? { cast(.foreign, to: ForeignObject.self) }
    /// A `set` or a `frozenset`.
    @inline(__always) public var set: SetObject? {
        cast(.set, to: SetObject.self) ?? cast(.frozenSet, to: SetObject.self)
    }

    /// A whole number within 64 bits, a bool counting as 0 or 1.
    @inlinable @inline(__always) public var intOrBool: Int? { tag == .int || tag == .bool ? rawInt : nil }

    /// Whether both are the same thing, as Python's `is`. Equal small ints are the same.
    @inlinable @inline(__always) public func isIdentical(to other: Value) -> Bool {
        tag == other.tag && bits == other.bits
    }
}

/// A register, read and written in place: a float goes straight to where floats are computed, not by way of a whole
/// number's place.
typealias Register = UnsafeMutablePointer<Value>

extension Register {
    @inline(__always) var tag: Value.Tag { pointee.tag }
    @inline(__always) var rawInt: Int { pointee.rawInt }

    /// The bits as a float. Only where the tag was tested.
    @inline(__always) var rawDouble: Double {
        UnsafeRawPointer(self).load(fromByteOffset: Value.bitsOffset, as: Double.self)
    }

    @inline(__always)
    func put(_ value: Double) {
        UnsafeMutableRawPointer(self).storeBytes(of: .float, as: Value.Tag.self)
        UnsafeMutableRawPointer(self).storeBytes(of: value, toByteOffset: Value.bitsOffset, as: Double.self)
    }
}

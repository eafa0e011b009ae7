/// The element type of an array.
public enum DType: UInt8, Sendable, CaseIterable {
    case bool
    case int64
    case float64

    /// The size of one element in bytes.
    public var itemSize: Int { self == .bool ? 1 : 8 }

    /// The name that NumPy gives the type.
    public var name: String {
        switch self {
        case .bool: "bool"
        case .int64: "int64"
        case .float64: "float64"
        }
    }

    /// Returns the smallest type that holds the values of both (NumPy's promotion).
    public static func promoted(_ left: DType, _ right: DType) -> DType {
        left.rawValue >= right.rawValue ? left : right
    }
}

/// One element of an array, or a number that takes part in an operation on arrays.
public enum Scalar: Equatable, Sendable {
    case bool(Bool)
    case int(Int)
    case float(Double)

    /// The type of the value.
    public var dtype: DType {
        switch self {
        case .bool: .bool
        case .int: .int64
        case .float: .float64
        }
    }

    /// The value as a floating-point number.
    public var double: Double {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): Double(value)
        case .float(let value): value
        }
    }

    /// The value as an integer, cut towards zero; the smallest integer where it does not fit.
    public var integer: Int {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): value
        case .float(let value): truncatedInteger(value)
        }
    }

    /// The value as one of another type.
    public func converted(to dtype: DType) -> Scalar {
        switch dtype {
        case .bool: .bool(truth)
        case .int64: .int(integer)
        case .float64: .float(double)
        }
    }

    /// Whether the value differs from zero.
    public var truth: Bool {
        switch self {
        case .bool(let value): value
        case .int(let value): value != 0
        case .float(let value): value != 0
        }
    }
}

/// Returns `value` cut towards zero, or the smallest integer where it does not fit, as the
/// conversion instruction of x86 does and NumPy with it.
@inline(__always)
func truncatedInteger(_ value: Double) -> Int {
    value >= -0x1p63 && value < 0x1p63 ? Int(value) : Int.min
}

/// A Swift type that arrays hold in their buffers.
protocol ArrayElement {
    static var dtype: DType { get }
    var scalar: Scalar { get }
    init(_ scalar: Scalar)
}

extension Double: ArrayElement {
    static var dtype: DType { .float64 }
    var scalar: Scalar { .float(self) }
    init(_ scalar: Scalar) { self = scalar.double }
}

extension Int: ArrayElement {
    static var dtype: DType { .int64 }
    var scalar: Scalar { .int(self) }
    init(_ scalar: Scalar) { self = scalar.integer }
}

extension Bool: ArrayElement {
    static var dtype: DType { .bool }
    var scalar: Scalar { .bool(self) }
    init(_ scalar: Scalar) { self = scalar.truth }
}

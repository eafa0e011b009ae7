import CoreMath

/// The shape and element type of a small row-major array in one number. Arrays of one form can be used one for the other.
struct SmallForm: Equatable {
    private let bits: UInt64

    /// No small array: one that is large or empty, whose elements lie apart, or with no axis or more than two.
    static let none = SmallForm(bits: 0)

    /// Up to how many elements an array counts as small.
    static let greatestCount = 512

    private init(bits: UInt64) { self.bits = bits }

    /// The form of a vector.
    init(count: Int, _ dtype: DType) {
        self =
            count > 0 && count <= Self.greatestCount
            ? SmallForm(bits: UInt64(dtype.rawValue) + 1 | UInt64(count) << 8) : .none
    }

    init(_ array: NDArray) {
        guard array.count > 0, array.count <= Self.greatestCount, array.isContiguous, array.strides.last == 1 else {
            self = .none
            return
        }
        let shape = array.shape
        switch shape.count {
        case 1: self.init(count: shape[0], array.dtype)
        case 2 where array.strides[0] == shape[1]:
            self.init(bits: UInt64(array.dtype.rawValue) + 1 | 4 | UInt64(shape[0]) << 8 | UInt64(shape[1]) << 24)
        default: self = .none
        }
    }

    @inline(__always) var isNone: Bool { bits == 0 }
    @inline(__always) var isVector: Bool { bits & 4 == 0 }
    /// Whether the elements are floating-point numbers.
    @inline(__always) var isFloat: Bool { bits & 3 == UInt64(DType.float64.rawValue) + 1 }
    /// The length of the first axis.
    @inline(__always) var length: Int { Int(truncatingIfNeeded: bits >> 8 & 0xFFFF) }
    /// The length of the second axis; 0 for a vector.
    @inline(__always) var columns: Int { Int(truncatingIfNeeded: bits >> 24 & 0xFFFF) }

    /// The same shape with elements of another type.
    @inline(__always)
    func of(_ dtype: DType) -> SmallForm { SmallForm(bits: bits & ~3 | UInt64(dtype.rawValue) + 1) }

    /// A place below 256 for the form, rarely the same for two.
    @inline(__always) var place: Int {
        Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}

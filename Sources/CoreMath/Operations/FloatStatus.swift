import CVector

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The bits as the processors' manuals number them: the names of <fenv.h> are ambiguous in Swift.
#if arch(x86_64)
    private let (invalidBit, divideByZeroBit, overflowBit, underflowBit): (Int32, Int32, Int32, Int32) = (1, 4, 8, 16)
#else
    private let (invalidBit, divideByZeroBit, overflowBit, underflowBit): (Int32, Int32, Int32, Int32) = (1, 2, 4, 8)
#endif

/// What floating-point arithmetic of this thread has met since it was last asked (IEEE 754, section 7).
public struct FloatStatus: OptionSet, Sendable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// A finite number was divided by zero.
    public static let divideByZero = FloatStatus(rawValue: divideByZeroBit)
    /// A result was too large.
    public static let overflow = FloatStatus(rawValue: overflowBit)
    /// A result was too small.
    public static let underflow = FloatStatus(rawValue: underflowBit)
    /// An operation had no meaning, such as the root of a negative number.
    public static let invalid = FloatStatus(rawValue: invalidBit)

    private static let all = divideByZeroBit | overflowBit | underflowBit | invalidBit

    /// What was met since `clear`.
    public static var raised: FloatStatus { FloatStatus(rawValue: fetestexcept(all)) }

    /// Whether arithmetic on blocks of memory has met anything since `clear`: quicker to ask than `raised`.
    @inline(__always)
    public static var isClear: Bool { cv_float_status() == 0 }

    /// Forgets what was met.
    public static func clear() {
        // Asking is quick, forgetting is not.
        if cv_float_status() != 0 { feclearexcept(all) }
    }

    /// Notes what an operation on integers has met.
    @inline(never)
    static func raise(_ status: FloatStatus) { feraiseexcept(status.rawValue) }
}

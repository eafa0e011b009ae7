/// Writes the digits of a number of 64 bits from the last to the first, into room on the stack.
struct DigitWriter {
    /// Twenty digits, a point, and zeros between them for as many places as 64 bits may be asked to have.
    private static let capacity = 48

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var place: Int

    /// Has digits written, and hands them over.
    @inline(__always)
    static func withDigits<R>(
        _ write: (inout DigitWriter) -> Void, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
    ) rethrows -> R {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
            var writer = DigitWriter(bytes: bytes, place: bytes.count)
            write(&writer)
            return try body(UnsafeBufferPointer(rebasing: bytes[writer.place...]))
        }
    }

    @inline(__always)
    private mutating func write(digit: UInt8) {
        place &-= 1
        bytes[place] = 48 &+ digit
    }

    @inline(__always)
    mutating func write(_ number: UInt) {
        var rest = number
        repeat {
            write(digit: UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
    }

    /// Writes `number / 10^places` with all its places, 18 at most.
    @inline(__always)
    mutating func write(_ number: UInt64, places: Int) {
        var rest = number
        for _ in 0..<places {
            write(digit: UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        if places > 0 {
            place &-= 1
            bytes[place] = UInt8(ascii: ".")
        }
        write(UInt(rest))
    }
}

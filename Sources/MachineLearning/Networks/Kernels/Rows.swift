import CoreMath

/// A batch of samples in memory: `count` rows of `width` numbers, one behind the other.
///
/// Invariant: whoever makes one keeps the memory alive while it is in use, and the memory holds `count * width` numbers.
public struct Rows {
    public let start: UnsafeMutablePointer<Double>
    /// How many rows there are.
    public let count: Int
    /// How many numbers a row has.
    public let width: Int

    public init(start: UnsafeMutablePointer<Double>, count: Int, width: Int) {
        self.start = start
        self.count = count
        self.width = width
    }

    /// The first `count` rows of a row-major array of numbers.
    public init(_ array: NDArray, count: Int, width: Int) {
        let numbers = array.numbers
        guard let start = numbers.baseAddress, count * width <= numbers.count else {
            preconditionFailure("\(count) rows of \(width) do not lie in \(numbers.count) numbers")
        }
        self.init(start: start, count: count, width: width)
    }

    /// How many numbers there are.
    public var total: Int { count * width }

    /// The same numbers in rows of another width, which must divide the total.
    public func regrouped(width: Int) -> Rows {
        Rows(start: start, count: width == 0 ? 0 : total / width, width: width)
    }

    /// One row.
    @inline(__always)
    public func row(_ index: Int) -> UnsafeMutablePointer<Double> { start + index &* width }

    /// Writes a number everywhere.
    public func fill(_ value: Double) { start.update(repeating: value, count: total) }

    /// Copies the numbers of rows of the same total.
    public func copy(_ other: Rows) { start.update(from: other.start, count: total) }
}

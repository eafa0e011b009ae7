// The elements in memory, for loops that measurements ask to be written over addresses.

extension NDArray {
    /// The elements of a row-major array of floating-point numbers, in place.
    ///
    /// Invariant for the caller: the array outlives the use, so it needs a name; the elements of what an expression has
    /// made go with it. The array must be row-major and of floating-point
    /// numbers, as every new one of `zeros` is.
    public var numbers: UnsafeMutableBufferPointer<Double> {
        precondition(isContiguous && dtype == .float64, "only a row-major array of numbers is one block in memory")
        return UnsafeMutableBufferPointer(start: pointer(to: Double.self), count: count)
    }

    /// Runs a body on the elements of a row-major array of floating-point numbers, in place; they stay for as long as it
    /// runs, whatever made the array.
    public func withNumbers<Result>(_ body: (UnsafeMutableBufferPointer<Double>) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) { try body(numbers) }
    }

    /// Returns the array itself when it is a row-major block of floating-point numbers, otherwise a copy that is.
    public func asNumbers() throws -> NDArray { try prepared(.float64) }
}

extension NDArray {
    /// Runs a body on the elements of a row-major array of truth values, in place.
    public func withTruths<Result>(_ body: (UnsafeMutableBufferPointer<Bool>) throws -> Result) rethrows -> Result {
        precondition(isContiguous && dtype == .bool, "only a row-major array of truth values is one block in memory")
        return try withExtendedLifetime(self) {
            try body(UnsafeMutableBufferPointer(start: pointer(to: Bool.self), count: count))
        }
    }
}

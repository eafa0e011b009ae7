import CoreMath

/// An array that a layer holds, and the derivative of the loss by each of its elements.
public final class Parameter {
    /// What the layer calls it: `kernel`, `bias`.
    public let name: String
    /// The numbers, row-major. They change in place.
    public private(set) var value: NDArray
    /// The derivative of the loss by each number, as the last `backward` left it; nil before the first.
    public private(set) var gradient: NDArray?
    /// Whether training changes it; moving averages are kept by their layer instead.
    public let isTrainable: Bool
    /// What large weights cost.
    public let regularizer: Regularizer?

    public init(_ name: String, _ value: NDArray, isTrainable: Bool = true, regularizer: Regularizer? = nil) {
        self.name = name
        self.value = value
        self.isTrainable = isTrainable
        self.regularizer = regularizer
    }

    /// Makes room for the gradient.
    public func prepareGradient() throws {
        if gradient == nil { gradient = try NDArray.zeros(value.shape) }
    }

    /// Replaces the numbers.
    /// - Throws: `NetworkError.weightShape` for another shape.
    public func assign(_ array: NDArray) throws {
        guard array.shape == value.shape else {
            throw NetworkError.weightShape(name: name, expected: value.shape, actual: array.shape)
        }
        try value.assign(array)
    }

    /// The numbers in memory; alive as long as the parameter.
    public var weights: UnsafeMutablePointer<Double> { Self.start(of: value) }

    /// The derivatives in memory; `prepareGradient` has made them.
    public var slopes: UnsafeMutablePointer<Double> {
        guard let gradient else { preconditionFailure("prepareGradient comes before backward") }
        return Self.start(of: gradient)
    }

    private static func start(of array: NDArray) -> UnsafeMutablePointer<Double> {
        guard let start = array.numbers.baseAddress else { preconditionFailure("a buffer has at least one byte") }
        return start
    }

    /// The numbers as a matrix of so many columns.
    func rows(width: Int) -> Rows { Rows(start: weights, count: value.count / max(width, 1), width: width) }

    /// The derivatives as a matrix of so many columns.
    func slopeRows(width: Int) -> Rows { Rows(start: slopes, count: value.count / max(width, 1), width: width) }
}

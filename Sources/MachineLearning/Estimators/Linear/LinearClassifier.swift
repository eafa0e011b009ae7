import CoreMath

/// A classifier that decides by weighted sums of the features: one sum for two classes, otherwise one for each class.
public protocol LinearClassifier: MarginClassifier {
    /// The weights: (1, features) for two classes, otherwise (classes, features). Nil before `fit`.
    var coefficients: NDArray? { get }
    /// The constants: (1) or (classes). Nil before `fit`.
    var intercept: NDArray? { get }
}

extension LinearClassifier {
    public var featureCount: Int? { coefficients?.shape[1] }

    /// Returns the sums for X (samples, features): (samples, 1) or (samples, classes).
    func scores(_ features: NDArray) throws -> Table {
        guard let coefficients, let intercept else { throw notFitted }
        let x = try checked(features)
        return try LinearCoefficients(weights: Table(coefficients), constants: intercept.doubles).values(x)
    }

    /// Returns the sum that speaks for the second class (samples), or a sum for each class (samples, classes).
    public func decisions(_ features: NDArray) throws -> NDArray {
        let scores = try scores(features)
        return try scores.array(scores.columns == 1 ? [scores.rows] : nil)
    }

    /// Returns the class with the highest sum for each row of X (samples, features).
    public func predictCodes(_ features: NDArray) throws -> [Int] { try scores(features).codes }
}

extension Table {
    /// The column of the highest number in each row; with one column, whether it is positive.
    var codes: [Int] {
        if columns == 1 { return values.map { $0 > 0 ? 1 : 0 } }
        return (0..<rows).map { row in
            var best = 0
            for column in 1..<columns where self[row, column] > self[row, best] { best = column }
            return best
        }
    }
}

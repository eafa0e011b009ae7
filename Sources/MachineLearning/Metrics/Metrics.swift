import CoreMath

/// Measures of how well predictions agree with the truth.
public enum Metrics {
    /// Returns the mean of the squared differences.
    public static func meanSquaredError(_ truth: NDArray, _ prediction: NDArray) throws -> Double {
        try differences(truth, prediction).apply(.square).mean().item().double
    }

    /// Returns the mean of the absolute differences.
    public static func meanAbsoluteError(_ truth: NDArray, _ prediction: NDArray) throws -> Double {
        try differences(truth, prediction).apply(.absolute).mean().item().double
    }

    /// Returns the coefficient of determination R²: 1 less the squared residuals over the squared
    /// distances of the truth from its mean; for several targets, the mean of theirs.
    ///
    /// A truth that never varies gives 1 when it is met exactly, otherwise 0, as in scikit-learn.
    public static func rSquared(_ truth: NDArray, _ prediction: NDArray) throws -> Double {
        let residual = try differences(truth, prediction).apply(.square).sum(axes: [0])
        let centred = try NDArray.apply(.subtract, truth, truth.mean(axes: [0], keepDimensions: true))
        let total = try centred.apply(.square).sum(axes: [0])
        let scores = zip(residual.doubles, total.doubles).map { residual, total in
            total == 0 ? (residual == 0 ? 1.0 : 0) : 1 - residual / total
        }
        return scores.reduce(0, +) / Double(scores.count)
    }

    /// Returns the fraction of samples whose predicted class is the true one.
    public static func accuracy(_ truth: NDArray, _ prediction: NDArray) throws -> Double {
        try check(truth, prediction)
        let hits = try NDArray.apply(.equal, truth, prediction)
        // Of several columns all must be right.
        let samples = hits.dimensions > 1 ? try hits.reshaped([hits.length, -1]).reduced(.all, axes: [1]) : hits
        return try samples.mean().item().double
    }

    private static func differences(_ truth: NDArray, _ prediction: NDArray) throws -> NDArray {
        try check(truth, prediction)
        return try NDArray.apply(.subtract, truth.converted(to: .float64), prediction)
    }

    private static func check(_ truth: NDArray, _ prediction: NDArray) throws {
        guard truth.length == prediction.length else {
            throw MachineLearningError.sampleCounts([truth.length, prediction.length])
        }
        guard truth.shape == prediction.shape else {
            throw MachineLearningError.targetShape(target: truth.shape, output: prediction.shape)
        }
        if truth.count == 0 { throw MachineLearningError.noSamples }
    }
}

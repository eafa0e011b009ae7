// What is wrong with the data of an estimator, in scikit-learn's words.
extension MachineLearningError {
    var dataDescription: String {
        switch self {
        case .fewSamples(let shape, let minimum, let model):
            "Found array with \(shape.first ?? 0) sample(s) (shape=\(Self.text(shape))) while a minimum of "
                + "\(minimum) is required by \(model)."
        case .noFeatures(let shape, let model):
            "Found array with 0 feature(s) (shape=\(Self.text(shape))) while a minimum of 1 is required by \(model)."
        case .missingValues(let name, let model):
            "Input \(name) contains NaN." + (model.map { "\n" + Self.advice(model: $0) } ?? "")
        case .infinite(let name, let type):
            "Input \(name) contains infinity or a value too large for dtype('\(type)')."
        case .sampleWeights(let count, let samples):
            "sample_weight.shape == (\(count),), expected (\(samples),)!"
        case .value(let message): message
        default: ""
        }
    }

    /// What scikit-learn says to whoever has missing values.
    private static func advice(model: String) -> String {
        "\(model) does not accept missing values encoded as NaN natively. For supervised learning, you might want to "
            + "consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing values "
            + "encoded as NaNs natively. Alternatively, it is possible to preprocess the data, for instance by using "
            + "an imputer transformer in a pipeline or drop samples with missing values. See "
            + "https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that handle "
            + "NaN values at the following page: "
            + "https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values"
    }
}

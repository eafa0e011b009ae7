import CoreMath

/// Something that learns from data: made with its settings, then fitted.
public protocol Estimator: AnyObject, SendableMetatype {
    /// As messages call its kind.
    static var name: String { get }
    /// As messages call it, which is its kind unless it is made in the shape of another.
    var name: String { get }
    /// The number of features that it was fitted to; nil before `fit`.
    var featureCount: Int? { get }
    /// Which numbers may stand in X.
    static var allowance: NumberAllowance { get }
    /// How many numbers it keeps beside its arrays, for whoever counts memory.
    var keptNumbers: Int { get }
}

/// An estimator of numbers.
public protocol Regressor: Estimator {
    /// Learns from X (samples, features) and y (samples) or (samples, targets).
    ///
    /// - Parameter weights: how much each sample counts; nil when all count the same.
    @discardableResult func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> Self
    /// Returns the numbers expected for X (samples, features): (samples) or (samples, targets).
    func predict(_ features: NDArray) throws -> NDArray
}

/// An estimator of classes, which are numbered from 0.
public protocol Classifier: Estimator {
    /// Learns from X (samples, features) and the class of each sample.
    ///
    /// - Parameter weights: how much each sample counts; nil when all count the same.
    @discardableResult func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> Self
    /// Returns the class expected for each row of X (samples, features).
    func predictCodes(_ features: NDArray) throws -> [Int]
}

/// A classifier that says how probable each class is.
public protocol ProbabilisticClassifier: Classifier {
    /// Returns the probability of each class for X (samples, features): (samples, classes).
    func probabilities(_ features: NDArray) throws -> NDArray
}

/// A classifier that says on which side of its boundary, and how far from it, a sample lies.
public protocol MarginClassifier: Classifier {
    /// Returns (samples) for two classes, positive for the second; otherwise (samples, classes).
    func decisions(_ features: NDArray) throws -> NDArray
}

/// An estimator that changes features into others.
public protocol Transformer: Estimator {
    /// Learns from X (samples, features).
    @discardableResult func fit(_ features: NDArray) throws -> Self
    /// Returns the new features of X: (samples, new features).
    func transform(_ features: NDArray) throws -> NDArray
    /// The names of the new features, where those of the old are `inputs`.
    func featureNames(_ inputs: [String]) throws -> [String]
}

/// A transformer that finds its way back.
public protocol InvertibleTransformer: Transformer {
    /// Returns the old features of what `transform` has made: (samples, features).
    func inverted(_ features: NDArray) throws -> NDArray
}

/// An estimator that finds groups of samples.
public protocol Clusterer: Estimator {
    /// Finds groups in X (samples, features).
    @discardableResult func fit(_ features: NDArray) throws -> Self
    /// The group of each sample that it was fitted to; empty before `fit`.
    var labels: [Int] { get }
}

extension Estimator {
    public var name: String { Self.name }

    public static var allowance: NumberAllowance { .finite }

    public var keptNumbers: Int { 0 }

    var notFitted: MachineLearningError { .notFitted(model: name) }

    /// Returns X (samples, features) as a table.
    ///
    /// Throws unless the estimator is fitted, to as many features as X has.
    func checked(_ features: NDArray) throws -> Table {
        guard let expected = featureCount else { throw notFitted }
        guard features.dimensions == 2 else { throw MachineLearningError.needsMatrix(shape: features.shape) }
        let table = try DataCheck.samples(features, model: name, allows: Self.allowance)
        guard table.columns == expected else {
            throw MachineLearningError.featureCount(model: name, expected: expected, actual: table.columns)
        }
        return table
    }
}

extension Regressor {
    /// Learns from samples that all count the same.
    @discardableResult public func fit(_ features: NDArray, _ targets: NDArray) throws -> Self {
        try fit(features, targets, weights: nil)
    }

    /// Returns R² of the predictions for X against y.
    public func score(_ features: NDArray, _ targets: NDArray) throws -> Double {
        try Metrics.rSquared(targets, predict(features))
    }
}

extension Classifier {
    /// Learns from samples that all count the same.
    @discardableResult public func fit(_ features: NDArray, _ classes: ClassCodes) throws -> Self {
        try fit(features, classes, weights: nil)
    }

    /// Returns the fraction of samples of X whose class is predicted rightly.
    public func score(_ features: NDArray, _ classes: ClassCodes) throws -> Double {
        let predicted = try predictCodes(features)
        let hits = zip(predicted, classes.codes).count { $0 == $1 }
        return Double(hits) / Double(max(1, predicted.count))
    }
}

/// A clusterer that says to which group a new sample belongs.
public protocol ClusterPredictor: Clusterer {
    /// Returns the group of each row of X (samples, features).
    func predictGroups(_ features: NDArray) throws -> [Int]
}

import CoreMath
import MachineLearning
import MiniPython

/// An estimator of scikit-learn as an object of the language.
final class EstimatorObject: SettingsObject {
    let estimator: EstimatorDeclaration
    /// What `fit` has made; nil before.
    var model: (any Estimator)?
    /// What the model keeps beside its arrays, as it was charged.
    private var countedBytes = 0
    /// The classes by the user's names, in ascending order; nil where there are none.
    var classes: Labels?

    init(_ estimator: EstimatorDeclaration, _ type: TypeObject, _ values: [Value]) {
        self.estimator = estimator
        super.init(estimator.shape, type, values)
    }

    override func copy(_ values: [Value]) -> SettingsObject { EstimatorObject(estimator, ownType, values) }

    override var attributeNames: [String] {
        super.attributeNames + (model == nil ? [] : fittedNames)
    }

    private var fittedNames: [String] {
        ["n_features_in_"] + (classes == nil ? [] : ["classes_"])
            + estimator.attributes.filter { !$0.isRare }.map(\.name)
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        if let setting = try super.attribute(name, machine) { return setting }
        guard let model, name.hasSuffix("_") else { return nil }
        if name == "n_features_in_" { return model.featureCount.map { Value($0) } }
        if name == "classes_", let classes { return try machine.wrap(classes) }
        return try estimator.attributes.first { $0.name == name }?.read(self, machine)
    }

    /// The fitted model.
    /// - Throws: NotFittedError.
    func fitted() throws -> any Estimator {
        guard let model else { throw MachineLearningError.notFitted(model: declaration.name) }
        return model
    }

    /// - Parameter isFit: whether data to learn from is read; linear models look at other data less closely.
    func reader(_ machine: Machine, isFit: Bool = false) -> DataReader {
        let severalModules: Set = ["sklearn.neighbors", "sklearn.tree", "sklearn.ensemble"]
        return DataReader(
            machine: machine, owner: declaration.name,
            keepsIntegers: estimator.keepsIntegers || (!isFit && declaration.module == LinearModels.module),
            wantsOneTarget: !severalModules.contains(declaration.module))
    }

    // MARK: Fitting

    func fit(_ x: Value, _ y: Value, weights: Value = .none, _ machine: Machine) throws {
        let settings = settings(machine)
        try settings.check()
        let made = try estimator.make(settings)
        try machine.warnBeforeFit(self)
        let reader = reader(machine, isFit: true)
        let samples = try reader.samples(x)
        let weights = try reader.weights(weights, samples: samples.length)
        switch made {
        case let made as any Regressor:
            try reader.warnOfColumn(y)
            let targets = try reader.targets(y, allowsSeveral: estimator.takesSeveralTargets)
            try estimator.check?(samples, nil, settings)
            try made.fit(samples, targets, weights: weights)
        case let made as any Classifier:
            // The samples are looked at first, as scikit-learn does.
            try DataCheck.samples(samples, model: declaration.name, allows: Swift.type(of: made).allowance)
            let labels = try reader.classes(y)
            let (classes, codes) = labels.encoded()
            try machine.warnOfManyClasses(codes, for: declaration.name)
            guard codes.codes.count == samples.length else {
                throw MachineLearningError.sampleCounts([samples.length, codes.codes.count])
            }
            try estimator.check?(samples, classes, settings)
            let all = try classWeights(classes, codes, weights, settings)
            try made.fit(samples, codes, weights: all)
            self.classes = classes
        case let made as StandardScaler: try made.fit(samples, weights: weights)
        case let made as any Transformer:
            try estimator.check?(samples, nil, settings)
            try made.fit(samples)
        case let made as any Clusterer:
            try estimator.check?(samples, nil, settings)
            try made.fit(samples)
        default: break
        }
        machine.heap.discharge(self, bytes: countedBytes)
        countedBytes = 0
        model = nil
        let bytes = made.keptNumbers &* 8
        try machine.heap.charge(self, bytes: bytes)
        countedBytes = bytes
        model = made
        try machine.warnAfterFit(made, settings)
    }

    /// The weights of the samples, times those of their classes.
    private func classWeights(
        _ classes: Labels, _ codes: ClassCodes, _ weights: [Double]?, _ settings: SettingValues
    ) throws -> [Double]? {
        guard place("class_weight") != nil, !settings["class_weight"].isNone else { return weights }
        let machine = settings.machine
        var byClass = [Double](repeating: 1, count: codes.count)
        if let table = settings["class_weight"].dict {
            let names = table.pairs.map(\.key)
            let keys = try machine.labels(machine.heap.list(names), owner: reader(machine)).codes(in: classes)
            for (place, pair) in table.pairs.enumerated() {
                guard let code = keys[place] else {
                    throw machine.error(
                        .valueError, "The classes, [\(try machine.reprText(pair.key))], are not in class_weight")
                }
                byClass[code] = try machine.number(pair.value, "class_weight")
            }
        } else {
            byClass = codes.balancedWeights()
        }
        return codes.codes.enumerated().map { (weights?[$0.offset] ?? 1) * byClass[$0.element] }
    }
}

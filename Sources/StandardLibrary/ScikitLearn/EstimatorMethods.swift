import CoreMath
import MachineLearning
import MiniPython

/// The methods of estimators: each stands in the list of the kinds that have it.
enum EstimatorMethods {
    /// What a model can do beside fitting.
    struct Capabilities: Sendable {
        let predicts: Bool
        let isProbabilistic: Bool
        let hasMargin: Bool
        let transforms: Bool
        let inverts: Bool
        let clusters: Bool

        init(_ type: any Estimator.Type) {
            predicts = type is any Regressor.Type || type is any Classifier.Type || type is any ClusterPredictor.Type
            isProbabilistic = type is any ProbabilisticClassifier.Type
            hasMargin = type is any MarginClassifier.Type
            transforms = type is any Transformer.Type
            inverts = type is any InvertibleTransformer.Type
            clusters = type is any Clusterer.Type
        }
    }

    static func all(for declaration: EstimatorDeclaration) -> [Native] {
        let can = declaration.capabilities
        let isSupervised = declaration.kind == .regressor || declaration.kind == .classifier
        var methods = isSupervised ? supervised : declaration.takesWeights ? weighted : unsupervised
        if declaration.kind == .clusterer { methods.append(fitPredict) }
        if can.predicts { methods.append(predict) }
        if can.isProbabilistic { methods += probabilities }
        if can.hasMargin { methods.append(decision) }
        if can.transforms { methods += declaration.takesWeights ? weightedTransforming : transforming }
        if can.inverts { methods.append(inverse) }
        return methods + declaration.methods + SettingsObject.settingsMethods
    }

    static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, EstimatorObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? EstimatorObject else {
                throw machine.error(.typeError, "the method needs an estimator as self")
            }
            return try body(machine, object, args)
        }
    }

    // MARK: Learning

    private static let supervised: [Native] = [
        method(
            "fit(self, X, y, sample_weight=None)",
            "Learn from X (samples, features) and y (samples); returns the estimator."
        ) { machine, object, args in
            if !args[3].isNone && !object.estimator.takesWeights {
                throw machine.error(
                    .typeError, "\(object.declaration.name).fit() got an unexpected keyword argument 'sample_weight'")
            }
            try object.fit(args[1], args[2], weights: args[3], machine)
            return args[0]
        },
        method(
            "score(self, X, y)", "How well the predictions for X agree with y: R squared, or the part that is right."
        ) { machine, object, args in
            Value(try object.score(args[1], args[2], machine))
        },
    ]

    private static let unsupervised: [Native] = [
        method("fit(self, X, y=None)", "Learn from X (samples, features); returns the estimator.") {
            machine, object, args in
            try object.fit(args[1], .none, machine)
            return args[0]
        }
    ]

    private static let weighted: [Native] = [
        method(
            "fit(self, X, y=None, sample_weight=None)", "Learn from X (samples, features); returns the estimator."
        ) { machine, object, args in
            try object.fit(args[1], .none, weights: args[3], machine)
            return args[0]
        }
    ]

    private static let fitPredict = method(
        "fit_predict(self, X, y=None)", "Find groups in X (samples, features); the group of each sample."
    ) { machine, object, args in
        try object.fit(args[1], .none, machine)
        return try machine.wrap(NDArray.of((object.model as? any Clusterer)?.labels ?? []))
    }

    // MARK: Predicting

    private static let predict = method("predict(self, X)", "What is expected for X (samples, features).") {
        machine, object, args in
        try object.predict(args[1], machine)
    }

    private static let probabilities: [Native] = [
        method("predict_proba(self, X)", "The probability of each class: (samples, classes).") {
            machine, object, args in
            guard let model = try object.fitted() as? any ProbabilisticClassifier else { return .none }
            return try machine.wrap(model.probabilities(object.reader(machine).samples(args[1])))
        },
        method("predict_log_proba(self, X)", "The logarithms of the probabilities of the classes.") {
            machine, object, args in
            guard let model = try object.fitted() as? any ProbabilisticClassifier else { return .none }
            return try machine.wrap(model.probabilities(object.reader(machine).samples(args[1])).apply(.log))
        },
    ]

    private static let decision = method(
        "decision_function(self, X)", "On which side of the boundary each sample lies, and how far from it."
    ) { machine, object, args in
        guard let model = try object.fitted() as? any MarginClassifier else { return .none }
        return try machine.wrap(model.decisions(object.reader(machine).samples(args[1])))
    }

    // MARK: Transforming

    private static let transforming: [Native] = [
        method("transform(self, X)", "X (samples, features) with new features.") { machine, object, args in
            try object.transform(args[1], machine)
        },
        method("fit_transform(self, X, y=None)", "Learn from X, and transform it.") { machine, object, args in
            try object.fit(args[1], .none, machine)
            return try object.transform(args[1], machine)
        },
        method("get_feature_names_out(self, input_features=None)", "The names of the new features.") {
            machine, object, args in
            guard let model = try object.fitted() as? any Transformer else { return .none }
            let count = model.featureCount ?? 0
            let inputs = try args[1].isNone ? (0..<count).map { "x\($0)" } : machine.texts(args[1])
            guard inputs.count == count else {
                throw machine.error(
                    .valueError,
                    "input_features should have length equal to number of features (\(count)), got "
                        + "\(inputs.count)")
            }
            return try machine.wrap(texts: model.featureNames(inputs), isObject: true)
        },
    ]

    private static let weightedTransforming: [Native] =
        transforming.filter { $0.name != "fit_transform" } + [
            method("fit_transform(self, X, y=None, *, sample_weight=None)", "Learn from X, and transform it.") {
                machine, object, args in
                try object.fit(args[1], .none, weights: args[3], machine)
                return try object.transform(args[1], machine)
            }
        ]

    private static let inverse = method(
        "inverse_transform(self, X)", "The old features of what transform has made."
    ) { machine, object, args in
        guard let model = try object.fitted() as? any InvertibleTransformer else { return .none }
        return try machine.wrap(model.inverted(object.reader(machine).samples(args[1])))
    }
}

extension EstimatorObject {
    func predict(_ x: Value, _ machine: Machine) throws -> Value {
        let model = try fitted()
        let samples = try reader(machine).samples(x)
        switch model {
        case let model as any Regressor: return try machine.wrap(model.predict(samples))
        case let model as any Classifier:
            let codes = try model.predictCodes(samples)
            return try classes.map { try machine.wrap($0.taking(codes)) } ?? machine.wrap(NDArray.of(codes))
        case let model as any ClusterPredictor: return try machine.wrap(NDArray.of(model.predictGroups(samples)))
        default: return .none
        }
    }

    func transform(_ x: Value, _ machine: Machine) throws -> Value {
        guard let model = try fitted() as? any Transformer else { return .none }
        return try machine.wrap(model.transform(reader(machine).samples(x)))
    }

    /// R² or the part that is right.
    func score(_ x: Value, _ y: Value, _ machine: Machine) throws -> Double {
        let model = try fitted()
        let samples = try reader(machine).samples(x)
        if let model = model as? any Regressor {
            let predicted = try model.predict(samples)
            let targets = try reader(machine).targets(y, allowsSeveral: true)
            if targets.length < 2 {
                try machine.warnOfMetric("R^2 score is not well-defined with less than two samples.")
                return .nan
            }
            return try Metrics.rSquared(targets, predicted)
        }
        guard let model = model as? any Classifier, let classes else { return 0 }
        let predicted = try model.predictCodes(samples)
        let truth = try machine.labels(y, owner: reader(machine)).codes(in: classes)
        guard truth.count == predicted.count else {
            throw MachineLearningError.sampleCounts([truth.count, predicted.count])
        }
        return Double(zip(truth, predicted).count { $0 == $1 }) / Double(max(1, truth.count))
    }
}

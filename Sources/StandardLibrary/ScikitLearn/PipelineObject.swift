import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.pipeline.Pipeline`: transformers one behind the other, and an estimator at the end.
final class PipelineObject: SettingsObject {
    /// Whether `fit` was called.
    private var isFitted = false

    static let declaration = SettingsDeclaration(
        name: "Pipeline", module: "sklearn.pipeline",
        help: "Transformers one behind the other, and an estimator at the end: steps are pairs of a name and it.",
        settings: [
            Setting("steps", "", .list), Setting("transform_input", "None", .list, .none),
            Setting("memory", "None", .none), Setting("verbose", "False", .truth),
        ], positional: 1)

    static func type(_ machine: Machine) throws -> TypeObject {
        try declaration.type(machine, methods: methods + SettingsObject.settingsMethods) { type, values in
            PipelineObject(declaration, type, values)
        }
    }

    override func copy(_ values: [Value]) -> SettingsObject { PipelineObject(declaration, ownType, values) }

    static let maker = Native(
        "make_pipeline(*steps, memory=None, transform_input=None, verbose=False)",
        "A pipeline whose steps are named after their classes."
    ) { machine, args in
        var names = args.rest.map { value in
            value.string?.text ?? (value.foreign as? SettingsObject)?.declaration.name.lowercased()
                ?? machine.typeName(value).lowercased()
        }
        for name in Set(names) where names.count(where: { $0 == name }) > 1 {
            var number = 0
            for place in names.indices where names[place] == name {
                number += 1
                names[place] = "\(name)-\(number)"
            }
        }
        let steps = try zip(names, args.rest).map { try machine.heap.tuple([machine.heap.string($0), $1]) }
        let values = [try machine.heap.list(steps), args[1], args[0], args[2]]
        return Value(try machine.heap.adopt(PipelineObject(declaration, type(machine), values), bytes: 300))
    }

    // MARK: Steps

    /// The names and estimators.
    private var steps: [(name: String, value: Value)] {
        guard let list = values[0].list?.values ?? values[0].tuple?.values else { return [] }
        return list.compactMap { step in
            guard let pair = step.tuple?.values ?? step.list?.values, pair.count == 2 else { return nil }
            return (name: pair[0].string?.text ?? "", value: pair[1])
        }
    }

    /// The estimator at the end.
    var last: Value? { steps.last?.value }

    private static func isPassed(_ step: Value) -> Bool { step.isNone || step.string?.text == "passthrough" }

    private func check(_ machine: Machine) throws {
        let pairs = try values[0].list?.values.map { try machine.unpack($0, count: 2) } ?? []
        if pairs.contains(where: { $0[0].string == nil }) {
            throw machine.error(.typeError, "keywords must be strings")
        }
        let steps = steps
        guard !steps.isEmpty else { throw machine.error(.valueError, "The pipeline is empty. Please add steps.") }
        let names = steps.map(\.name)
        if Set(names).count != names.count {
            let list = names.map { "'\($0)'" }.joined(separator: ", ")
            throw machine.error(.valueError, "Names provided are not unique: [\(list)]")
        }
        let nested = names.filter { $0.firstRange(of: "__") != nil }
        if !nested.isEmpty {
            let list = nested.map { "'\($0)'" }.joined(separator: ", ")
            throw machine.error(.valueError, "Estimator names must not contain __: got [\(list)]")
        }
        for (_, step) in steps { try machine.refuseClass(step) }
        let taken = names.filter { place($0) != nil }
        if !taken.isEmpty {
            let list = taken.map { "'\($0)'" }.joined(separator: ", ")
            throw machine.error(.valueError, "Estimator names conflict with constructor arguments: [\(list)]")
        }
        for (_, step) in steps.dropLast() where !Self.isPassed(step) {
            if try machine.optionalAttribute(step, "fit") != nil,
                try machine.optionalAttribute(step, "transform") != nil
            {
                continue
            }
            throw machine.error(
                .typeError,
                "All intermediate steps should be transformers and implement fit and transform or be the string "
                    + "'passthrough' '\(try machine.strText(step))' (type \(try machine.strText(Value(machine.type(of: step))))) "
                    + "doesn't")
        }
        if let last = steps.last?.value, !Self.isPassed(last), try machine.optionalAttribute(last, "fit") == nil {
            throw machine.error(
                .typeError,
                "Last step of Pipeline should implement fit or be the string 'passthrough'. "
                    + "'\(try machine.strText(last))' (type \(try machine.strText(Value(machine.type(of: last))))) doesn't"
            )
        }
    }

    override func parameters(deep: Bool, _ machine: Machine) throws -> [(name: String, value: Value)] {
        var result = sortedSettings()
        if !deep { return result }
        result += steps
        for (name, step) in steps {
            guard let object = step.foreign as? SettingsObject else { continue }
            for (inner, value) in try object.parameters(deep: true, machine) {
                result.append((name: "\(name)__\(inner)", value: value))
            }
        }
        return result
    }

    override func part(_ name: String, _ machine: Machine) throws -> SettingsObject? {
        steps.first { $0.name == name }?.value.foreign as? SettingsObject
    }

    override func set(_ name: String, _ value: Value, _ machine: Machine) throws {
        guard let place = steps.firstIndex(where: { $0.name == name }), let list = values[0].list else {
            return try super.set(name, value, machine)
        }
        list[place] = try machine.heap.tuple([machine.heap.string(name), value])
    }

    // MARK: Attributes and items

    override var attributeNames: [String] {
        super.attributeNames + ["named_steps"] + (isFitted ? ["classes_", "n_features_in_"] : [])
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "named_steps": return try BunchObject.make(steps.map { ($0.name, $0.value) }, machine)
        case "classes_": return try last.flatMap { try machine.optionalAttribute($0, name) }
        case "n_features_in_": return try steps.first.flatMap { try machine.optionalAttribute($0.value, name) }
        case "_estimator_type": return try last.flatMap { try machine.optionalAttribute($0, name) }
        case "predict", "score", "predict_proba", "predict_log_proba", "decision_function", "transform",
            "inverse_transform",
            "fit_predict":
            // A pipeline can what its last step can.
            let passes = name == "transform" || name == "inverse_transform"
            guard let last, !(passes && Self.isPassed(last)), try machine.optionalAttribute(last, name) == nil else {
                return nil
            }
            throw machine.error(.attributeError, "This 'Pipeline' has no attribute '\(name)'")
        default: return try super.attribute(name, machine)
        }
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        if let name = key.string?.text {
            if let step = steps.first(where: { $0.name == name }) { return step.value }
            throw machine.error(machine.types[.keyError], try machine.heap.tuple([key]))
        }
        if let slice = key.slice {
            let indices = try machine.sliceIndices(slice, length: steps.count)
            guard let list = values[0].list else { return .none }
            let chosen = try machine.heap.list((0..<indices.count).map { list[indices[$0]] })
            let part = PipelineObject(declaration, ownType, [chosen] + values.dropFirst())
            part.isFitted = isFitted
            return Value(try machine.heap.adopt(part, bytes: 300))
        }
        let place = try machine.integer(key)
        let index = place < 0 ? steps.count &+ place : place
        guard steps.indices.contains(index) else { throw machine.error(.indexError, "list index out of range") }
        return steps[index].value
    }

    override func length(_ machine: Machine) throws -> Int? { steps.count }
    override func truth(_ machine: Machine) throws -> Bool { true }

    // MARK: Fitting and predicting

    /// Fits the transformers; returns the features that the last step gets.
    private func fitTransformers(_ x: Value, _ y: Value, _ machine: Machine) throws -> Value {
        try settings(machine).check()
        try check(machine)
        var features = x
        for (_, step) in steps.dropLast() where !Self.isPassed(step) {
            if try machine.optionalAttribute(step, "fit_transform") != nil {
                features = try machine.callMethod(step, "fit_transform", [features, y])
            } else {
                try machine.fit(step, features, y)
                features = try machine.callMethod(step, "transform", [features])
            }
        }
        return features
    }

    private func fit(_ x: Value, _ y: Value, _ machine: Machine) throws {
        let features = try fitTransformers(x, y, machine)
        if let last, !Self.isPassed(last) { _ = try machine.callMethod(last, "fit", [features, y]) }
        isFitted = true
    }

    private func transformed(_ x: Value, _ machine: Machine) throws -> Value {
        guard isFitted else { throw MachineLearningError.notFitted(model: declaration.name) }
        var features = x
        for (_, step) in steps.dropLast() where !Self.isPassed(step) {
            features = try machine.callMethod(step, "transform", [features])
        }
        return features
    }

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, PipelineObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let pipeline = args[0].foreign as? PipelineObject else { return .none }
            return try body(machine, pipeline, args)
        }
    }

    private static func delegated(_ name: String, _ help: String) -> Native {
        method("\(name)(self, X)", help) { machine, pipeline, args in
            let features = try pipeline.transformed(args[1], machine)
            guard let last = pipeline.last, !isPassed(last) else { return features }
            return try machine.callMethod(last, name, [features])
        }
    }

    private static let methods: [Native] = [
        method("fit(self, X, y=None)", "Fit the transformers one after the other, then the last step.") {
            machine, pipeline, args in
            try pipeline.fit(args[1], args[2], machine)
            return args[0]
        },
        method("fit_transform(self, X, y=None)", "Fit all steps and transform X.") { machine, pipeline, args in
            let features = try pipeline.fitTransformers(args[1], args[2], machine)
            pipeline.isFitted = true
            guard let last = pipeline.last, !isPassed(last) else { return features }
            return try machine.callMethod(last, "fit_transform", [features, args[2]])
        },
        method("fit_predict(self, X, y=None)", "Fit all steps; the group of each sample.") { machine, pipeline, args in
            let features = try pipeline.fitTransformers(args[1], args[2], machine)
            pipeline.isFitted = true
            guard let last = pipeline.last else { return .none }
            return try machine.callMethod(last, "fit_predict", [features])
        },
        delegated("predict", "Transform X and predict with the last step."),
        delegated("predict_proba", "Transform X; the probability of each class."),
        delegated("predict_log_proba", "Transform X; the logarithms of the probabilities."),
        delegated("decision_function", "Transform X; on which side of the boundary it lies, and how far."),
        delegated("transform", "Transform X with all steps."),
        method("inverse_transform(self, X)", "Undo the steps, the last one first.") { machine, pipeline, args in
            var features = args[1]
            for (_, step) in pipeline.steps.reversed() where !isPassed(step) {
                features = try machine.callMethod(step, "inverse_transform", [features])
            }
            return features
        },
        method("score(self, X, y=None)", "Transform X and score the last step.") { machine, pipeline, args in
            let features = try pipeline.transformed(args[1], machine)
            guard let last = pipeline.last else { return .none }
            return try machine.callMethod(last, "score", args[2].isNone ? [features] : [features, args[2]])
        },
        method("get_feature_names_out(self, input_features=None)", "The names of the features after all steps.") {
            machine, pipeline, args in
            var names = args[1]
            for (_, step) in pipeline.steps where !isPassed(step) {
                names = try machine.callMethod(step, "get_feature_names_out", [names])
            }
            return names
        },
    ]
}

import CoreMath
import MachineLearning
import MiniPython

/// `sklearn` and its modules.
enum ScikitLearnModule {
    /// One module: what it is for, and what it holds beside the estimators of the catalogue.
    private struct Part: Sendable {
        let name: String
        let documentation: String
        var functions: [Native] = []
        var constants: @Sendable (Machine) throws -> [(String, Value)] = { _ in [] }
    }

    private static let parts: [Part] = [
        Part(name: "base", documentation: "What all estimators share.", functions: BaseFunctions.all),
        Part(name: "cluster", documentation: "Groups of samples."),
        Part(name: "datasets", documentation: "Data sets to learn from.", functions: DatasetFunctions.all),
        Part(name: "decomposition", documentation: "Few features in the place of many."),
        Part(name: "ensemble", documentation: "Many estimators that decide together."),
        Part(
            name: "exceptions", documentation: "Exceptions of estimators.",
            constants: { machine in [("NotFittedError", Value(machine.library.exceptions.notFitted))] }),
        Part(name: "linear_model", documentation: "Linear models."),
        Part(
            name: "metrics", documentation: "How well predictions agree with the truth.",
            functions: RegressionMetricFunctions.all + ClassificationMetricFunctions.all),
        Part(
            name: "model_selection", documentation: "How to judge an estimator, and how to choose its settings.",
            functions: ModelSelectionFunctions.all, constants: ModelSelectionFunctions.types),
        Part(name: "naive_bayes", documentation: "Classes by the probabilities of single features."),
        Part(name: "neighbors", documentation: "The samples nearest by."),
        Part(name: "neural_network", documentation: "Networks of layers."),
        Part(
            name: "pipeline", documentation: "Estimators one behind the other.", functions: [PipelineObject.maker],
            constants: { machine in [("Pipeline", Value(try PipelineObject.type(machine)))] }),
        Part(
            name: "preprocessing", documentation: "Features made fit for learning.",
            constants: EncoderObjects.types),
        Part(name: "svm", documentation: "Boundaries with the widest margin."),
        Part(
            name: "tree", documentation: "Questions about single features, one behind the other.",
            functions: TreeModels.functions),
        Part(name: "utils", documentation: "Helpers.", functions: BaseFunctions.utilities),
    ]

    static func install(on machine: Machine) {
        for part in parts {
            machine.moduleProviders["sklearn.\(part.name)"] = { machine in
                let package = try machine.module(named: "sklearn")
                let known = package.attribute(machine.heap.name(part.name))?.object as? ModuleObject
                return try known ?? make(part, machine)
            }
        }
        machine.moduleProviders["sklearn"] = { machine in
            let module = try machine.makeModule(
                "sklearn", "Machine learning: see " + parts.map { "sklearn.\($0.name)" }.joined(separator: ", ") + ".",
                functions: BaseFunctions.all, constants: [("__version__", machine.heap.string("1.9.1"))])
            // The parts are there without an import of their own.
            for part in parts {
                try module.setAttribute(machine.heap.name(part.name), Value(make(part, machine)), machine.heap)
            }
            module.explainsMissing = { absent.contains($0) ? "sklearn.\($0) is not part of this shell" : nil }
            return module
        }
    }

    private static func make(_ part: Part, _ machine: Machine) throws -> ModuleObject {
        let name = "sklearn.\(part.name)"
        return try machine.makeModule(
            name, part.documentation,
            functions: part.functions.map { $0.checkingArguments(as: $0.name == "shuffle" ? "resample" : nil) },
            constants: EstimatorCatalogue.types(in: name, machine) + part.constants(machine),
            pythonName: { MethodNames.plainFunctions.contains($0) ? $0 : "" })
    }

    private static let absent: Set<String> = [
        "calibration", "compose", "covariance", "cross_decomposition", "discriminant_analysis", "dummy",
        "feature_extraction", "feature_selection", "gaussian_process", "impute", "inspection", "isotonic",
        "kernel_approximation", "kernel_ridge", "manifold", "mixture", "multiclass", "multioutput",
        "random_projection", "semi_supervised", "show_versions", "set_config", "config_context",
    ]
}

/// `sklearn.base` and `sklearn.utils`.
enum BaseFunctions {
    static let all: [Native] = [
        Native("clone(estimator, *, safe=True)", "A new estimator with the same settings, not fitted.") {
            machine, args in
            try machine.clone(args[0], isStrict: machine.truth(args[1]))
        }
    ]

    static let utilities: [Native] = [
        Native(
            "shuffle(*arrays, random_state=None, n_samples=None)",
            "The arrays with their rows in the same random order."
        ) { machine, args in
            let arrays = Array(args.rest)
            let count = try machine.commonLength(arrays)
            let order = try machine.random(args[0]).permutation(count)
            let wanted = try machine.optionalInteger(args[1])
            if let wanted, wanted > count {
                throw machine.error(
                    .valueError, "Cannot sample \(wanted) out of arrays with dim \(count) when replace is False")
            }
            let kept = wanted.map { Array(order.prefix($0)) } ?? order
            let results = try arrays.map { try machine.take($0, kept) }
            return results.count == 1 ? results[0] : try machine.heap.list(results)
        }
    ]
}

extension Machine {
    /// The elements or rows of a list or an array at these places.
    func take(_ value: Value, _ places: [Int]) throws -> Value {
        if let texts = value.foreign as? TextArrayObject {
            return try wrap(texts: places.filter(texts.texts.indices.contains).map { texts.texts[$0] })
        }
        if let sparse = value.foreign as? SparseMatrixObject {
            return Value(try heap.adopt(SparseMatrixObject(sparse.dense.taking(NDArray.of(places), axis: 0))))
        }
        if let array = value.arrayObject?.array { return try wrap(array.taking(NDArray.of(places), axis: 0)) }
        let values = value.list?.values ?? value.tuple?.values
        func taken(_ count: Int, _ element: (Int) -> Value) throws -> Value {
            if places.contains(where: { $0 < 0 || $0 >= count }) {
                throw error(.indexError, "list index out of range")
            }
            return try heap.list(places.map(element))
        }
        if let values { return try taken(values.count) { values[$0] } }
        let all = try collect(value)
        return try taken(all.count) { all[$0] }
    }

    /// How many rows arrays have, which must be the same for all.
    func commonLength(_ arrays: [Value]) throws -> Int {
        let counts = try arrays.filter { !$0.isNone }.map { value in
            if let sparse = value.foreign as? SparseMatrixObject { return sparse.dense.length }
            if try value.int != nil || value.float != nil || scalar(value) != nil {
                throw DataReader(machine: self, owner: "").notASequence(try array(value))
            }
            return try length(value)
        }
        guard let first = counts.first else {
            if arrays.isEmpty { throw error(.valueError, "At least one array required as input") }
            throw error(.typeError, "Expected sequence or array-like, got <class 'NoneType'>")
        }
        if counts.contains(where: { $0 != first }) { throw MachineLearningError.sampleCounts(counts) }
        return first
    }
}

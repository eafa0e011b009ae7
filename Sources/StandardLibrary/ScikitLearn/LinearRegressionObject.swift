import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.linear_model.LinearRegression`.
final class LinearRegressionObject: ForeignObject {
    var model: LinearRegression

    init(_ model: LinearRegression) {
        self.model = model
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? Self.type(machine)) ?? machine.types.object
    }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "LinearRegression", module: "sklearn.linear_model", documentation: "Ordinary least squares.",
            constructor: constructor, methods: methods)
    }

    private static let constructor = Native(
        "LinearRegression(*, fit_intercept=True, copy_X=True, n_jobs=None, positive=False, tol=1e-06)",
        "A line, plane or more of best fit: y as a weighted sum of the features and a constant."
    ) { machine, args in
        if try machine.truth(args[3]) {
            throw machine.error(.valueError, "positive=True is not part of this shell's LinearRegression")
        }
        let model = LinearRegression(fitsIntercept: try machine.truth(args[0]))
        return Value(try machine.heap.adopt(LinearRegressionObject(model), bytes: 200))
    }

    // MARK: Attributes

    override var attributeNames: [String] {
        ["fit_intercept", "copy_X", "n_jobs", "positive", "tol"]
            + (model.coefficients == nil ? [] : ["coef_", "intercept_", "rank_", "n_features_in_"])
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "fit_intercept": return Value(model.fitsIntercept)
        case "copy_X": return .true
        case "n_jobs": return Value.none
        case "positive": return .false
        case "tol": return Value(1e-6)
        case "coef_": return try model.coefficients.map { try machine.result($0) }
        case "intercept_":
            guard let intercept = model.intercept else { return nil }
            return model.fitsIntercept ? try machine.result(intercept) : Value(0.0)
        case "rank_": return model.rank.map { Value($0) }
        case "n_features_in_":
            guard let shape = model.coefficients?.shape, let count = shape.last else { return nil }
            return Value(count)
        default: return nil
        }
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard name == "fit_intercept" else { return false }
        model = LinearRegression(fitsIntercept: try machine.truth(value))
        return true
    }

    override func repr(_ machine: Machine) throws -> String {
        model.fitsIntercept ? "LinearRegression()" : "LinearRegression(fit_intercept=False)"
    }

    // MARK: Methods

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, LinearRegressionObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? LinearRegressionObject else { return .none }
            return try body(machine, object, args)
        }
    }

    private static let methods: [Native] = [
        method("fit(self, X, y)", "Find the weights for X (samples, features) and y (samples); returns the model.") {
            machine, object, args in
            try object.model.fit(machine.samples(args[1]), machine.targets(args[2]))
            return args[0]
        },
        method("predict(self, X)", "The predictions for X (samples, features).") { machine, object, args in
            if object.model.coefficients == nil { throw MachineLearningError.notFitted(model: "LinearRegression") }
            return try machine.wrap(object.model.predict(machine.samples(args[1])))
        },
        method("score(self, X, y)", "R squared of the predictions for X against y.") { machine, object, args in
            if object.model.coefficients == nil { throw MachineLearningError.notFitted(model: "LinearRegression") }
            return Value(try object.model.score(machine.samples(args[1]), machine.targets(args[2])))
        },
        method("get_params(self, deep=True)", "The settings by name.") { machine, object, _ in
            let settings = try machine.heap.dict()
            for name in ["copy_X", "fit_intercept", "n_jobs", "positive", "tol"] {
                let value = try object.attribute(name, machine) ?? .none
                try settings.set(machine.heap.string(name), value, machine)
            }
            return Value(settings)
        },
    ]
}

extension Machine {
    /// The features of samples, one row for each.
    /// - Throws: ValueError in scikit-learn's words for other shapes.
    func samples(_ value: Value) throws -> NDArray {
        let array = try array(value)
        if array.dimensions == 2 {
            guard array.length > 0 else {
                throw error(
                    .valueError,
                    "Found array with 0 sample(s) (shape=(0, \(array.shape[1]))) while a minimum of 1 is required by "
                        + "LinearRegression.")
            }
            return array
        }
        if array.dimensions > 2 {
            throw error(
                .valueError,
                "Found array with dim \(array.dimensions), while dim <= 2 is required by LinearRegression.")
        }
        let kind = array.dimensions == 1 ? "1D" : "scalar"
        throw error(
            .valueError,
            "Expected 2D array, got \(kind) array instead:\narray=\(library.formatter.text(array)).\nReshape your data "
                + "either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it "
                + "contains a single sample.")
    }

    /// What the samples are to be mapped to.
    func targets(_ value: Value) throws -> NDArray {
        let array = try array(value)
        if array.dimensions == 0 {
            throw error(
                .typeError,
                "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
                    + "`\(library.formatter.representation(array))` instead.")
        }
        if array.dimensions > 2 {
            throw error(
                .valueError,
                "Found array with dim \(array.dimensions), while dim <= 2 is required by LinearRegression.")
        }
        return array
    }
}

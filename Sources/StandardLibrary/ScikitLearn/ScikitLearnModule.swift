import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.linear_model` and `sklearn.metrics`.
enum ScikitLearnModule {
    static func install(on machine: Machine) {
        machine.moduleProviders["sklearn"] = { machine in
            let module = try machine.makeModule(
                "sklearn", "Machine learning: see sklearn.linear_model and sklearn.metrics.", functions: [])
            module.explainsMissing = { absent.contains($0) ? "sklearn.\($0) is not part of this shell" : nil }
            return module
        }
        machine.moduleProviders["sklearn.linear_model"] = { machine in
            let module = try machine.makeModule(
                "sklearn.linear_model", "Linear models.", functions: [],
                constants: [("LinearRegression", Value(LinearRegressionObject.type(machine)))])
            module.explainsMissing = { name in
                ["LogisticRegression", "Ridge", "Lasso", "ElasticNet", "SGDRegressor", "SGDClassifier", "Perceptron"]
                    .contains(name)
                    ? "sklearn.linear_model.\(name) is not part of this shell; use LinearRegression or a keras model"
                    : nil
            }
            return module
        }
        machine.moduleProviders["sklearn.metrics"] = { machine in
            try machine.makeModule("sklearn.metrics", "How well predictions agree with the truth.", functions: metrics)
        }
        machine.moduleProviders["sklearn.exceptions"] = { machine in
            try machine.makeModule(
                "sklearn.exceptions", "Exceptions of estimators.", functions: [],
                constants: [("NotFittedError", Value(machine.library.exceptions.notFitted))])
        }
    }

    private static let absent: Set<String> = [
        "tree", "ensemble", "svm", "neighbors", "cluster", "preprocessing", "model_selection", "datasets",
        "decomposition", "neural_network", "naive_bayes", "pipeline", "impute",
    ]

    private static func metric(
        _ name: String, _ help: String, _ body: @escaping @Sendable (NDArray, NDArray) throws -> Double
    ) -> Native {
        Native("\(name)(y_true, y_pred)", help) { machine, args in
            Value(try body(machine.array(args[0]), machine.array(args[1])))
        }
    }

    private static let metrics: [Native] = [
        metric("mean_squared_error", "The mean of the squared differences.", Metrics.meanSquaredError),
        metric("root_mean_squared_error", "The root of the mean squared error.") {
            try Metrics.meanSquaredError($0, $1).squareRoot()
        },
        metric("mean_absolute_error", "The mean of the absolute differences.", Metrics.meanAbsoluteError),
        metric("r2_score", "1 less the squared residuals over the squared distances from the mean.", Metrics.rSquared),
        metric("accuracy_score", "The fraction of predictions that are right.", Metrics.accuracy),
    ]
}

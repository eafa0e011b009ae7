import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.linear_model`.
enum LinearModels {
    static let module = "sklearn.linear_model"
    static let all = [linearRegression, ridge, logisticRegression]

    static let zeroOrMore = Constraint.real("[0.0, inf)")

    private static let linearRegression = EstimatorDeclaration(
        "LinearRegression", in: module, .regressor,
        "A line, plane or more of best fit: y as a weighted sum of the features and a constant.",
        settings: [
            Setting("fit_intercept", "True", .truth), Setting("copy_X", "True", .truth),
            Setting("tol", "1e-06", zeroOrMore), Setting("n_jobs", "None", .none, .whole(from: .min)),
            Setting("positive", "False", .truth),
        ], takesWeights: true, takesSeveralTargets: true, keepsIntegers: true,
        attributes: [
            .array("coef_") { (model: LinearRegression) in model.coefficients },
            .value("intercept_") { (model: LinearRegression, machine) in
                model.fitsIntercept ? try model.intercept.map { try machine.result($0) } : Value(0.0)
            },
            .whole("rank_") { (model: LinearRegression) in model.rank },
            .array("singular_") { (model: LinearRegression) in try model.singularValues },
        ]
    ) { settings in
        try settings.only("positive", "False")
        return LinearRegression(fitsIntercept: try settings.truth("fit_intercept"))
    }

    private static let ridge = EstimatorDeclaration(
        "Ridge", in: module, .regressor,
        "Least squares with a price on large weights: alpha times the sum of their squares.", positional: 1,
        settings: [
            Setting("alpha", "1.0", zeroOrMore, .arrayLike), Setting("fit_intercept", "True", .truth),
            Setting("copy_X", "True", .truth), Setting("max_iter", "None", .whole(from: 1), .none),
            Setting("tol", "0.0001", zeroOrMore),
            Setting(
                "solver", "'auto'",
                .choice(["auto", "cholesky", "lbfgs", "lsqr", "sag", "saga", "sparse_cg", "svd"])),
            Setting("positive", "False", .truth), Setting("random_state", "None", .randomState),
        ], takesWeights: true, takesSeveralTargets: true,
        attributes: [
            .array("coef_") { (model: Ridge) in model.coefficients },
            .value("intercept_") { (model: Ridge, machine) in
                model.fitsIntercept ? try model.intercept.map { try machine.result($0) } : Value(0.0)
            },
            .value("n_iter_") { (_: Ridge, _) in Value.none },
            .value("solver_") { (_: Ridge, machine) in try machine.heap.string("cholesky") },
        ]
    ) { settings in
        try settings.only("positive", "False")
        // Every solver of scikit-learn has the same solution in the limit; here it is solved for exactly.
        return Ridge(alpha: try settings.number("alpha"), fitsIntercept: try settings.truth("fit_intercept"))
    }

    private static let logisticRegression = EstimatorDeclaration(
        "LogisticRegression", in: module, .classifier,
        "The odds of classes by a weighted sum of the features; small C: small weights.", positional: 1,
        settings: [
            Setting("penalty", "'deprecated'", .quietChoice("deprecated"), .choice(["elasticnet", "l1", "l2"]), .none),
            Setting("C", "1.0", .real("(0.0, inf]")), Setting("l1_ratio", "0.0", .real("[0.0, 1.0]"), .none),
            Setting("dual", "False", .truth), Setting("tol", "0.0001", zeroOrMore),
            Setting("fit_intercept", "True", .truth), Setting("intercept_scaling", "1", .real("(0.0, inf)")),
            Setting("class_weight", "None", .dictionary, .choice(["balanced"]), .none),
            Setting("random_state", "None", .randomState),
            Setting(
                "solver", "'lbfgs'",
                .choice(["lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga"])),
            Setting("max_iter", "100", .whole(from: 0)), Setting("verbose", "0", .verbosity),
            Setting("warm_start", "False", .truth), Setting("n_jobs", "None", .none, .whole(from: .min)),
        ], takesWeights: true,
        attributes: [
            .array("coef_") { (model: LogisticRegression) in model.coefficients },
            .array("intercept_") { (model: LogisticRegression) in model.intercept },
            .array("n_iter_") { (model: LogisticRegression) in try NDArray.of([model.iterations]) },
        ],
        check: { _, classes, settings in
            guard let classes, classes.count < 2 else { return }
            let only = try settings.machine.item(settings.machine.wrap(classes), Value(0))
            throw settings.machine.error(
                .valueError,
                "This solver needs samples of at least 2 classes in the data, but the data contains only one class: "
                    + (try settings.machine.reprText(only)))
        }
    ) { settings in
        try settings.only("penalty", "'deprecated'", "'l2'", "None")
        try settings.only("solver", "'lbfgs'")
        try settings.only("l1_ratio", "0.0", "0", "None")
        try settings.only("dual", "False")
        try settings.only("warm_start", "False")
        return LogisticRegression(
            inverseStrength: settings["penalty"].isNone ? .infinity : try settings.number("C"),
            fitsIntercept: try settings.truth("fit_intercept"), tolerance: try settings.number("tol"),
            maximalIterations: try settings.whole("max_iter"))
    }
}

import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.linear_model` that make weights zero.
enum SparseLinearModels {
    static let all = [lasso, elasticNet]

    private static let shared = [
        Setting("fit_intercept", "True", .truth), Setting("precompute", "False", .truth, .arrayLike),
        Setting("max_iter", "1000", .whole(from: 1), .none), Setting("copy_X", "True", .truth),
        Setting("tol", "0.0001", LinearModels.zeroOrMore), Setting("warm_start", "False", .truth),
        Setting("positive", "False", .truth), Setting("random_state", "None", .randomState),
        Setting("selection", "'cyclic'", .choice(["cyclic", "random"])),
    ]

    private static let attributes: [FittedAttribute] = [
        .array("coef_") { (model: ElasticNet) in model.coefficients },
        .value("intercept_") { (model: ElasticNet, machine) in
            model.fitsIntercept ? try model.intercept.map { try machine.result($0) } : Value(0.0)
        },
        .value("n_iter_") { (model: ElasticNet, machine) in
            model.iterations.count == 1
                ? Value(model.iterations[0]) : try machine.heap.list(model.iterations.map { Value($0) })
        },
        .value("dual_gap_") { (model: ElasticNet, machine) in
            model.gaps.count == 1 ? try machine.wrap(.float(model.gaps[0])) : try machine.wrap(NDArray.of(model.gaps))
        },
    ]

    private static func make(_ settings: SettingValues, ratio: Double) throws -> ElasticNet {
        try settings.only("warm_start", "False")
        try settings.only("selection", "'cyclic'")
        return ElasticNet(
            alpha: try settings.number("alpha"), ratio: ratio, fitsIntercept: try settings.truth("fit_intercept"),
            tolerance: try settings.number("tol"), maximalIterations: try settings.optionalWhole("max_iter") ?? 1000,
            isPositive: try settings.truth("positive"), name: settings.owner)
    }

    private static let lasso = EstimatorDeclaration(
        "Lasso", in: LinearModels.module, .regressor,
        "Least squares with a price on the weights' sizes, which makes many of them zero.", positional: 1,
        settings: [Setting("alpha", "1.0", LinearModels.zeroOrMore)] + shared, takesWeights: true,
        takesSeveralTargets: true, attributes: attributes
    ) { settings in try make(settings, ratio: 1) }

    private static let elasticNet = EstimatorDeclaration(
        "ElasticNet", in: LinearModels.module, .regressor,
        "Least squares with a price on the weights' sizes and their squares.", positional: 1,
        settings: [
            Setting("alpha", "1.0", LinearModels.zeroOrMore), Setting("l1_ratio", "0.5", .real("[0.0, 1.0]")),
        ] + shared, takesWeights: true, takesSeveralTargets: true, attributes: attributes
    ) { settings in try make(settings, ratio: settings.number("l1_ratio")) }
}

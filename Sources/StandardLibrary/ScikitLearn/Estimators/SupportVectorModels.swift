import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.svm`.
enum SupportVectorModels {
    static let all = [classifier]

    private static let classifier = EstimatorDeclaration(
        "SVC", in: "sklearn.svm", .classifier,
        "Classes by boundaries with the widest margin; kernels bend them.",
        settings: [
            Setting("C", "1.0", .real("(0.0, inf]")),
            Setting(
                "kernel", "'rbf'", .choice(["linear", "poly", "precomputed", "rbf", "sigmoid"]), .function),
            Setting("degree", "3", .whole(from: 0)),
            Setting("gamma", "'scale'", .choice(["auto", "scale"]), .real("[0.0, inf)")),
            Setting("coef0", "0.0", .real("(-inf, inf)")), Setting("shrinking", "True", .truth),
            Setting("probability", "'deprecated'", .truth, .choice(["deprecated"])),
            Setting("tol", "0.001", .real("(0.0, inf)")), Setting("cache_size", "200", .real("(0.0, inf)")),
            Setting("class_weight", "None", .choice(["balanced"]), .dictionary, .none),
            Setting("verbose", "False", .truth), Setting("max_iter", "-1", .whole(from: -1)),
            Setting("decision_function_shape", "'ovr'", .choice(["ovo", "ovr"])),
            Setting("break_ties", "False", .truth), Setting("random_state", "None", .randomState),
        ], takesWeights: true,
        attributes: [
            .array("support_") { (model: SupportVectorClassifier) in try NDArray.of(model.support) },
            .array("support_vectors_") { (model: SupportVectorClassifier) in model.supportVectors },
            .array("n_support_") { (model: SupportVectorClassifier) in try NDArray.of(model.supportCounts) },
            .array("dual_coef_") { (model: SupportVectorClassifier) in model.dualCoefficients },
            .array("intercept_") { (model: SupportVectorClassifier) in model.intercept },
            FittedAttribute.array("coef_") { (model: SupportVectorClassifier) in model.coefficients }.rare,
            .value("n_iter_") { (model: SupportVectorClassifier, machine) in
                try machine.wrap(NDArray.of(model.iterations))
            },
            .whole("fit_status_") { (_: SupportVectorClassifier) in 0 },
        ]
    ) { settings in
        try settings.only("probability", "'deprecated'", "False")
        try settings.only("break_ties", "False")
        try settings.only("kernel", "'rbf'", "'linear'", "'poly'", "'sigmoid'")
        let constant = try settings.number("coef0")
        let kernel: SupportVectorClassifier.KernelChoice
        switch settings.text("kernel") {
        case "linear": kernel = .linear
        case "poly": kernel = .polynomial(degree: try settings.whole("degree"), constant: constant)
        case "sigmoid": kernel = .sigmoid(constant: constant)
        default: kernel = .radial
        }
        let gamma: SupportVectorClassifier.Gamma
        switch settings.text("gamma") {
        case "scale": gamma = .scale
        case "auto": gamma = .auto
        default: gamma = .number(try settings.number("gamma"))
        }
        return SupportVectorClassifier(
            strength: try settings.number("C"), kernel: kernel, gamma: gamma, tolerance: try settings.number("tol"),
            maximalIterations: try settings.whole("max_iter"),
            decidesByClass: settings.text("decision_function_shape") == "ovr")
    }
}

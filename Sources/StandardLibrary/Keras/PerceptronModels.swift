import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.neural_network`.
enum PerceptronModels {
    static let all = [classifier, regressor]
    private static let module = "sklearn.neural_network"

    private static let settings = [
        Setting("hidden_layer_sizes", "(100,)", .arrayLike, .whole(from: 1)),
        Setting("activation", "'relu'", .choice(["identity", "logistic", "relu", "tanh"])),
        Setting("solver", "'adam'", .choice(["adam", "lbfgs", "sgd"])), Setting("alpha", "0.0001", .real("[0.0, inf)")),
        Setting("batch_size", "'auto'", .choice(["auto"]), .whole(from: 1)),
        Setting("learning_rate", "'constant'", .choice(["adaptive", "constant", "invscaling"])),
        Setting("learning_rate_init", "0.001", .real("(0.0, inf)")), Setting("power_t", "0.5", .real("[0.0, inf)")),
        Setting("max_iter", "200", .whole(from: 1)), Setting("shuffle", "True", .truth),
        Setting("random_state", "None", .randomState), Setting("tol", "0.0001", .real("[0.0, inf)")),
        Setting("verbose", "False", .truth), Setting("warm_start", "False", .truth),
        Setting("momentum", "0.9", .real("[0.0, 1.0]")), Setting("nesterovs_momentum", "True", .truth),
        Setting("early_stopping", "False", .truth), Setting("validation_fraction", "0.1", .real("[0.0, 1.0)")),
        Setting("beta_1", "0.9", .real("[0.0, 1.0)")), Setting("beta_2", "0.999", .real("[0.0, 1.0)")),
        Setting("epsilon", "1e-08", .real("(0.0, inf)")), Setting("n_iter_no_change", "10", .whole(from: 1)),
        Setting("max_fun", "15000", .whole(from: 1)),
    ]

    private static func read(_ settings: SettingValues) throws -> PerceptronSettings {
        for name in ["early_stopping", "warm_start", "verbose"] { try settings.only(name, "False") }
        var result = PerceptronSettings()
        result.hiddenUnits = try settings.machine.shape(settings["hidden_layer_sizes"])
        if let units = result.hiddenUnits.first(where: { $0 <= 0 }) {
            throw settings.machine.error(.valueError, "hidden_layer_sizes must be > 0, got \(units).")
        }
        switch settings.text("activation") {
        case "identity": result.activation = .linear
        case "logistic": result.activation = .sigmoid
        case "tanh": result.activation = .tanh
        default: result.activation = .relu
        }
        switch settings.text("solver") {
        case "sgd": result.solver = .descent
        case "lbfgs": result.solver = .curvature
        default: result.solver = .adam
        }
        switch settings.text("learning_rate") {
        case "invscaling": result.rate = .inverseScaling
        case "adaptive": result.rate = .adaptive
        default: result.rate = .constant
        }
        result.batchSize = settings["batch_size"].string == nil ? try settings.whole("batch_size") : nil
        result.alpha = try settings.number("alpha")
        result.firstRate = try settings.number("learning_rate_init")
        result.power = try settings.number("power_t")
        result.maximalEpochs = try settings.whole("max_iter")
        result.shuffles = try settings.truth("shuffle")
        result.tolerance = try settings.number("tol")
        result.momentum = try settings.number("momentum")
        result.isNesterov = try settings.truth("nesterovs_momentum")
        result.firstDecay = try settings.number("beta_1")
        result.secondDecay = try settings.number("beta_2")
        result.margin = try settings.number("epsilon")
        result.patience = try settings.whole("n_iter_no_change")
        result.maximalEvaluations = try settings.whole("max_fun")
        return result
    }

    private static func attributes<Model: MultilayerPerceptron & Estimator>(
        _: Model.Type, output: @escaping @Sendable (Model) -> String
    ) -> [FittedAttribute] {
        [
            .value("coefs_") { (model: Model, machine) in try machine.list(model.coefficients.map { try $0.copy() }) },
            .value("intercepts_") { (model: Model, machine) in try machine.list(model.intercepts.map { try $0.copy() })
            },
            .whole("n_iter_") { (model: Model) in model.iterations },
            .number("loss_") { (model: Model) in model.finalLoss },
            // The solver by curvature goes by no epochs.
            FittedAttribute.number("best_loss_") { (model: Model) in model.losses.isEmpty ? nil : model.bestLoss }.rare,
            FittedAttribute.value("loss_curve_") { (model: Model, machine) in
                model.losses.isEmpty ? nil : try machine.heap.list(model.losses.map { Value($0) })
            }.rare,
            .whole("t_") { (model: Model) in model.steps },
            .whole("n_layers_") { (model: Model) in model.layerCount },
            .whole("n_outputs_") { (model: Model) in model.outputCount },
            .value("out_activation_") { (model: Model, machine) in try machine.heap.string(output(model)) },
        ]
    }

    private static let classifier = EstimatorDeclaration(
        "MLPClassifier", in: module, .classifier, "Classes by a network of layers.", positional: 2, settings: settings,
        takesWeights: true,
        attributes: attributes(PerceptronClassifier.self) { $0.outputCount == 1 ? "logistic" : "softmax" }
    ) { settings in PerceptronClassifier(try read(settings), random: try settings.random()) }

    private static let regressor = EstimatorDeclaration(
        "MLPRegressor", in: module, .regressor, "Numbers by a network of layers.", positional: 3,
        settings: [Setting("loss", "'squared_error'", .choice(["poisson", "squared_error"]))] + settings,
        takesWeights: true, takesSeveralTargets: true,
        attributes: attributes(PerceptronRegressor.self) { _ in "identity" }
    ) { settings in
        try settings.only("loss", "'squared_error'")
        return PerceptronRegressor(try read(settings), random: try settings.random())
    }
}

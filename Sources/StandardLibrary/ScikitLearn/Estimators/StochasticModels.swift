import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.linear_model` that learn one sample after the other.
enum StochasticModels {
    static let all = [classifier, regressor, perceptron]

    private static let penalty = Constraint.choice(["elasticnet", "l1", "l2"])
    private static let zeroOrMore = LinearModels.zeroOrMore
    private static let epochs = [
        Setting("fit_intercept", "True", .truth), Setting("max_iter", "1000", .whole(from: 1)),
        Setting("tol", "0.001", zeroOrMore, .none), Setting("shuffle", "True", .truth),
        Setting("verbose", "0", .verbosity),
    ]
    private static let stopping = [
        Setting("early_stopping", "False", .truth), Setting("validation_fraction", "0.1", .real("(0.0, 1.0)")),
        Setting("n_iter_no_change", "5", .whole(from: 1)),
    ]
    private static let jobs = Setting("n_jobs", "None", .whole(from: .min), .none)
    private static let classWeight = Setting("class_weight", "None", .choice(["balanced"]), .dictionary, .none)
    private static let warmStart = Setting("warm_start", "False", .truth)
    private static let average = Setting("average", "False", .wholeAbove(0), .truth)

    private static func rates(_ rate: String, power: String) -> [Setting] {
        [
            Setting(
                "learning_rate", rate, .choice(["adaptive", "constant", "invscaling", "optimal", "pa1", "pa2"])),
            Setting("eta0", "0.01", .real("(0.0, inf)")), Setting("power_t", power, .real("(-inf, inf)")),
        ]
    }

    private static func prices(_ penaltyDefault: String) -> [Setting] {
        [
            Setting("penalty", penaltyDefault, penalty, .none), Setting("alpha", "0.0001", zeroOrMore),
            Setting("l1_ratio", "0.15", .real("[0.0, 1.0]"), .none),
        ]
    }

    /// The method with what all three estimators have.
    private static func method(_ settings: SettingValues) throws -> StochasticDescent {
        try settings.only("early_stopping", "False")
        try settings.only("warm_start", "False")
        var method = StochasticDescent()
        switch settings.text("penalty") {
        case "l2": method.penalty = .squares
        case "l1": method.penalty = .sizes
        case "elasticnet":
            method.penalty = .mixed(settings["l1_ratio"].isNone ? 0.15 : try settings.number("l1_ratio"))
        default: method.penalty = .none
        }
        method.alpha = try settings.number("alpha")
        method.fitsIntercept = try settings.truth("fit_intercept")
        method.maximalEpochs = try settings.whole("max_iter")
        method.tolerance = settings["tol"].isNone ? nil : try settings.number("tol")
        method.shuffles = try settings.truth("shuffle")
        method.firstRate = try settings.number("eta0")
        method.patience = try settings.whole("n_iter_no_change")
        return method
    }

    private static func addRate(_ settings: SettingValues, to method: inout StochasticDescent) throws {
        try settings.only("average", "False", "0")
        try settings.only("learning_rate", "'optimal'", "'constant'", "'invscaling'", "'adaptive'")
        method.power = try settings.number("power_t")
        switch settings.text("learning_rate") {
        case "constant": method.rate = .constant
        case "invscaling": method.rate = .inverseScaling
        case "adaptive": method.rate = .adaptive
        default:
            method.rate = .optimal
            if method.alpha == 0 {
                throw settings.machine.error(
                    .valueError,
                    "alpha must be > 0 since learning_rate is 'optimal'. alpha is used to compute the optimal learning "
                        + "rate.")
            }
        }
    }

    private static func loss(_ name: String, _ width: Double) -> StochasticLoss {
        switch name {
        case "log_loss": .logistic
        case "modified_huber": .modifiedHuber
        case "squared_hinge": .squaredHinge
        case "perceptron": .hinge(threshold: 0)
        case "squared_error": .squaredError
        case "huber": .huber(width)
        case "epsilon_insensitive": .epsilonInsensitive(width)
        case "squared_epsilon_insensitive": .squaredEpsilonInsensitive(width)
        default: .hinge(threshold: 1)
        }
    }

    private static let linearAttributes: [FittedAttribute] = [
        .array("coef_") { (model: StochasticClassifier) in model.coefficients },
        .array("intercept_") { (model: StochasticClassifier) in model.intercept },
        .whole("n_iter_") { (model: StochasticClassifier) in model.epochs },
        .number("t_") { (model: StochasticClassifier) in model.steps },
    ]

    private static let classifier = EstimatorDeclaration(
        "SGDClassifier", in: LinearModels.module, .classifier,
        "A linear classifier that learns in small steps, one sample after the other.", positional: 1,
        settings: [
            Setting(
                "loss", "'hinge'",
                .choice([
                    "epsilon_insensitive", "hinge", "huber", "log_loss", "modified_huber", "perceptron",
                    "squared_epsilon_insensitive", "squared_error", "squared_hinge",
                ]))
        ] + prices("'l2'") + epochs + [
            Setting("epsilon", "0.1", zeroOrMore), jobs, Setting("random_state", "None", .randomState),
        ] + rates("'optimal'", power: "0.5") + stopping + [classWeight, warmStart, average],
        takesWeights: true, attributes: linearAttributes, methods: [probabilities]
    ) { settings in
        var method = try method(settings)
        method.loss = loss(settings.text("loss"), try settings.number("epsilon"))
        try addRate(settings, to: &method)
        return StochasticClassifier(method, random: try settings.random())
    }

    private static let probabilities = EstimatorMethods.method(
        "predict_proba(self, X)", "The probability of each class, for the loss 'log_loss'."
    ) { machine, object, args in
        let settings = object.settings(machine)
        guard settings.text("loss") == "log_loss" else {
            throw machine.error(
                .attributeError,
                "probability estimates are not available for loss=\(try machine.reprText(settings["loss"]))")
        }
        guard let model = try object.fitted() as? StochasticClassifier else { return .none }
        return try machine.wrap(model.probabilities(object.reader(machine).samples(args[1])))
    }

    private static let perceptron = EstimatorDeclaration(
        "Perceptron", in: LinearModels.module, .classifier,
        "A linear classifier that learns from each sample it gets wrong.",
        settings: prices("None") + epochs + [
            Setting("eta0", "1.0", .real("(0.0, inf)")), jobs, Setting("random_state", "0", .randomState),
        ] + stopping + [classWeight, warmStart], takesWeights: true, attributes: linearAttributes
    ) { settings in
        var method = try method(settings)
        method.loss = .hinge(threshold: 0)
        method.rate = .constant
        return StochasticClassifier(method, random: try settings.random(), name: "Perceptron")
    }

    private static let regressor = EstimatorDeclaration(
        "SGDRegressor", in: LinearModels.module, .regressor,
        "A linear model of numbers that learns in small steps, one sample after the other.", positional: 1,
        settings: [
            Setting(
                "loss", "'squared_error'",
                .choice(["epsilon_insensitive", "huber", "squared_epsilon_insensitive", "squared_error"]))
        ] + prices("'l2'") + epochs + [
            Setting("epsilon", "0.1", zeroOrMore), Setting("random_state", "None", .randomState),
        ] + rates("'invscaling'", power: "0.25") + stopping + [warmStart, average], takesWeights: true,
        attributes: [
            .array("coef_") { (model: StochasticRegressor) in model.coefficients },
            .array("intercept_") { (model: StochasticRegressor) in model.intercept },
            .whole("n_iter_") { (model: StochasticRegressor) in model.epochs },
            .number("t_") { (model: StochasticRegressor) in model.steps },
        ]
    ) { settings in
        var method = try method(settings)
        method.loss = loss(settings.text("loss"), try settings.number("epsilon"))
        try addRate(settings, to: &method)
        return StochasticRegressor(method, random: try settings.random())
    }
}

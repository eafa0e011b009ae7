import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.neighbors` and `sklearn.naive_bayes`.
enum NeighborModels {
    static let all = [classifier, regressor, naiveBayes]

    private static let settings = [
        Setting("n_neighbors", "5", .whole(from: 1), .none),
        Setting("weights", "'uniform'", .choice(["distance", "uniform"]), .function, .none),
        Setting("algorithm", "'auto'", .choice(["auto", "ball_tree", "brute", "kd_tree"])),
        Setting("leaf_size", "30", .whole(from: 1)), Setting("p", "2", .real("(0.0, inf]"), .none),
        Setting(
            "metric", "'minkowski'",
            .choice(["chebyshev", "cityblock", "euclidean", "l1", "l2", "manhattan", "minkowski"]),
            .function), Setting("metric_params", "None", .dictionary, .none),
        Setting("n_jobs", "None", .whole(from: .min), .none),
    ]

    /// The distance that a `metric`, and for 'minkowski' its power, stand for.
    static func metric(_ settings: SettingValues) throws -> Metric {
        switch settings.text("metric") {
        case "euclidean", "l2": return .euclidean
        case "manhattan", "l1", "cityblock": return .manhattan
        case "chebyshev": return .chebyshev
        case "minkowski":
            let power = settings["p"].isNone ? 2 : try settings.number("p")
            return power == 2 ? .euclidean : power == 1 ? .manhattan : power.isInfinite ? .chebyshev : .minkowski(power)
        default:
            throw settings.machine.error(
                .valueError, "this shell's \(settings.owner) has no functions as metric")
        }
    }

    private static func neighbors(_ settings: SettingValues) throws -> NeighborSettings {
        var result = NeighborSettings()
        result.count = try settings.optionalWhole("n_neighbors") ?? 5
        try settings.only("weights", "'uniform'", "'distance'", "None")
        result.weighsByDistance = settings.text("weights") == "distance"
        result.metric = try metric(settings)
        return result
    }

    private static let kneighbors = EstimatorMethods.method(
        "kneighbors(self, X=None, n_neighbors=None, return_distance=True)",
        "The distances and places of the nearest samples; without X those of the samples themselves."
    ) { machine, object, args in
        let samples = try args[1].isNone ? nil : object.reader(machine).samples(args[1])
        let count = try machine.optionalInteger(args[2])
        if let count, count < 1 {
            throw machine.error(.valueError, "Expected n_neighbors > 0. Got \(count)")
        }
        let model = try object.fitted()
        let found =
            try (model as? KNeighborsClassifier)?.neighbors(of: samples, count: count)
            ?? (model as? KNeighborsRegressor)?.neighbors(of: samples, count: count)
        guard let found else { return .none }
        let shape = [found.count == 0 ? 0 : found.places.count / found.count, found.count]
        let places = try NDArray.of(found.places, shape: shape)
        if try !machine.truth(args[3]) { return try machine.wrap(places) }
        return try machine.tuple([NDArray.of(found.distances, shape: shape), places])
    }

    private static let classifier = EstimatorDeclaration(
        "KNeighborsClassifier", in: "sklearn.neighbors", .classifier, "Classes by a vote of the nearest samples.",
        positional: 1, settings: settings, keepsIntegers: true,
        attributes: [
            .whole("n_samples_fit_") { (model: KNeighborsClassifier) in model.sampleCount },
            .value("effective_metric_") { (_: KNeighborsClassifier, machine) in try machine.heap.string("euclidean") },
        ], methods: [kneighbors]
    ) { settings in
        KNeighborsClassifier(settings: try neighbors(settings))
    }

    private static let regressor = EstimatorDeclaration(
        "KNeighborsRegressor", in: "sklearn.neighbors", .regressor, "Numbers by the mean of the nearest samples.",
        positional: 1, settings: settings, takesSeveralTargets: true, keepsIntegers: true,
        attributes: [.whole("n_samples_fit_") { (model: KNeighborsRegressor) in model.sampleCount }],
        methods: [kneighbors]
    ) { settings in
        KNeighborsRegressor(settings: try neighbors(settings))
    }

    private static let naiveBayes = EstimatorDeclaration(
        "GaussianNB", in: "sklearn.naive_bayes", .classifier,
        "Classes by Bayes' rule, each feature normally distributed in each class.",
        settings: [
            Setting("priors", "None", .arrayLike, .none), Setting("var_smoothing", "1e-09", .real("[0.0, inf)")),
        ],
        takesWeights: true, keepsIntegers: true,
        attributes: [
            .array("theta_") { (model: GaussianNaiveBayes) in model.means },
            .array("var_") { (model: GaussianNaiveBayes) in model.variances },
            .array("class_prior_") { (model: GaussianNaiveBayes) in model.priors },
            .array("class_count_") { (model: GaussianNaiveBayes) in model.classCounts },
            .value("epsilon_") { (model: GaussianNaiveBayes, machine) in try machine.wrap(.float(model.added)) },
        ]
    ) { settings in
        GaussianNaiveBayes(
            priors: settings["priors"].isNone ? nil : try settings.machine.doubles(settings["priors"]),
            smoothing: try settings.number("var_smoothing"))
    }
}

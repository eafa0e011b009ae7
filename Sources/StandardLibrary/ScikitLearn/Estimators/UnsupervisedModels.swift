import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.cluster` and `sklearn.decomposition`.
enum UnsupervisedModels {
    static let all = [kMeans, dbscan, principalComponents]

    private static let kMeans = EstimatorDeclaration(
        "KMeans", in: "sklearn.cluster", .clusterer,
        "Groups about centres: each sample belongs to the nearest, each centre is the mean of its samples.",
        positional: 1,
        settings: [
            Setting("n_clusters", "8", .whole(from: 1)),
            Setting("init", "'k-means++'", .choice(["k-means++", "random"]), .function, .arrayLike),
            Setting("n_init", "'auto'", .choice(["auto"]), .whole(from: 1)),
            Setting("max_iter", "300", .whole(from: 1)), Setting("tol", "0.0001", .real("[0.0, inf)")),
            Setting("verbose", "0", .verbosity), Setting("random_state", "None", .randomState),
            Setting("copy_x", "True", .truth), Setting("algorithm", "'lloyd'", .choice(["elkan", "lloyd"])),
        ],
        attributes: [
            .array("cluster_centers_") { (model: KMeans) in model.centres },
            .array("labels_") { (model: KMeans) in try NDArray.of(model.labels) },
            .number("inertia_") { (model: KMeans) in model.inertia },
            .whole("n_iter_") { (model: KMeans) in model.iterations },
        ],
        methods: [
            EstimatorMethods.method("score(self, X, y=None)", "Minus the sum of squared distances from the centres.") {
                machine, object, args in
                guard let model = try object.fitted() as? KMeans else { return .none }
                let distances = try model.transform(object.reader(machine).samples(args[1]))
                let nearest = try distances.reduced(.min, axes: [1]).apply(.square).sum().item().double
                return Value(-nearest)
            }
        ]
    ) { settings in
        var start = KMeans.Start.spread
        if settings.text("init") == "random" { start = .random }
        if settings["init"].string == nil {
            start = .centres(
                try Table(DataReader(machine: settings.machine, owner: "KMeans").samples(settings["init"])))
        }
        var starts = 1
        if settings["n_init"].string == nil {
            starts = try settings.whole("n_init")
        } else if case .random = start {
            starts = 10
        }
        if case .centres = start { starts = 1 }
        return KMeans(
            count: try settings.whole("n_clusters"), start: start, starts: starts,
            maximalIterations: try settings.whole("max_iter"), tolerance: try settings.number("tol"),
            random: try settings.random())
    }

    private static let dbscan = EstimatorDeclaration(
        "DBSCAN", in: "sklearn.cluster", .clusterer,
        "Groups of samples that lie close together; samples that lie alone are noise, -1.", positional: 1,
        settings: [
            Setting("eps", "0.5", .real("(0.0, inf)")), Setting("min_samples", "5", .whole(from: 1)),
            Setting(
                "metric", "'euclidean'",
                .choice(["chebyshev", "cityblock", "euclidean", "l1", "l2", "manhattan", "minkowski"]), .function),
            Setting("metric_params", "None", .dictionary, .none),
            Setting("algorithm", "'auto'", .choice(["auto", "ball_tree", "brute", "kd_tree"])),
            Setting("leaf_size", "30", .whole(from: 1)), Setting("p", "None", .real("[0.0, inf)"), .none),
            Setting("n_jobs", "None", .whole(from: .min), .none),
        ], keepsIntegers: true,
        attributes: [
            .array("labels_") { (model: DBSCAN) in try NDArray.of(model.labels) },
            .array("core_sample_indices_") { (model: DBSCAN) in try NDArray.of(model.cores) },
            .array("components_") { (model: DBSCAN) in model.components },
        ]
    ) { settings in
        DBSCAN(
            radius: try settings.number("eps"), minimalNeighbors: try settings.whole("min_samples"),
            metric: try NeighborModels.metric(settings))
    }

    private static let principalComponents = EstimatorDeclaration(
        "PCA", in: "sklearn.decomposition", .transformer,
        "The directions along which samples vary most, as new features.", positional: 1,
        settings: [
            Setting("n_components", "None", .whole(from: 0), .real("(0.0, 1.0)"), .choice(["mle"]), .none),
            Setting("copy", "True", .truth), Setting("whiten", "False", .truth),
            Setting("svd_solver", "'auto'", .choice(["arpack", "auto", "covariance_eigh", "full", "randomized"])),
            Setting("tol", "0.0", .real("[0.0, inf)")),
            Setting("iterated_power", "'auto'", .choice(["auto"]), .whole(from: 0)),
            Setting("n_oversamples", "10", .whole(from: 1)),
            Setting("power_iteration_normalizer", "'auto'", .choice(["LU", "QR", "auto", "none"])),
            Setting("random_state", "None", .randomState),
        ],
        attributes: [
            .array("components_") { (model: PrincipalComponents) in model.components },
            .array("explained_variance_") { (model: PrincipalComponents) in model.variances },
            .array("explained_variance_ratio_") { (model: PrincipalComponents) in model.ratios },
            .array("singular_values_") { (model: PrincipalComponents) in model.singularValues },
            .array("mean_") { (model: PrincipalComponents) in model.means },
            .whole("n_components_") { (model: PrincipalComponents) in model.count },
            .whole("n_samples_") { (model: PrincipalComponents) in model.sampleCount },
            .value("noise_variance_") { (model: PrincipalComponents, machine) in
                try machine.wrap(.float(model.noise))
            },
        ]
    ) { settings in
        let wanted = settings["n_components"]
        if wanted.string != nil { try settings.only("n_components", "None", "a number") }
        var count = PrincipalComponents.Count.all
        if !wanted.isNone {
            if case .float(let part) = try settings.machine.scalar(wanted) {
                count = .fraction(part)
            } else {
                count = .number(try settings.whole("n_components"))
            }
        }
        return PrincipalComponents(count, whitens: try settings.truth("whiten"))
    }
}

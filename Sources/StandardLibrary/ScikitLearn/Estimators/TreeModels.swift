import CoreMath
import MachineLearning
import MiniPython

/// The estimators of `sklearn.tree` and `sklearn.ensemble`.
enum TreeModels {
    static let all = [treeClassifier, treeRegressor, forestClassifier, forestRegressor]

    // MARK: Settings

    private static let splitting = [
        Setting("max_depth", "None", .whole(from: 1), .none),
        Setting("min_samples_split", "2", .whole(from: 2), .real("(0.0, 1.0]")),
        Setting("min_samples_leaf", "1", .whole(from: 1), .real("(0.0, 1.0)")),
        Setting("min_weight_fraction_leaf", "0.0", .real("[0.0, 0.5]")),
    ]

    private static func maxFeatures(_ initial: String) -> Setting {
        Setting(
            "max_features", initial, .whole(from: 1), .real("(0.0, 1.0]"), .choice(["log2", "sqrt"]), .none)
    }

    private static let leaves = [
        Setting("max_leaf_nodes", "None", .whole(from: 2), .none),
        Setting("min_impurity_decrease", "0.0", .real("[0.0, inf)")),
    ]
    private static let randomState = Setting("random_state", "None", .randomState)
    private static let pruning = Setting("ccp_alpha", "0.0", .real("[0.0, inf)"))
    private static let monotonic = Setting("monotonic_cst", "None", .arrayLike, .none)
    private static let splitter = Setting("splitter", "'best'", .choice(["best", "random"]))
    private static let classCriterion = Setting("criterion", "'gini'", .choice(["entropy", "gini", "log_loss"]))
    private static let numberCriterion = Setting(
        "criterion", "'squared_error'", .choice(["absolute_error", "poisson", "squared_error"]))

    private static func limits(_ settings: SettingValues) throws -> TreeLimits {
        try settings.only("max_leaf_nodes", "None")
        try settings.only("ccp_alpha", "0.0", "0")
        try settings.only("monotonic_cst", "None")
        if settings.settings.contains(where: { $0.name == "splitter" }) { try settings.only("splitter", "'best'") }
        var limits = TreeLimits()
        limits.maximalDepth = try settings.optionalWhole("max_depth")
        limits.minimalSplit = try size(settings["min_samples_split"], settings)
        limits.minimalLeaf = try size(settings["min_samples_leaf"], settings)
        limits.minimalLeafWeight = try settings.number("min_weight_fraction_leaf")
        limits.minimalDecrease = try settings.number("min_impurity_decrease")
        switch settings["max_features"].string?.text {
        case "sqrt": limits.featureChoice = .squareRoot
        case "log2": limits.featureChoice = .logarithm
        default:
            if settings["max_features"].isNone { break }
            switch try size(settings["max_features"], settings) {
            case .count(let count): limits.featureChoice = .count(count)
            case .fraction(let part): limits.featureChoice = .fraction(part)
            }
        }
        return limits
    }

    private static func size(_ value: Value, _ settings: SettingValues) throws -> PartSize {
        if case .float(let part) = try settings.machine.scalar(value) {
            if part > 1e300 {
                throw settings.machine.error(.overflowError, "cannot convert float infinity to integer")
            }
            return .fraction(part)
        }
        return .count(try settings.machine.integer(value))
    }

    private static func entropy(_ settings: SettingValues) -> Bool { settings.text("criterion") != "gini" }

    // MARK: Trees

    private static let treeClassifier = EstimatorDeclaration(
        "DecisionTreeClassifier", in: "sklearn.tree", .classifier,
        "Classes by questions about single features, one behind the other.",
        settings: [classCriterion, splitter] + splitting + [maxFeatures("None"), randomState] + leaves
            + [
                Setting("class_weight", "None", .dictionary, .list, .choice(["balanced"]), .none), pruning, monotonic,
            ], takesWeights: true,
        attributes: [
            .value("tree_") { (model: DecisionTreeClassifier, machine) in try wrap(model.tree, machine) },
            .array("feature_importances_") { (model: DecisionTreeClassifier) in model.importances },
            FittedAttribute("n_classes_") { object, machine in
                try object.classes.map { try machine.wrap(.int($0.count)) }
            },
            .whole("n_outputs_") { (_: DecisionTreeClassifier) in 1 },
            .whole("max_features_") { (model: DecisionTreeClassifier) in
                model.featureCount.map { model.limits.featureChoice.count(of: $0) }
            },
        ], methods: treeMethods
    ) { settings in
        DecisionTreeClassifier(
            limits: try limits(settings), usesEntropy: entropy(settings), random: try settings.random())
    }

    private static let treeRegressor = EstimatorDeclaration(
        "DecisionTreeRegressor", in: "sklearn.tree", .regressor,
        "Numbers by questions about single features, one behind the other.",
        settings: [numberCriterion, splitter] + splitting + [maxFeatures("None"), randomState] + leaves
            + [pruning, monotonic], takesWeights: true,
        attributes: [
            .value("tree_") { (model: DecisionTreeRegressor, machine) in try wrap(model.tree, machine) },
            .array("feature_importances_") { (model: DecisionTreeRegressor) in model.importances },
            .whole("n_outputs_") { (_: DecisionTreeRegressor) in 1 },
            .whole("max_features_") { (model: DecisionTreeRegressor) in
                model.featureCount.map { model.limits.featureChoice.count(of: $0) }
            },
        ], methods: treeMethods
    ) { settings in
        try settings.only("criterion", "'squared_error'")
        return DecisionTreeRegressor(limits: try limits(settings), random: try settings.random())
    }

    private static func wrap(_ tree: DecisionTree?, _ machine: Machine) throws -> Value? {
        try tree.map { Value(try machine.heap.adopt(TreeObject($0), bytes: 64 * $0.count)) }
    }

    /// The tree of a fitted estimator.
    static func tree(_ object: EstimatorObject) throws -> DecisionTree? {
        switch try object.fitted() {
        case let model as DecisionTreeClassifier: model.tree
        case let model as DecisionTreeRegressor: model.tree
        default: nil
        }
    }

    private static let treeMethods: [Native] = [
        EstimatorMethods.method("get_depth(self)", "The length of the longest way down.") { _, object, _ in
            Value(try tree(object)?.depth ?? 0)
        },
        EstimatorMethods.method("get_n_leaves(self)", "The number of leaves.") { machine, object, _ in
            try machine.wrap(.int(tree(object)?.leafCount ?? 0))
        },
        EstimatorMethods.method("apply(self, X)", "The leaf that each sample reaches.") { machine, object, args in
            let model = try object.fitted()
            let samples = try object.reader(machine).samples(args[1])
            let leaves =
                try (model as? DecisionTreeClassifier)?.leaves(samples)
                ?? (model as? DecisionTreeRegressor)?.leaves(samples) ?? []
            return try machine.wrap(NDArray.of(leaves))
        },
    ]

    /// Functions of `sklearn.tree`.
    static let functions: [Native] = [
        Native(
            "export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2, "
                + "show_weights=False)", "The questions of a tree as indented lines."
        ) { machine, args in
            guard let object = args[0].foreign as? EstimatorObject, object.declaration.module == "sklearn.tree" else {
                throw machine.error(
                    machine.library.exceptions.invalidParameter,
                    message: "The 'decision_tree' parameter of export_text must be an instance of "
                        + "'sklearn.tree._classes.DecisionTreeClassifier' or an instance of "
                        + "'sklearn.tree._classes.DecisionTreeRegressor'. Got \(try machine.reprText(args[0])) instead."
                )
            }
            guard let tree = try tree(object) else { return .none }
            let count = object.model?.featureCount ?? 0
            let names = try args[1].isNone ? (0..<count).map { "feature_\($0)" } : machine.texts(args[1])
            guard names.count == count else {
                throw machine.error(
                    .valueError, "feature_names must contain \(count) elements, got \(names.count)")
            }
            var text = TreeText(
                featureNames: names, classNames: try classNames(args[2], object, machine))
            text.maximalDepth = try whole(args[3], "max_depth", from: 0, machine)
            text.spacing = try whole(args[4], "spacing", from: 1, machine)
            text.decimals = try whole(args[5], "decimals", from: 0, machine)
            text.showsWeights = try machine.truth(args[6])
            return try machine.heap.string(text.text(of: tree))
        }
    ]

    private static func classNames(_ value: Value, _ object: EstimatorObject, _ machine: Machine) throws -> [String]? {
        guard let classes = object.classes else { return nil }
        if value.isNone { return classes.descriptions }
        let names = try machine.texts(value)
        guard names.count == classes.count else {
            throw machine.error(
                .valueError,
                "When `class_names` is an array, it should contain as many items as `decision_tree.classes_`. Got "
                    + "\(names.count) while the tree was fitted with \(classes.count) classes.")
        }
        return names
    }

    private static func whole(_ value: Value, _ name: String, from low: Int, _ machine: Machine) throws -> Int {
        try Setting(name, "0", .whole(from: low)).check(value, of: "export_text", machine)
        return min(try machine.integer(value), 200)
    }

    // MARK: Forests

    private static let bootstrap = [
        Setting("bootstrap", "True", .truth), Setting("oob_score", "False", .truth, .function),
        Setting("n_jobs", "None", .whole(from: .min), .none), randomState,
        Setting("verbose", "0", .verbosity), Setting("warm_start", "False", .truth),
    ]
    private static let trees = Setting("n_estimators", "100", .whole(from: 1))
    private static let drawn = Setting("max_samples", "None", .none, .real("(0.0, inf)"), .whole(from: 1))

    private static func forest(_ settings: SettingValues) throws -> ForestSettings {
        try settings.only("warm_start", "False")
        var result = ForestSettings()
        result.trees = try settings.whole("n_estimators")
        result.bootstraps = try settings.truth("bootstrap")
        result.drawn = settings["max_samples"].isNone ? nil : try size(settings["max_samples"], settings)
        result.limits = try limits(settings)
        result.judgesUnseen = try settings.truth("oob_score")
        if result.judgesUnseen && !result.bootstraps {
            throw settings.machine.error(.valueError, "Out of bag estimation only available if bootstrap=True")
        }
        return result
    }

    private static let forestClassifier = EstimatorDeclaration(
        "RandomForestClassifier", in: "sklearn.ensemble", .classifier,
        "Many trees that each see other samples and features, and vote.", positional: 1,
        settings: [trees, classCriterion] + splitting + [maxFeatures("'sqrt'")] + leaves + bootstrap
            + [
                Setting(
                    "class_weight", "None", .choice(["balanced", "balanced_subsample"]), .dictionary, .list, .none),
                pruning, drawn, monotonic,
            ], takesWeights: true,
        attributes: [
            .array("feature_importances_") { (model: RandomForestClassifier) in model.importances },
            FittedAttribute("n_classes_") { object, _ in object.classes.map { Value($0.count) } },
            FittedAttribute.number("oob_score_") { (model: RandomForestClassifier) in model.unseenScore }.rare,
            FittedAttribute("estimators_") { object, machine in
                let models = (object.model as? RandomForestClassifier)?.trees ?? []
                return try list(models, treeClassifier, object, machine)
            },
        ]
    ) { settings in
        try settings.only("class_weight", "None", "'balanced'")
        return RandomForestClassifier(
            settings: try forest(settings), usesEntropy: entropy(settings), random: try settings.random())
    }

    private static let forestRegressor = EstimatorDeclaration(
        "RandomForestRegressor", in: "sklearn.ensemble", .regressor,
        "The mean of many trees that each see other samples.", positional: 1,
        settings: [trees, numberCriterion] + splitting + [maxFeatures("1.0")] + leaves + bootstrap
            + [pruning, drawn, monotonic], takesWeights: true,
        attributes: [
            .array("feature_importances_") { (model: RandomForestRegressor) in model.importances },
            FittedAttribute.number("oob_score_") { (model: RandomForestRegressor) in model.unseenScore }.rare,
            FittedAttribute("estimators_") { object, machine in
                let models = (object.model as? RandomForestRegressor)?.trees ?? []
                return try list(models, treeRegressor, object, machine)
            },
        ]
    ) { settings in
        try settings.only("criterion", "'squared_error'")
        return RandomForestRegressor(settings: try forest(settings), random: try settings.random())
    }

    /// The trees of a forest as estimators of their own; their classes are numbers.
    private static func list(
        _ models: [any Estimator], _ declaration: EstimatorDeclaration, _ forest: EstimatorObject, _ machine: Machine
    ) throws -> Value {
        let type = try declaration.type(machine)
        return try machine.heap.list(
            models.map { model in
                let values = try declaration.shape.settings.map { setting in
                    try forest.attribute(setting.name, machine)
                        ?? (setting.defaultText == "None" ? .none : machine.heap.string("best"))
                }
                let tree = EstimatorObject(declaration, type, values)
                tree.model = model
                tree.classes = forest.classes.map { .reals((0..<$0.count).map { Double($0) }) }
                return Value(try machine.heap.adopt(tree, bytes: 300))
            })
    }
}

/// `estimator.tree_`: the nodes of a fitted tree as arrays.
final class TreeObject: ForeignObject {
    private let tree: DecisionTree

    init(_ tree: DecisionTree) {
        self.tree = tree
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Tree", module: "sklearn.tree._tree")) ?? machine.types.object
    }

    override var attributeNames: [String] {
        [
            "children_left", "children_right", "feature", "impurity", "max_depth", "missing_go_to_left", "n_leaves",
            "n_node_samples", "node_count", "threshold", "value", "weighted_n_node_samples",
        ]
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "children_left": try machine.wrap(NDArray.of(tree.left))
        case "children_right": try machine.wrap(NDArray.of(tree.right))
        case "feature": try machine.wrap(NDArray.of(tree.features))
        case "threshold": try machine.wrap(NDArray.of(tree.thresholds))
        case "missing_go_to_left": try machine.wrap(NDArray.of(tree.missingGoesLeft.map { $0 ? 1 : 0 }))
        case "impurity": try machine.wrap(NDArray.of(tree.impurities))
        case "n_node_samples": try machine.wrap(NDArray.of(tree.sampleCounts))
        case "weighted_n_node_samples": try machine.wrap(NDArray.of(tree.weights))
        case "value": try machine.wrap(NDArray.of(tree.values, shape: [tree.count, 1, tree.outputs]))
        case "node_count": Value(tree.count)
        case "max_depth": Value(tree.depth)
        case "n_leaves": try machine.wrap(.int(tree.leafCount))
        default: nil
        }
    }
}

/// Under which names errors speak of functions and methods: scikit-learn's classes inherit many from others.
enum MethodNames {
    /// Functions whose arguments are not checked before they are called.
    static let plainFunctions: Set<String> = ["clone", "shuffle", "make_pipeline"]

    /// `LinearRegression.fit`, `RegressorMixin.score`.
    static func qualified(_ method: String, of name: String) -> String {
        "\(owners[method]?.first { $0.classes.isEmpty || $0.classes.contains(name) }?.owner ?? name).\(method)"
    }

    /// The classes that a method comes from, and those that inherit it from there; none named: all.
    private static let owners: [String: [(owner: String, classes: Set<String>)]] = [
        "fit": [
            ("ElasticNet", ["Lasso"]), ("BaseSGDClassifier", ["Perceptron", "SGDClassifier"]),
            ("BaseSGDRegressor", ["SGDRegressor"]), ("BaseForest", forests), ("BaseLibSVM", ["SVC"]), search,
            ("BaseMultilayerPerceptron", ["MLPClassifier", "MLPRegressor"]),
        ],
        "predict": [
            ("MultiOutputLinearModel", ["LinearRegression", "Lasso", "ElasticNet"]), linearClassifiers,
            ("BaseSGDRegressor", ["SGDRegressor"]), ("BaseDecisionTree", trees), forestClassifier,
            ("ForestRegressor", ["RandomForestRegressor"]), naiveBayes, machine, kMeans, search,
        ],
        "predict_proba": [forestClassifier, naiveBayes, machine, search],
        "predict_log_proba": [forestClassifier, naiveBayes, machine, search],
        "decision_function": [linearClassifiers, machine, search],
        "score": [
            kMeans, search, ("KNeighborsClassifier", ["KNeighborsClassifier"]), ("PCA", ["PCA"]),
            ("Pipeline", ["Pipeline"]),
            (
                "ClassifierMixin",
                [
                    "LogisticRegression", "Perceptron", "SGDClassifier", "DecisionTreeClassifier",
                    "RandomForestClassifier", "GaussianNB", "SVC", "MLPClassifier",
                ]
            ),
            ("RegressorMixin", []),
        ],
        "get_params": [("Pipeline", ["Pipeline"]), ("BaseEstimator", [])],
        "set_params": [("Pipeline", ["Pipeline"]), ("BaseEstimator", [])],
        "transform": [kMeans, principalComponents, search],
        "inverse_transform": [principalComponents, search],
        "fit_transform": [
            kMeans,
            ("TransformerMixin", ["StandardScaler", "MinMaxScaler", "PolynomialFeatures", "OneHotEncoder"]),
        ],
        "fit_predict": [kMeans],
        "get_feature_names_out": [
            ("ClassNamePrefixFeaturesOutMixin", ["KMeans", "PCA"]),
            ("OneToOneFeatureMixin", ["StandardScaler", "MinMaxScaler"]),
        ],
        "partial_fit": [
            ("BaseSGDClassifier", ["Perceptron", "SGDClassifier"]), ("BaseSGDRegressor", ["SGDRegressor"]),
        ],
        "kneighbors": [("KNeighborsMixin", [])],
        "get_depth": [("BaseDecisionTree", [])],
        "get_n_leaves": [("BaseDecisionTree", [])],
        "apply": [("BaseDecisionTree", trees), ("BaseForest", forests)],
        "split": [("_UnsupportedGroupCVMixin", ["KFold"])],
        "get_n_splits": [("_BaseKFold", [])],
    ]

    private static let trees: Set<String> = ["DecisionTreeClassifier", "DecisionTreeRegressor"]
    private static let forests: Set<String> = ["RandomForestClassifier", "RandomForestRegressor"]
    private static let forestClassifier = (owner: "ForestClassifier", classes: Set(["RandomForestClassifier"]))
    private static let linearClassifiers = (
        owner: "LinearClassifierMixin", classes: Set(["LogisticRegression", "Perceptron", "SGDClassifier"])
    )
    private static let naiveBayes = (owner: "_BaseNB", classes: Set(["GaussianNB"]))
    private static let machine = (owner: "BaseSVC", classes: Set(["SVC"]))
    private static let kMeans = (owner: "_BaseKMeans", classes: Set(["KMeans"]))
    private static let principalComponents = (owner: "_BasePCA", classes: Set(["PCA"]))
    private static let search = (owner: "BaseSearchCV", classes: Set(["GridSearchCV"]))
}

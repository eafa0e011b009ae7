import MiniPython

/// What the arguments of scikit-learn's functions may be, by the function and the parameter.
///
/// The functions of scikit-learn look at all their arguments before they begin; what is none of what it may be raises
/// InvalidParameterError.
enum ArgumentConstraints {
    /// What a function of this name checks; nil where it checks nothing.
    static func of(_ function: String) -> [String: [Constraint]]? {
        if let own = byFunction[function] {
            return (groups[function].map { $0.merging(own) { _, own in own } }) ?? own
        }
        return groups[function]
    }

    // MARK: Samples

    private static let loading: [String: [Constraint]] = [
        "return_X_y": [.truth], "as_frame": [.truth], "scaled": [.truth], "n_class": [.whole(from: 1, to: 10)],
    ]

    private static let making: [String: [Constraint]] = [
        "n_samples": [.whole(from: 1)], "n_features": [.whole(from: 1)], "shuffle": [.truth],
        "random_state": [.randomState],
    ]

    // MARK: Measures

    private static let anything: [Constraint] = [.arrayLike]
    private static let label: [Constraint] = [.number, .text, .truth, .none]
    private static let weights: [Constraint] = [.arrayLike, .none]

    private static let classes: [String: [Constraint]] = [
        "y_true": [.arrayLike, .sparse], "y_pred": [.arrayLike, .sparse], "normalize": [.truth],
        "sample_weight": weights, "labels": weights, "pos_label": label,
        "average": [.choice(["weighted", "micro", "macro", "samples", "binary"]), .none],
        "zero_division": [.among(["0.0", "1.0"]), .missing, .choice(["warn"])], "beta": [.real("[0.0, inf]")],
        "warn_for": [.list, .tuple, .set], "target_names": weights, "digits": [.whole(from: 0)],
        "output_dict": [.truth], "adjusted": [.truth],
    ]

    private static let scores: [String: [Constraint]] = [
        "y_true": anything, "y_pred": anything, "y_score": anything, "y_proba": [.arrayLike], "x": anything,
        "y": anything, "sample_weight": weights, "labels": weights, "pos_label": label,
        "drop_intermediate": [.truth], "normalize": [.truth],
        "average": [.choice(["weighted", "macro", "samples", "micro"]), .none],
        "multi_class": [.choice(["ovr", "raise", "ovo"])], "max_fpr": [.real("(0.0, 1.0]"), .none],
        "adjusted": [.truth],
    ]

    private static let numbers: [String: [Constraint]] = [
        "y_true": anything, "y_pred": anything, "sample_weight": weights, "force_finite": [.truth],
        "multioutput": [.choice(["uniform_average", "raw_values"]), .arrayLike],
    ]

    // MARK: Selection

    private static let trials: [String: [Constraint]] = [
        "estimator": [.object(methods: ["fit"])], "X": [.arrayLike, .sparse], "y": weights, "groups": weights,
        "cv": [.splitter], "scoring": [.choice(Scorer.names), .function, .none], "n_jobs": [.integer, .none],
        "verbose": [.verbosity], "error_score": [.choice(["raise"]), .number],
        "return_train_score": [.truth], "return_estimator": [.truth], "return_indices": [.truth],
        "params": [.dictionary, .none], "train_sizes": [.arrayLike, .none], "shuffle": [.truth],
        "random_state": [.randomState], "exploit_incremental_learning": [.truth], "param_name": [.text],
        "param_range": [.arrayLike], "return_times": [.truth],
    ]

    // MARK: By function

    private static let groups: [String: [String: [Constraint]]] = {
        var result: [String: [String: [Constraint]]] = [:]
        func add(_ group: [String: [Constraint]], _ names: String) {
            for name in names.split(separator: " ") { result[String(name)] = group }
        }
        add(loading, "load_breast_cancer load_diabetes load_digits load_iris load_wine")
        add(making, "make_blobs make_circles make_classification make_moons make_regression")
        add(
            classes,
            "accuracy_score zero_one_loss precision_score recall_score f1_score fbeta_score "
                + "precision_recall_fscore_support classification_report")
        add(
            scores,
            "auc log_loss roc_auc_score roc_curve precision_recall_curve balanced_accuracy_score confusion_matrix")
        add(
            numbers,
            "mean_squared_error root_mean_squared_error mean_absolute_error mean_absolute_percentage_error "
                + "median_absolute_error r2_score explained_variance_score max_error")
        add(trials, "cross_val_score cross_validate cross_val_predict learning_curve validation_curve")
        return result
    }()

    /// What one function says of its own.
    private static let byFunction: [String: [String: [Constraint]]] = [
        "make_blobs": [
            "n_samples": [.whole(from: 1), .arrayLike], "centers": [.whole(from: 1), .arrayLike, .none],
            "cluster_std": [.real("[0.0, inf)"), .arrayLike], "center_box": [.tuple], "return_centers": [.truth],
        ],
        "make_circles": [
            "n_samples": [.whole(from: 0), .tuple], "noise": [.real("[0.0, inf)"), .none],
            "factor": [.real("[0.0, 1.0)")],
        ],
        "make_moons": ["n_samples": [.whole(from: 1), .tuple], "noise": [.real("[0.0, inf)"), .none]],
        "make_classification": [
            "n_informative": [.whole(from: 1)], "n_redundant": [.whole(from: 0)], "n_repeated": [.whole(from: 0)],
            "n_classes": [.whole(from: 1)], "n_clusters_per_class": [.whole(from: 1)], "weights": weights,
            "flip_y": [.real("[0.0, 1.0]")], "class_sep": [.real("(0.0, inf)")], "hypercube": [.truth],
            "shift": [.real("(-inf, inf)"), .arrayLike, .none], "scale": [.real("(0.0, inf)"), .arrayLike, .none],
        ],
        "make_regression": [
            "n_informative": [.whole(from: 0)], "n_targets": [.whole(from: 1)], "bias": [.real("(-inf, inf)")],
            "effective_rank": [.whole(from: 1), .none], "tail_strength": [.real("[0.0, 1.0]")],
            "noise": [.real("[0.0, inf)")], "coef": [.truth],
        ],
        "confusion_matrix": ["normalize": [.choice(["true", "all", "pred"]), .none]],
        "r2_score": [
            "multioutput": [.choice(["uniform_average", "variance_weighted", "raw_values"]), .arrayLike, .none]
        ],
        "explained_variance_score": [
            "multioutput": [.choice(["uniform_average", "variance_weighted", "raw_values"]), .arrayLike]
        ],
        "cross_val_predict": [
            "estimator": [.object(methods: ["fit", "predict"])], "y": [.arrayLike, .sparse, .none],
            "method": [.choice(["predict_proba", "predict_log_proba", "predict", "decision_function"])],
        ],
        "cross_validate": [
            "scoring": [.choice(Scorer.names), .function, .list, .tuple, .dictionary, .none]
        ],
        "train_test_split": [
            "test_size": [.fraction("(0.0, 1.0)"), .whole(from: 1), .none],
            "train_size": [.fraction("(0.0, 1.0)"), .whole(from: 1), .none], "random_state": [.randomState],
            "shuffle": [.truth], "stratify": weights,
        ],
        "export_text": [
            "decision_tree": [.tree], "feature_names": weights, "class_names": weights,
            "max_depth": [.whole(from: 0), .none], "spacing": [.whole(from: 1), .none],
            "decimals": [.whole(from: 0), .none], "show_weights": [.truth],
        ],
        "resample": ["n_samples": [.whole(from: 1), .none], "random_state": [.randomState]],
    ]
}

extension Native {
    /// The same function, which looks at its arguments before it begins, as those of scikit-learn do.
    ///
    /// - Parameter owner: the name that errors call it by.
    func checkingArguments(as owner: String? = nil) -> Native {
        let owner = owner ?? name
        guard let constraints = ArgumentConstraints.of(owner) else { return self }
        let body = body
        let settings = parameterNames.map { name in constraints[name].map { Setting(name, constraints: $0) } }
        return Native(signature, help) { machine, args in
            for (place, setting) in settings.enumerated() where !args[place].isUndefined {
                try setting?.check(args[place], of: owner, machine)
            }
            return try body(machine, args)
        }
    }

    /// The names of the parameters that have a place each among the arguments.
    private var parameterNames: [String] {
        let inside = signature.drop { $0 != "(" }.dropFirst().dropLast()
        return inside.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.prefix { $0 != "=" })
        }.filter { !$0.hasPrefix("*") && $0 != "/" }
    }
}

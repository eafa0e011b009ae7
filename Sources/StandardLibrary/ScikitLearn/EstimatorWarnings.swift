import CoreMath
import MachineLearning
import MiniPython

// What scikit-learn warns of, in its words (1.9), printed as Python prints warnings.

extension Machine {
    // MARK: Fits

    /// Warns of settings that scikit-learn advises against.
    func warnBeforeFit(_ object: EstimatorObject) throws {
        let settings = object.settings(self)
        switch object.declaration.name {
        case "LogisticRegression":
            if settings.text("penalty") != "deprecated" {
                try warn(
                    "'penalty' was deprecated in version 1.8 and will be removed in 1.10. To avoid this warning, leave "
                        + "'penalty' set to its default value and use 'l1_ratio' or 'C' instead. Use l1_ratio=0 instead "
                        + "of penalty='l2', l1_ratio=1 instead of penalty='l1', l1_ratio set to a float between 0 and 1 "
                        + "instead of penalty='elasticnet', and C=np.inf instead of penalty=None.",
                    category: "FutureWarning")
            }
            if !settings["n_jobs"].isNone {
                try warn(
                    "'n_jobs' has no effect since 1.8 and will be removed in 1.10. You provided "
                        + "'n_jobs=\(reprText(settings["n_jobs"]))', please leave it unspecified.",
                    category: "FutureWarning")
            }
        case "Lasso", "ElasticNet":
            if try settings.number("alpha") == 0 {
                try warn(
                    "With alpha=0, this algorithm does not converge well. You are advised to use the LinearRegression "
                        + "estimator", category: "UserWarning")
            }
        default: break
        }
    }

    /// Warns of a fit that ended before it was at its goal.
    func warnAfterFit(_ model: any Estimator, _ settings: SettingValues) throws {
        switch model {
        case let model as LogisticRegression:
            let most = model.maximalIterations
            if model.hasConverged || model.iterations < most { return }
            try warnOfCurvature(
                steps: model.iterations, of: most,
                """

                Please also refer to the documentation for alternative solver options:
                    https://scikit-learn.org/stable/modules/linear_model.html#logistic-regression
                """)
        case let model as ElasticNet:
            for missed in model.missed {
                try warnOfConvergence(
                    "Objective did not converge. You might want to increase the number of iterations, check the scale "
                        + "of the features or consider increasing regularisation. Duality gap: "
                        + "\(format(Value(missed.gap), ".6e").text), tolerance: \(format(Value(missed.bound), ".3e").text)"
                )
            }
        case let model as StochasticClassifier: try warnOfEpochs(model.epochs, settings)
        case let model as StochasticRegressor: try warnOfEpochs(model.epochs, settings)
        case let model as MultilayerPerceptron:
            if model.hasConverged { return }
            if settings.text("solver") == "lbfgs" {
                return try warnOfCurvature(steps: model.iterations, of: settings.whole("max_iter"))
            }
            try warnOfConvergence(
                "Stochastic Optimizer: Maximum iterations (\(settings.whole("max_iter"))) reached and the optimization "
                    + "hasn't converged yet.")
        case let model as KMeans:
            let (found, wanted) = (Set(model.labels).count, try settings.whole("n_clusters"))
            if found == wanted { return }
            try warnOfConvergence(
                "Number of distinct clusters (\(found)) found smaller than n_clusters (\(wanted)). Possibly due to "
                    + "duplicate points in X.")
        case let model as SupportVectorClassifier:
            let most = model.maximalIterations
            guard most >= 0, model.iterations.contains(where: { $0 >= most }) else { return }
            try warnOfConvergence(
                "Solver terminated early (max_iter=\(most)).  Consider pre-processing your data with StandardScaler or "
                    + "MinMaxScaler.")
        case let model as RandomForestClassifier where model.hasUnjudged: try warnOfUnjudged()
        case let model as RandomForestRegressor where model.hasUnjudged: try warnOfUnjudged()
        case let model as PrincipalComponents:
            // The ratios are of nothing where no feature varies.
            if let ratios = model.ratios?.doubles, ratios.contains(where: { $0.isNaN }) {
                try report(.invalid, "divide")
            }
        default: break
        }
    }

    private func warnOfUnjudged() throws {
        try warn(
            "Some inputs do not have OOB scores. This probably means too few trees were used to compute any reliable "
                + "OOB estimates.", category: "UserWarning")
    }

    private func warnOfConvergence(_ message: String) throws { try warn(message, category: "ConvergenceWarning") }

    /// Warns that the solver by curvature ended at a limit: of its steps, or else of its looks at the loss.
    private func warnOfCurvature(steps: Int, of most: Int, _ more: String = "") throws {
        let isOfSteps = steps >= most
        let advice = "Increase the number of iterations to improve the convergence (max_iter=\(most)).\n"
        try warnOfConvergence(
            """
            lbfgs failed to converge after \(steps) iteration(s) (status=1):
            STOP: TOTAL NO. OF \(isOfSteps ? "ITERATIONS REACHED LIMIT" : "F,G EVALUATIONS EXCEEDS LIMIT")

            \(isOfSteps ? advice : "")You might also want to scale the data as shown in:
                https://scikit-learn.org/stable/modules/preprocessing.html\(more)
            """)
    }

    private func warnOfEpochs(_ epochs: Int, _ settings: SettingValues) throws {
        guard !settings["tol"].isNone, try epochs >= settings.whole("max_iter") else { return }
        try warnOfConvergence(
            "Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.")
    }

    // MARK: Data

    /// Warns of targets that stand in a column, where an estimator wants them in a row.
    func warnOfColumn(for owner: String) throws {
        let shape: String
        switch owner {
        case "DecisionTreeClassifier", "DecisionTreeRegressor", "KNeighborsRegressor", "LinearRegression", "Ridge",
            "Lasso", "ElasticNet":
            return
        case "KNeighborsClassifier", "RandomForestClassifier", "RandomForestRegressor": shape = "(n_samples,)"
        default: shape = "(n_samples, )"
        }
        try warn(
            "A column-vector y was passed when a 1d array was expected. Please change the shape of y to \(shape), for "
                + "example using ravel().", category: "DataConversionWarning")
    }

    /// Warns of classes so many that they may be numbers to predict.
    func warnOfManyClasses(_ classes: ClassCodes, for owner: String) throws {
        let watchful: Set = [
            "LogisticRegression", "KNeighborsClassifier", "SVC", "DecisionTreeClassifier", "RandomForestClassifier",
        ]
        let samples = classes.codes.count
        guard watchful.contains(owner), samples > 20, classes.count > 2,
            Double(classes.count) > (0.5 * Double(samples)).rounded(.toNearestOrEven)
        else { return }
        try warn(
            "The number of unique classes is greater than 50% of the number of samples. `y` could represent a "
                + "regression problem, not a classification problem.", category: "UserWarning")
    }

    /// Warns of classes that are rarer than there are folds.
    func warnOfRareClasses(_ classes: ClassCodes, folds: Int) throws {
        let rarest = Folds.rarest(classes)
        guard rarest < folds else { return }
        try warn(
            "The least populated class in y has only \(rarest) members, which is less than n_splits=\(folds).",
            category: "UserWarning")
    }

    // MARK: Measures

    func warnOfMetric(_ message: String) throws { try warn(message, category: "UndefinedMetricWarning") }

    /// Warns of a measure that is a ratio to nothing.
    /// - Parameters:
    ///   - name: `Precision`
    ///   - missing: of what there is nothing: `predicted`, `true`.
    ///   - isOnly: whether it is the only ratio, not that of some of several classes.
    func warnOfNothing(_ name: String, _ missing: String, isOnly: Bool) throws {
        try warnOfMetric(
            "\(name) is ill-defined and being set to 0.0 \(isOnly ? "due to" : "in labels with") no \(missing) samples. "
                + "Use `zero_division` parameter to control this behavior.")
    }
}

extension ScoreRequest {
    /// The measures that a function gives, which are those that it warns of.
    struct Measures: OptionSet {
        let rawValue: Int
        static let precision = Measures(rawValue: 1)
        static let recall = Measures(rawValue: 2)
        static let fScore = Measures(rawValue: 4)
        static let all: Measures = [.precision, .recall, .fScore]
    }

    /// Warns of measures that are ratios to nothing, unless it was said what they are then.
    func warn(_ measures: Measures, _ machine: Machine) throws {
        guard undefined.string != nil else { return }
        let scores = try parts(machine)
        let parts = average.string?.text == "micro" ? [scores.micro] : scores.classes
        let isOnly = parts.count == 1
        if measures.contains(.precision), parts.contains(where: { $0.predicted == 0 }) {
            try machine.warnOfNothing("Precision", "predicted", isOnly: isOnly)
        }
        if measures.contains(.recall), parts.contains(where: { $0.support == 0 }) {
            try machine.warnOfNothing("Recall", "true", isOnly: isOnly)
        }
        if measures.contains(.fScore), parts.contains(where: { $0.support + $0.predicted == 0 }) {
            try machine.warnOfNothing("F-score", "true nor predicted", isOnly: isOnly)
        }
    }
}

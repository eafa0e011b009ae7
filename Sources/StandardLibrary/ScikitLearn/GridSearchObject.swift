import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.model_selection.GridSearchCV`: tries all settings of a grid by cross-validation.
final class GridSearchObject: SettingsObject {
    /// What the search has found.
    private struct Found {
        var candidates: [[(String, Value)]] = []
        /// The scores of each candidate on each fold.
        var scores: [[Double]] = []
        var trainScores: [[Double]] = []
        var best = 0
        var estimator = Value.none
    }

    private var found: Found?

    static let declaration = SettingsDeclaration(
        name: "GridSearchCV", module: "sklearn.model_selection",
        help: "Tries all settings of a grid by cross-validation and fits the best ones to all samples.",
        settings: [
            Setting("estimator", "", .object(methods: ["fit"])), Setting("param_grid", "", .dictionary, .list),
            Setting("scoring", "None", .choice(Scorer.names), .function, .list, .tuple, .dictionary, .none),
            Setting("n_jobs", "None", .integer, .none), Setting("refit", "True", .truth, .text, .function),
            Setting("cv", "None", .splitter), Setting("verbose", "0", .verbosity),
            Setting("pre_dispatch", "'2*n_jobs'", .integer, .text),
            Setting("error_score", "nan", .choice(["raise"]), .number),
            Setting("return_train_score", "False", .truth),
        ], positional: 2)

    static func type(_ machine: Machine) throws -> TypeObject {
        try declaration.type(machine, methods: methods + SettingsObject.settingsMethods) { type, values in
            GridSearchObject(declaration, type, values)
        }
    }

    override func copy(_ values: [Value]) -> SettingsObject { GridSearchObject(declaration, ownType, values) }

    override func visitChildren(_ collector: Collector) {
        super.visitChildren(collector)
        collector.visit(found?.estimator ?? .none)
        for (_, value) in found?.candidates.flatMap({ $0 }) ?? [] { collector.visit(value) }
    }

    // MARK: The search

    /// All settings of the grids, the last name changing fastest.
    private func candidates(_ machine: Machine) throws -> [[(String, Value)]] {
        let grids =
            try values[1].dict.map { [$0] } ?? values[1].list?.values.map { grid in
                if let grid = grid.dict { return grid }
                throw machine.error(.typeError, "Parameter grid is not a dict (\(try machine.reprText(grid)))")
            } ?? []
        var result: [[(String, Value)]] = []
        for grid in grids {
            var combined: [[(String, Value)]] = [[]]
            for (key, choices) in grid.pairs.sorted(by: { ($0.key.string?.text ?? "") < ($1.key.string?.text ?? "") }) {
                let name = key.string?.text ?? ""
                if key.string == nil { throw machine.error(.typeError, "keywords must be strings") }
                if let shape = choices.arrayObject?.array.shape, shape.count > 1 {
                    throw machine.error(
                        .valueError,
                        "Parameter array for '\(name)' should be one-dimensional, got: "
                            + "\(try machine.reprText(choices)) with shape "
                            + "(\(shape.map { String($0) }.joined(separator: ", ")))")
                }
                if choices.list == nil, choices.tuple == nil, choices.range == nil, choices.arrayObject == nil {
                    throw machine.error(
                        .typeError,
                        "Parameter grid for parameter '\(name)' needs to be a list or a numpy array, but got "
                            + "\(try machine.reprText(choices)) (of type \(machine.typeName(choices))) instead. Single "
                            + "values need to be wrapped in a list with one element.")
                }
                let options = try machine.collect(choices)
                if options.isEmpty {
                    throw machine.error(
                        .valueError,
                        "Parameter grid for parameter '\(name)' need to be a non-empty sequence, got: "
                            + "\(try machine.reprText(choices))")
                }
                try machine.checkRoom(combined.count &* options.count, bytesEach: 64)
                combined = combined.flatMap { before in options.map { before + [(name, $0)] } }
            }
            result += combined
        }
        return result
    }

    private func fit(_ x: Value, _ y: Value, _ machine: Machine) throws {
        let settings = settings(machine)
        try settings.check()
        let trial = try ModelSelectionFunctions.trial(
            values[0], x, y, settings["scoring"], errorScore: settings["error_score"], machine)
        let splits = try machine.splits(settings["cv"], x, y, classifier: machine.isClassifier(values[0]))
        let withTrain = try settings.truth("return_train_score")
        var result = Found()
        result.candidates = try candidates(machine)
        for candidate in result.candidates {
            let runs = try splits.map { try trial.run($0, settings: candidate, withTrain: withTrain) }
            result.scores.append(runs.map(\.test))
            result.trainScores.append(runs.map(\.train))
        }
        guard !result.candidates.isEmpty, !splits.isEmpty else {
            throw machine.error(
                .valueError,
                "No fits were performed. Was the CV iterator empty? Were there no candidates?")
        }
        try trial.fits.report()
        let means = result.scores.map(Self.mean)
        try warnOfMissing(means, "test", machine)
        if withTrain { try warnOfMissing(result.trainScores.map(Self.mean), "train", machine) }
        result.best = Self.ranking(means).firstIndex(of: 1) ?? 0
        if try machine.truth(settings["refit"]) {
            let copy = try machine.clone(values[0])
            let pairs = try result.candidates[result.best].map {
                (name: machine.heap.name($0.0), value: try machine.clone($0.1, isStrict: false))
            }
            _ = try machine.call(machine.attribute(copy, "set_params"), [], KeywordValues(pairs))
            try machine.fit(copy, x, y)
            result.estimator = copy
        }
        found = result
    }

    private func warnOfMissing(_ means: [Double], _ part: String, _ machine: Machine) throws {
        if means.allSatisfy(\.isFinite) { return }
        try machine.warn(
            "One or more of the \(part) scores are non-finite: \(machine.library.formatter.text(NDArray.of(means)))",
            category: "UserWarning")
    }

    /// The places of scores from the best on; scores that are missing share the last.
    private static func ranking(_ means: [Double]) -> [Int] {
        means.map { mean in 1 + means.count { $0 > mean || (mean.isNaN && !$0.isNaN) } }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    // MARK: What is known then

    override var attributeNames: [String] {
        let known = [
            "best_estimator_", "best_index_", "best_params_", "best_score_", "classes_", "cv_results_",
            "n_features_in_", "n_splits_",
        ]
        return super.attributeNames + (found == nil ? [] : known)
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        if let setting = try super.attribute(name, machine) { return setting }
        guard let found, name.hasSuffix("_") else { return nil }
        switch name {
        case "best_index_": return Value(found.best)
        case "best_params_": return try dictionary(found.candidates[found.best], machine)
        case "best_score_": return try machine.wrap(.float(Self.mean(found.scores[found.best])))
        case "best_estimator_": return found.estimator.isNone ? nil : found.estimator
        case "n_splits_": return Value(found.scores[0].count)
        case "cv_results_": return try results(found, machine)
        case "classes_", "n_features_in_":
            return found.estimator.isNone ? nil : try machine.optionalAttribute(found.estimator, name)
        default: return nil
        }
    }

    private func dictionary(_ settings: [(String, Value)], _ machine: Machine) throws -> Value {
        let table = try machine.heap.dict()
        for (name, value) in settings { try table.set(machine.heap.string(name), value, machine) }
        return Value(table)
    }

    private func results(_ found: Found, _ machine: Machine) throws -> Value {
        let table = try machine.heap.dict()
        func set(_ name: String, _ value: Value) throws { try table.set(machine.heap.string(name), value, machine) }
        var names: [String] = []
        for (name, _) in found.candidates.flatMap({ $0 }) where !names.contains(name) { names.append(name) }
        for name in names {
            let column = found.candidates.map { candidate in candidate.first { $0.0 == name }?.1 ?? .none }
            let list = try machine.heap.list(column)
            let isNumeric = try column.allSatisfy { try $0.bool == nil && !$0.isNone && machine.scalar($0) != nil }
            try set("param_\(name)", isNumeric ? machine.wrap(machine.array(list)) : list)
        }
        try set("params", machine.heap.list(found.candidates.map { try dictionary($0, machine) }))
        try add(found.scores, "test", ranks: true, set, machine)
        if try machine.truth(settings(machine)["return_train_score"]) {
            try add(found.trainScores, "train", ranks: false, set, machine)
        }
        return Value(table)
    }

    private func add(
        _ scores: [[Double]], _ part: String, ranks: Bool, _ set: (String, Value) throws -> Void, _ machine: Machine
    ) throws {
        for fold in scores[0].indices {
            try set("split\(fold)_\(part)_score", machine.wrap(NDArray.of(scores.map { $0[fold] })))
        }
        let means = scores.map(Self.mean)
        let deviations = zip(scores, means).map { values, mean in
            Self.mean(values.map { ($0 - mean) * ($0 - mean) }).squareRoot()
        }
        try set("mean_\(part)_score", machine.wrap(NDArray.of(means)))
        try set("std_\(part)_score", machine.wrap(NDArray.of(deviations)))
        if ranks {
            try set("rank_\(part)_score", machine.wrap(NDArray.of(Self.ranking(means))))
        }
    }

    // MARK: Methods

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, GridSearchObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let search = args[0].foreign as? GridSearchObject else { return .none }
            return try body(machine, search, args)
        }
    }

    private func best(_ machine: Machine) throws -> Value {
        guard let found, !found.estimator.isNone else {
            throw MachineLearningError.notFitted(model: declaration.name)
        }
        return found.estimator
    }

    private static let methods: [Native] =
        [
            method("fit(self, X, y=None)", "Try all settings, and fit the best ones to X and y.") {
                machine, search, args in
                try search.fit(args[1], args[2], machine)
                return args[0]
            },
            method("score(self, X, y=None)", "The score of the best estimator.") { machine, search, args in
                let scorer = try Scorer(search.settings(machine)["scoring"], machine)
                return Value(try scorer.score(search.best(machine), args[1], args[2], machine))
            },
        ]
        + ["predict", "predict_proba", "decision_function", "transform"].map { name in
            method("\(name)(self, X)", "What the best estimator's \(name) answers.") { machine, search, args in
                try machine.callMethod(search.best(machine), name, [args[1]])
            }
        }
}

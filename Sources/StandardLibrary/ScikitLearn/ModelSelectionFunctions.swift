import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.model_selection`.
enum ModelSelectionFunctions {
    static let all: [Native] = [
        trainTestSplit, crossValScore, crossValidate, crossValPredict, learningCurve,
        validationCurve,
    ]

    @Sendable static func types(_ machine: Machine) throws -> [(String, Value)] {
        [
            ("KFold", Value(try SplitterObject.type(isStratified: false, machine))),
            ("StratifiedKFold", Value(try SplitterObject.type(isStratified: true, machine))),
            ("GridSearchCV", Value(try GridSearchObject.type(machine))),
        ]
    }

    private static let trainTestSplit = Native(
        "train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None)",
        "Each array in two parts, one to learn from and one to judge by, all split in the same places."
    ) { machine, args in
        let arrays = Array(args.rest)
        if arrays.isEmpty { throw machine.error(.valueError, "At least one array required as input") }
        let count = try machine.commonLength(arrays)
        let sizes = try TrainTestSplit.sizes(
            count, test: size(args[0], "test_size", machine), train: size(args[1], "train_size", machine))
        let split: Split
        if try !machine.truth(args[3]) {
            if !args[4].isNone {
                throw machine.error(
                    .valueError, "Stratified train/test split is not implemented for shuffle=False")
            }
            split = TrainTestSplit.ordered(sizes)
        } else if args[4].isNone {
            split = TrainTestSplit.shuffled(count, sizes, try machine.random(args[2]))
        } else {
            let labels = try machine.labels(args[4], owner: DataReader(machine: machine, owner: "train_test_split"))
            guard labels.count == count else { throw MachineLearningError.sampleCounts([count, labels.count]) }
            let (known, codes) = labels.encoded()
            let rare = codes.totals().indices.filter { codes.totals()[$0] < 2 }
            if !rare.isEmpty {
                let list = try machine.call(machine.attribute(machine.wrap(known.taking(rare)), "tolist"), [])
                throw machine.error(
                    .valueError,
                    "The least populated classes in y have only 1 member, which is too few. The minimum number of groups "
                        + "for any class cannot be less than 2. Classes with too few members are: "
                        + "\(try machine.reprText(list))")
            }
            split = try TrainTestSplit.stratified(labels.encoded().codes, sizes, machine.random(args[2]))
        }
        return try machine.heap.list(
            arrays.flatMap { array in
                [try machine.take(array, split.train), try machine.take(array, split.test)]
            })
    }

    private static func size(_ value: Value, _ name: String, _ machine: Machine) throws -> PartSize? {
        if value.isNone { return nil }
        switch value.bigInteger == nil ? try machine.scalar(value) : nil {
        case .int(let count): return .count(count)
        case .float(let part): return .fraction(part)
        default: throw machine.error(.valueError, "Invalid value for \(name): \(try machine.strText(value))")
        }
    }

    // MARK: Cross-validation

    /// What is fitted on one part and judged on the other.
    struct Trial {
        let machine: Machine
        let estimator: Value
        let x: Value
        let y: Value
        let scorer: Scorer
        let fits: FailedFits

        /// A fitted clone, its score on the test part, and on the training part where it is asked for.
        func run(_ split: Split, settings: [(String, Value)] = [], withTrain: Bool = false) throws -> (
            estimator: Value, test: Double, train: Double
        ) {
            let copy = try machine.clone(estimator)
            machine.pin(copy)
            defer { machine.unpin() }
            if !settings.isEmpty {
                let pairs = settings.map { (name: machine.heap.name($0.0), value: $0.1) }
                _ = try machine.call(machine.attribute(copy, "set_params"), [], KeywordValues(pairs))
            }
            let trainX = try machine.take(x, split.train)
            let trainY = y.isNone ? y : try machine.take(y, split.train)
            if let score = try fits.attempt({ try machine.fit(copy, trainX, trainY) }) { return (copy, score, score) }
            let testY = y.isNone ? y : try machine.take(y, split.test)
            let testX = try machine.take(x, split.test)
            let test = try fits.score { try scorer.score(copy, testX, testY, machine) }
            let train = withTrain ? try fits.score { try scorer.score(copy, trainX, trainY, machine) } : .nan
            return (copy, test, train)
        }
    }

    /// - Parameter errorScore: the score of a fit that fails.
    static func trial(
        _ estimator: Value, _ x: Value, _ y: Value, _ scoring: Value, errorScore: Value, _ machine: Machine
    ) throws -> Trial {
        try machine.refuseClass(estimator)
        _ = try machine.commonLength([x, y])
        if scoring.isNone, try machine.optionalAttribute(estimator, "score") == nil {
            throw machine.error(
                .typeError,
                "If no scoring is specified, the estimator passed should have a 'score' method. The estimator "
                    + "\(try machine.reprText(estimator)) does not.")
        }
        return Trial(
            machine: machine, estimator: estimator, x: x, y: y, scorer: try Scorer(scoring, machine),
            fits: try FailedFits(errorScore, machine))
    }

    private static let crossValScore = Native(
        "cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, "
            + "error_score=nan)",
        "The score on each fold of a clone that was fitted to the others."
    ) { machine, args in
        let trial = try trial(
            args[0], args[1], args[2], args[4], errorScore: args[8], machine)
        let splits = try machine.splits(args[5], args[1], args[2], classifier: machine.isClassifier(args[0]))
        let scores = try splits.map { try trial.run($0).test }
        try trial.fits.report()
        return try machine.wrap(NDArray.of(scores))
    }

    private static let crossValidate = Native(
        "cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, "
            + "return_train_score=False, return_estimator=False, error_score=nan)",
        "The scores on each fold, by name; times are left out, since they differ from run to run."
    ) { machine, args in
        let trial = try trial(
            args[0], args[1], args[2], args[4], errorScore: args[10], machine)
        let splits = try machine.splits(args[5], args[1], args[2], classifier: machine.isClassifier(args[0]))
        let withTrain = try machine.truth(args[8])
        let results = try splits.map { try trial.run($0, withTrain: withTrain) }
        try trial.fits.report()
        let table = try machine.heap.dict()
        if try machine.truth(args[9]) {
            try table.set(machine.heap.string("estimator"), machine.heap.list(results.map(\.estimator)), machine)
        }
        try table.set(machine.heap.string("test_score"), machine.wrap(NDArray.of(results.map(\.test))), machine)
        if withTrain {
            try table.set(machine.heap.string("train_score"), machine.wrap(NDArray.of(results.map(\.train))), machine)
        }
        return Value(table)
    }

    private static let crossValPredict = Native(
        "cross_val_predict(estimator, X, y=None, *, cv=None, method='predict')",
        "What a clone that was fitted to the other folds predicts for each sample."
    ) { machine, args in
        _ = try machine.commonLength([args[1], args[2]])
        let splits = try machine.splits(args[3], args[1], args[2], classifier: machine.isClassifier(args[0]))
        var (parts, order): ([Value], [Int]) = ([], [])
        for split in splits {
            let copy = try machine.clone(args[0])
            try machine.fit(copy, machine.take(args[1], split.train), machine.take(args[2], split.train))
            let found = try machine.callMethod(
                copy, args[4].string?.text ?? "predict", [machine.take(args[1], split.test)])
            parts.append(found)
            order += split.test
        }
        guard Set(order).count == order.count, order.sorted() == Array(0..<order.count) else {
            throw machine.error(.valueError, "cross_val_predict only works for partitions")
        }
        var places = order
        for (place, row) in order.enumerated() { places[row] = place }
        if parts.first?.foreign is TextArrayObject {
            return try machine.take(machine.wrap(texts: parts.flatMap { try machine.texts($0) }), places)
        }
        return try machine.take(machine.wrap(NDArray.concatenate(parts.map { try machine.array($0) })), places)
    }

    // MARK: Curves

    private static let learningCurve = Native(
        "learning_curve(estimator, X, y, *, groups=None, train_sizes=None, cv=None, scoring=None, "
            + "exploit_incremental_learning=False, n_jobs=None, pre_dispatch='all', verbose=0, shuffle=False, "
            + "random_state=None, error_score=nan)",
        "Sizes of training sets, and the scores on them and on the test parts: (sizes, folds)."
    ) { machine, args in
        let trial = try trial(
            args[0], args[1], args[2], args[6], errorScore: args[13], machine)
        var splits = try machine.splits(args[5], args[1], args[2], classifier: machine.isClassifier(args[0]))
        if try machine.truth(args[11]) {
            let random = try machine.random(args[12])
            splits = splits.map { split in
                var train = split.train
                random.shuffle(&train)
                return Split(train: train, test: split.test)
            }
        }
        let sizes = try trainSizes(args[4], most: splits.map(\.train.count).min() ?? 0, machine)
        var (train, test): ([Double], [Double]) = ([], [])
        for size in sizes {
            for split in splits {
                let part = Split(train: Array(split.train.prefix(size)), test: split.test)
                let result = try trial.run(part, withTrain: true)
                train.append(result.train)
                test.append(result.test)
            }
        }
        try trial.fits.report()
        let shape = [sizes.count, splits.count]
        return try machine.tuple([
            NDArray.of(sizes), NDArray.of(train, shape: shape), NDArray.of(test, shape: shape),
        ])
    }

    private static func trainSizes(_ value: Value, most: Int, _ machine: Machine) throws -> [Int] {
        let wanted = value.isNone ? try NDArray.linspace(0.1, 1, count: 5) : try machine.array(value)
        let numbers = wanted.doubles
        guard let least = numbers.min(), let greatest = numbers.max() else {
            throw machine.error(.valueError, "train_sizes must not be empty")
        }
        if wanted.dtype == .float64 {
            guard least > 0, greatest <= 1 else {
                throw machine.error(
                    .valueError,
                    "train_sizes has been interpreted as fractions of the maximum number of training samples and must "
                        + "be within (0, 1], but is within [\(least), \(greatest)].")
            }
            return Set(numbers.map { min(max(Int($0 * Double(most)), 1), most) }).sorted()
        }
        guard least > 0, greatest <= Double(most) else {
            throw machine.error(
                .valueError,
                "train_sizes has been interpreted as absolute numbers of training samples and must be within (0, "
                    + "\(most)], but is within [\(Int(least)), \(Int(greatest))].")
        }
        return Set(wanted.integers).sorted()
    }

    private static let validationCurve = Native(
        "validation_curve(estimator, X, y, *, param_name, param_range, groups=None, cv=None, scoring=None, n_jobs=None, "
            + "pre_dispatch='all', verbose=0, error_score=nan)",
        "The scores on the training and test parts for each value of a setting: (values, folds)."
    ) { machine, args in
        let trial = try trial(
            args[0], args[1], args[2], args[7], errorScore: args[11], machine)
        let splits = try machine.splits(args[6], args[1], args[2], classifier: machine.isClassifier(args[0]))
        let name = args[3].string?.text ?? ""
        var (train, test): ([Double], [Double]) = ([], [])
        let values = try machine.collect(args[4])
        for value in values {
            for split in splits {
                let result = try trial.run(split, settings: [(name, value)], withTrain: true)
                train.append(result.train)
                test.append(result.test)
            }
        }
        try trial.fits.report()
        let shape = [values.count, splits.count]
        return try machine.tuple([NDArray.of(train, shape: shape), NDArray.of(test, shape: shape)])
    }
}

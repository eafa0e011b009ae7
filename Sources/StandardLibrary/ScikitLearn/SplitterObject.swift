import CoreMath
import MachineLearning
import MiniPython

/// `KFold` and `StratifiedKFold`: ways to split samples several times.
final class SplitterObject: SettingsObject {
    private let isStratified: Bool

    init(_ type: TypeObject, _ values: [Value], isStratified: Bool) {
        self.isStratified = isStratified
        super.init(Self.declaration(isStratified), type, values)
    }

    private static func declaration(_ isStratified: Bool) -> SettingsDeclaration {
        SettingsDeclaration(
            name: isStratified ? "StratifiedKFold" : "KFold", module: "sklearn.model_selection",
            help: isStratified
                ? "Splits samples into folds in which each class is as frequent as in the whole."
                : "Splits samples into folds of nearly the same length.",
            settings: [
                Setting("n_splits", "5"), Setting("shuffle", "False"), Setting("random_state", "None"),
            ], positional: 1)
    }

    static func type(isStratified: Bool, _ machine: Machine) throws -> TypeObject {
        try declaration(isStratified).type(machine, methods: methods) { type, values in
            SplitterObject(type, values, isStratified: isStratified)
        }
    }

    override func copy(_ values: [Value]) -> SettingsObject {
        SplitterObject(ownType, values, isStratified: isStratified)
    }

    override func repr(_ machine: Machine) throws -> String {
        let settings = try sortedSettings().map { "\($0.name)=\(try machine.reprText($0.value))" }
        return "\(declaration.name)(\(settings.joined(separator: ", ")))"
    }

    func splits(_ x: Value, _ y: Value, _ machine: Machine) throws -> [Split] {
        try checkWhenMade(machine)
        let settings = settings(machine)
        let folds = try settings.whole("n_splits")
        let random = try settings.truth("shuffle") ? settings.random() : nil
        if !isStratified {
            _ = try machine.commonLength([x, y])
            return try Folds.plain(machine.commonLength([x]), folds: folds, shuffledBy: random)
        }
        if y.isNone { throw machine.error(.typeError, "StratifiedKFold.split() missing 1 required argument: 'y'") }
        let labels = try machine.labels(y, owner: DataReader(machine: machine, owner: declaration.name))
        _ = try machine.commonLength([x, y])
        try labels.checkFinite("y")
        if labels.isContinuous {
            throw machine.error(
                .valueError,
                "Supported target types are: ('binary', 'multiclass'). Got 'continuous' instead.")
        }
        let classes = labels.encoded().codes
        let splits = try Folds.stratified(classes, folds: folds, shuffledBy: random)
        try machine.warnOfRareClasses(classes, folds: folds)
        return splits
    }

    override func checkWhenMade(_ machine: Machine) throws {
        let settings = settings(machine)
        guard let folds = try? machine.integer(settings["n_splits"]) else {
            throw machine.error(
                .valueError,
                "The number of folds must be of Integral type. \(try machine.strText(settings["n_splits"])) of type "
                    + "\(try machine.strText(Value(machine.type(of: settings["n_splits"])))) was passed.")
        }
        if folds <= 1 {
            throw machine.error(
                .valueError,
                "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got "
                    + "n_splits=\(folds).")
        }
        if settings["shuffle"].bool == nil {
            throw machine.error(
                .typeError, "shuffle must be True or False; got \(try machine.strText(settings["shuffle"]))")
        }
        if try !settings.truth("shuffle") && !settings["random_state"].isNone {
            throw machine.error(
                .valueError,
                "Setting a random_state has no effect since shuffle is False. You should leave random_state to its "
                    + "default (None), or set shuffle=True.")
        }
    }

    private static let methods: [Native] = [
        Native("split(self, X, y=None, groups=None)", "Pairs of the places to learn from and to judge by.") {
            machine, args in
            guard let splitter = args[0].foreign as? SplitterObject else { return .none }
            let splits = try splitter.splits(args[1], args[2], machine).map { split in
                try machine.tuple([NDArray.of(split.train), NDArray.of(split.test)])
            }
            return try machine.iterator(of: machine.heap.list(splits))
        },
        Native("get_n_splits(self, X=None, y=None, groups=None)", "The number of splits.") { machine, args in
            guard let splitter = args[0].foreign as? SplitterObject else { return .none }
            return splitter.values[0]
        },
    ]
}

extension Machine {
    /// The splits that a `cv` stands for: a number of folds, an object with `split`, or pairs of places.
    func splits(_ cv: Value, _ x: Value, _ y: Value, classifier: Bool) throws -> [Split] {
        if cv.isNone || cv.intOrBool != nil {
            let folds = cv.isNone ? Value(5) : cv
            let labels = classifier ? try? labels(y, owner: DataReader(machine: self, owner: "")) : nil
            let isStratified = labels.map { !$0.isContinuous } ?? false
            let type = try SplitterObject.type(isStratified: isStratified, self)
            let splitter = SplitterObject(type, [folds, .false, .none], isStratified: isStratified)
            return try splitter.splits(x, y, self)
        }
        if let splitter = cv.foreign as? SplitterObject { return try splitter.splits(x, y, self) }
        let pairs = try optionalAttribute(cv, "split").map { try call($0, [x, y]) } ?? cv
        return try collect(pairs).map { pair in
            let parts = try unpack(pair, count: 2)
            return Split(train: try array(parts[0]).integers, test: try array(parts[1]).integers)
        }
    }
}

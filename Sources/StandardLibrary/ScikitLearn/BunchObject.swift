import CoreMath
import MachineLearning
import MiniPython

/// `sklearn.utils.Bunch`: a dictionary whose keys are attributes too.
final class BunchObject: ForeignObject {
    let entries: DictObject

    init(_ entries: DictObject) {
        self.entries = entries
        super.init()
    }

    /// A bunch of these values.
    static func make(_ pairs: [(String, Value)], _ machine: Machine) throws -> Value {
        let entries = try machine.heap.dict()
        for (name, value) in pairs { try entries.set(machine.heap.string(name), value, machine) }
        return Value(try machine.heap.adopt(BunchObject(entries)))
    }

    override func visitChildren(_ collector: Collector) { collector.visit(entries) }

    override func type(_ machine: Machine) -> TypeObject {
        let type = try? machine.foreignType(
            "Bunch", module: "sklearn.utils", documentation: "A dictionary whose keys are attributes too.",
            methods: Self.methods)
        return type ?? machine.types.object
    }

    private static let methods: [Native] = ["keys", "values", "items"].map { name in
        Native("\(name)(self)", "The \(name) of the dictionary.") { machine, args in
            guard let bunch = args[0].foreign as? BunchObject else { return .none }
            return try machine.call(machine.attribute(Value(bunch.entries), name), [])
        }
    }

    override var attributeNames: [String] { entries.pairs.compactMap { $0.key.string?.text } }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        try entries.get(machine.heap.string(name), machine)
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        try entries.set(machine.heap.string(name), value, machine)
        return true
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        try machine.item(Value(entries), key)
    }

    override func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        try entries.set(key, value, machine)
    }

    override func length(_ machine: Machine) throws -> Int? { entries.count }

    override func iterator(_ machine: Machine) throws -> Value? { try machine.iterator(of: Value(entries)) }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        try entries.get(item, machine) != nil
    }

    override func hash(_ machine: Machine) throws -> Int? { nil }

    override func repr(_ machine: Machine) throws -> String { try machine.reprText(Value(entries)) }
}

/// `sklearn.datasets`.
enum DatasetFunctions {
    static let all: [Native] = loaders + SampleFunctions.all

    private static let loaders: [Native] = [
        loader("load_iris", "150 irises of three species.", Datasets.iris),
        loader("load_wine", "178 wines of three cultivars.", Datasets.wine),
        loader(
            "load_breast_cancer", "569 tumours, malignant or benign.", namesAreArray: true, Datasets.breastCancer),
        Native(
            "load_digits(*, n_class=10, return_X_y=False, as_frame=False)", "1797 handwritten digits of 64 pixels."
        ) { machine, args in
            let count = try machine.integer(args[0])
            let set = try Datasets.digits(classCount: min(max(count, 0), 10))
            let names = try NDArray.arange(0, 10)
            let images = try set.data.reshaped([set.data.length, 8, 8])
            return try answer(
                set, args[1], args[2],
                [
                    ("feature_names", try list(set.featureNames, machine)), ("target_names", try machine.wrap(names)),
                    ("images", try machine.wrap(images)),
                ], machine)
        },
        Native(
            "load_diabetes(*, return_X_y=False, as_frame=False, scaled=True)",
            "442 patients with diabetes, and how the disease went on."
        ) { machine, args in
            let set = try Datasets.diabetes(isScaled: machine.truth(args[2]))
            return try answer(set, args[0], args[1], [("feature_names", list(set.featureNames, machine))], machine)
        },
    ]

    private static func loader(
        _ name: String, _ help: String, namesAreArray: Bool = false, _ load: @escaping @Sendable () throws -> Dataset
    ) -> Native {
        Native("\(name)(*, return_X_y=False, as_frame=False)", help) { machine, args in
            let set = try load()
            let names = try namesAreArray ? machine.wrap(texts: set.featureNames) : list(set.featureNames, machine)
            return try answer(
                set, args[0], args[1],
                [("target_names", machine.wrap(texts: set.targetNames)), ("feature_names", names)], machine)
        }
    }

    private static func list(_ names: [String], _ machine: Machine) throws -> Value {
        try machine.heap.list(names.map { try machine.heap.string($0) })
    }

    private static func answer(
        _ set: Dataset, _ pair: Value, _ frame: Value, _ names: [(String, Value)], _ machine: Machine
    ) throws -> Value {
        if try machine.truth(frame) {
            throw machine.error(.valueError, "as_frame=True is not part of this shell: it has no pandas")
        }
        if try machine.truth(pair) { return try machine.tuple([set.data, set.target]) }
        return try BunchObject.make(
            [("data", machine.wrap(set.data)), ("target", machine.wrap(set.target)), ("frame", .none)] + names
                + [("DESCR", machine.heap.string(set.description))], machine)
    }
}

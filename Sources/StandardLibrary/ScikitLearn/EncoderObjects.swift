import CoreMath
import MachineLearning
import MiniPython

/// Encoders of `sklearn.preprocessing`, which take words as well as numbers.
enum EncoderObjects {
    @Sendable static func types(_ machine: Machine) throws -> [(String, Value)] {
        [
            ("OneHotEncoder", Value(try OneHotEncoderObject.type(machine))),
            ("LabelEncoder", Value(try LabelEncoderObject.type(machine))),
        ]
    }
}

/// `sklearn.preprocessing.LabelEncoder`.
final class LabelEncoderObject: SettingsObject {
    private var classes: Labels?

    static let declaration = SettingsDeclaration(
        name: "LabelEncoder", module: "sklearn.preprocessing",
        help: "Numbers the classes from 0 in ascending order.", settings: [])

    static func type(_ machine: Machine) throws -> TypeObject {
        try declaration.type(machine, methods: methods + SettingsObject.settingsMethods) { type, values in
            LabelEncoderObject(declaration, type, values)
        }
    }

    override func copy(_ values: [Value]) -> SettingsObject { LabelEncoderObject(declaration, ownType, values) }

    override var attributeNames: [String] { classes == nil ? [] : ["classes_"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "classes_" ? try classes.map { try machine.wrap($0) } : nil
    }

    private func known() throws -> Labels {
        guard let classes else { throw MachineLearningError.notFitted(model: declaration.name) }
        return classes
    }

    /// The error for labels that no class is: the first word, or all numbers.
    private func unseen(_ labels: Labels, _ machine: Machine) throws -> any Error {
        let shown: String
        switch labels {
        case .texts(let texts): shown = try "np.str_(\(machine.reprText(machine.heap.string(texts[0]))))"
        case .truths(let truths): shown = truths[0] ? "np.True_" : "np.False_"
        default:
            let numbers = try machine.collect(machine.wrap(labels.encoded().classes))
            shown = "[" + (try numbers.map { try machine.reprText($0) }.joined(separator: ", ")) + "]"
        }
        return machine.error(.valueError, "y contains previously unseen labels: \(shown)")
    }

    private func transform(_ y: Value, _ machine: Machine) throws -> Value {
        let classes = try known()
        let labels = try machine.labels(
            y, owner: DataReader(machine: machine, owner: declaration.name, wantsOneTarget: true))
        if classes.isText && !labels.isText, labels.count > 0 { throw try unseen(.texts(labels.descriptions), machine) }
        let codes = labels.codes(in: classes)
        let unknown = codes.indices.filter { codes[$0] == nil }
        if !unknown.isEmpty { throw try unseen(labels.taking(unknown), machine) }
        return try machine.wrap(NDArray.of(codes.compactMap { $0 }))
    }

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, LabelEncoderObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let encoder = args[0].foreign as? LabelEncoderObject else { return .none }
            return try body(machine, encoder, args)
        }
    }

    private static let methods: [Native] = [
        method("fit(self, y)", "Learn the classes.") { machine, encoder, args in
            let reader = DataReader(machine: machine, owner: declaration.name, wantsOneTarget: true)
            encoder.classes = try machine.labels(args[1], owner: reader).encoded().classes
            try reader.warnOfColumn(args[1])
            return args[0]
        },
        method("transform(self, y)", "The number of the class of each label.") { machine, encoder, args in
            try encoder.transform(args[1], machine)
        },
        method("fit_transform(self, y)", "Learn the classes; the number of each label.") { machine, encoder, args in
            let reader = DataReader(machine: machine, owner: declaration.name, wantsOneTarget: true)
            encoder.classes = try machine.labels(args[1], owner: reader).encoded().classes
            try reader.warnOfColumn(args[1])
            return try encoder.transform(args[1], machine)
        },
        method("inverse_transform(self, y)", "The labels of numbers.") { machine, encoder, args in
            let classes = try encoder.known()
            let reader = DataReader(machine: machine, owner: declaration.name, wantsOneTarget: true)
            let labels = try machine.labels(args[1], owner: reader)
            let codes = labels.codes(in: .integers(Array(0..<classes.count))).compactMap { $0 }
            if codes.count < labels.count {
                let places = Labels.integers(Array(0..<classes.count))
                let unknown = labels.codes(in: places).indices.filter { labels.codes(in: places)[$0] == nil }
                let values = labels.taking(unknown).encoded().classes
                let list = try machine.call(machine.attribute(machine.wrap(values), "tolist"), [])
                throw machine.error(
                    .valueError, "y contains previously unseen labels: \(try machine.reprText(list))")
            }
            return try machine.wrap(classes.taking(codes))
        },
    ]
}

/// `sklearn.preprocessing.OneHotEncoder`.
final class OneHotEncoderObject: SettingsObject {
    private var encoder: OneHotEncoder?

    static let declaration = SettingsDeclaration(
        name: "OneHotEncoder", module: "sklearn.preprocessing",
        help: "Makes of each category a feature of its own, which is 1 where the category is.",
        settings: [
            Setting("categories", "'auto'", .choice(["auto"]), .list),
            Setting("drop", "None", .choice(["first", "if_binary"]), .none),
            Setting("sparse_output", "True", .truth),
            Setting("handle_unknown", "'error'", .choice(["error", "ignore"])),
            Setting("min_frequency", "None", .none), Setting("max_categories", "None", .none),
        ])

    static func type(_ machine: Machine) throws -> TypeObject {
        try declaration.type(machine, methods: methods + SettingsObject.settingsMethods) { type, values in
            OneHotEncoderObject(declaration, type, values)
        }
    }

    override func copy(_ values: [Value]) -> SettingsObject { OneHotEncoderObject(declaration, ownType, values) }

    override var attributeNames: [String] {
        super.attributeNames + (encoder == nil ? [] : ["categories_", "n_features_in_", "drop_idx_"])
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        if let setting = try super.attribute(name, machine) { return setting }
        guard let encoder else { return nil }
        switch name {
        case "categories_": return try machine.heap.list(encoder.categories.map { try Self.wrap($0, machine) })
        case "n_features_in_": return Value(encoder.categories.count)
        case "drop_idx_":
            if encoder.drop == .none { return Value.none }
            return try machine.heap.list(
                encoder.categories.indices.map { encoder.dropped($0).map { Value($0) } ?? .none })
        default: return nil
        }
    }

    private static func wrap(_ labels: Labels, _ machine: Machine) throws -> Value {
        if case .texts(let texts) = labels { return try machine.wrap(texts: texts, isObject: true) }
        return try machine.wrap(labels)
    }

    /// The features of samples, each as the labels of a column.
    private func columns(_ x: Value, _ machine: Machine) throws -> (labels: [Labels], count: Int) {
        let reader = DataReader(machine: machine, owner: declaration.name, keepsIntegers: true)
        guard machine.firstText(in: x) != nil, !(x.foreign is TextArrayObject) else {
            if x.foreign is TextArrayObject { throw flat(try machine.strText(x), machine) }
            let array = try reader.samples(x)
            if array.dtype == .float64, array.doubles.contains(where: { $0.isInfinite }) {
                throw machine.error(
                    .valueError, "Input contains infinity or a value too large for dtype('float64').")
            }
            if array.length == 0 {
                throw MachineLearningError.fewSamples(shape: array.shape, minimum: 1, model: declaration.name)
            }
            return (try (0..<array.shape[1]).map { Labels(try array.transposed.row($0)) }, array.length)
        }
        let rows = try machine.collect(x).map { row -> [Value] in
            guard row.string == nil else { throw flat(try machine.strText(x), machine) }
            return try machine.collect(row)
        }
        guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else {
            throw MathError.inhomogeneous(shape: [rows.count])
        }
        let labels = try (0..<width).map { column -> Labels in
            let cells = rows.map { $0[column] }
            return try machine.labels(machine.heap.list(cells), owner: reader)
        }
        return (labels, rows.count)
    }

    private func flat(_ shown: String, _ machine: Machine) -> any Error {
        machine.error(
            .valueError,
            "Expected 2D array, got 1D array instead:\narray=\(shown).\nReshape your data either using "
                + "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a "
                + "single sample.")
    }

    private func fit(_ x: Value, _ machine: Machine) throws {
        let settings = settings(machine)
        try settings.check()
        let columns = try columns(x, machine)
        let drop: OneHotEncoder.Drop =
            settings.text("drop") == "first" ? .first : settings.text("drop") == "if_binary" ? .ifBinary : .none
        let made = OneHotEncoder(drop: drop, ignoresUnknown: settings.text("handle_unknown") == "ignore")
        if let lists = settings["categories"].list {
            let reader = DataReader(machine: machine, owner: declaration.name, wantsOneTarget: true)
            guard lists.count == columns.labels.count else {
                throw machine.error(
                    .valueError, "Shape mismatch: if categories is an array, it has to be of shape (n_features,).")
            }
            made.fit(categories: try lists.values.map { try machine.labels($0, owner: reader) })
        } else {
            made.fit(columns.labels)
        }
        encoder = made
    }

    private func transform(_ x: Value, _ machine: Machine) throws -> Value {
        guard let encoder else { throw MachineLearningError.notFitted(model: declaration.name) }
        let columns = try columns(x, machine)
        let dense: NDArray
        do {
            dense = try encoder.transform(columns.labels, samples: columns.count)
            try warnOfUnknown(encoder, columns.labels, machine)
        } catch let error as OneHotEncoder.UnknownCategory {
            let list = try machine.call(machine.attribute(machine.wrap(error.label), "tolist"), [])
            throw machine.error(
                .valueError,
                "Found unknown categories \(try machine.reprText(list)) in column \(error.feature) during transform")
        }
        if try !settings(machine).truth("sparse_output") { return try machine.wrap(dense) }
        return Value(try machine.heap.adopt(SparseMatrixObject(dense), bytes: 100))
    }

    /// Warns of categories that look like the one that has no feature.
    private func warnOfUnknown(_ encoder: OneHotEncoder, _ columns: [Labels], _ machine: Machine) throws {
        guard encoder.drop != .none else { return }
        let unknown = columns.indices.filter { columns[$0].codes(in: encoder.categories[$0]).contains { $0 == nil } }
        if unknown.isEmpty { return }
        try machine.warn(
            "Found unknown categories in columns \(unknown) during transform. These unknown categories will be encoded "
                + "as all zeros", category: "UserWarning")
    }

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, OneHotEncoderObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let encoder = args[0].foreign as? OneHotEncoderObject else { return .none }
            return try body(machine, encoder, args)
        }
    }

    private static let methods: [Native] = [
        method("fit(self, X, y=None)", "Learn the categories of each feature.") { machine, object, args in
            try object.fit(args[1], machine)
            return args[0]
        },
        method("transform(self, X)", "One feature for each category.") { machine, object, args in
            try object.transform(args[1], machine)
        },
        method("fit_transform(self, X, y=None)", "Learn the categories; one feature for each.") {
            machine, object, args in
            try object.fit(args[1], machine)
            return try object.transform(args[1], machine)
        },
        method("get_feature_names_out(self, input_features=None)", "The names of the new features.") {
            machine, object, args in
            guard let encoder = object.encoder else {
                throw MachineLearningError.notFitted(model: object.declaration.name)
            }
            let count = encoder.categories.count
            let inputs = try args[1].isNone ? (0..<count).map { "x\($0)" } : machine.texts(args[1])
            guard inputs.count == count else {
                throw machine.error(
                    .valueError,
                    "input_features should have length equal to number of features (\(count)), got \(inputs.count)")
            }
            return try machine.wrap(texts: encoder.featureNames(inputs), isObject: true)
        },
    ]
}

import CoreMath
import MiniPython

/// What a setting of an estimator may be.
enum Constraint: Sendable {
    case truth
    case whole(from: Int, to: Int? = nil)
    case wholeAbove(Int)
    /// A number between two, one of which may be excluded: `.real("[0.0, inf)")`.
    case real(String)
    case choice([String])
    /// A choice that errors keep quiet about.
    case quietChoice(String)
    case none
    case randomState
    case dictionary
    case list
    case tuple
    case set
    case arrayLike
    case sparse
    case integer
    case number
    case text
    /// A number between two that is no whole number: `.fraction("(0.0, 1.0)")`.
    case fraction(String)
    /// One of a few numbers, as Python writes them.
    case among([String])
    /// The number that is missing.
    case missing
    /// Folds, an object that splits, or splits.
    case splitter
    case tree
    /// How much is said: a whole number or a truth.
    case verbosity
    case function
    /// Something with certain methods, in scikit-learn's words for it.
    case object(methods: [String])

    /// As scikit-learn's errors put it.
    var words: String {
        switch self {
        case .truth: "an instance of 'bool' or an instance of 'numpy.bool'"
        case .whole(let low, let high): "an int in the range [\(low), \(high.map { "\($0)]" } ?? "inf)")"
        case .wholeAbove(let low): "an int in the range (\(low), inf)"
        case .real(let range), .fraction(let range): "a float in the range \(range)"
        case .choice(let names): "a str among {" + names.map { "'\($0)'" }.joined(separator: ", ") + "}"
        case .quietChoice: ""
        case .none: "None"
        case .randomState:
            "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None"
        case .dictionary: "an instance of 'dict'"
        case .list: "an instance of 'list'"
        case .tuple: "an instance of 'tuple'"
        case .set: "an instance of 'set'"
        case .arrayLike: "an array-like"
        case .sparse: "a sparse array or matrix"
        case .integer: "an instance of 'int'"
        case .number: "an instance of 'float'"
        case .text: "an instance of 'str'"
        case .among(let numbers): "a float among {" + numbers.joined(separator: ", ") + "}"
        case .missing: "numpy.nan"
        case .splitter:
            "an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', an iterable or None"
        case .verbosity:
            "an int in the range [0, inf), an instance of 'bool' or an instance of 'numpy.bool'"
        case .tree:
            "an instance of 'sklearn.tree._classes.DecisionTreeClassifier' or an instance of "
                + "'sklearn.tree._classes.DecisionTreeRegressor'"
        case .function: "a callable"
        case .object(let methods):
            "an object implementing " + methods.map { "'\($0)'" }.joined(separator: " and ")
        }
    }

    func accepts(_ value: Value, _ machine: Machine) throws -> Bool {
        switch self {
        case .whole, .wholeAbove, .real, .fraction, .among, .missing, .integer, .number, .randomState:
            return try acceptsNumber(value, machine)
        case .truth:
            if value.bool != nil { return true }
            if case .bool = value.scalarObject?.scalar { return true }
            return false
        case .choice(let names): return value.string.map { names.contains($0.text) } ?? false
        case .quietChoice(let name): return value.string?.text == name
        case .none: return value.isNone
        case .dictionary: return value.dict != nil
        case .list: return value.list != nil
        case .tuple: return value.tuple != nil
        case .set: return value.set != nil
        case .text: return value.string != nil
        case .arrayLike:
            if value.arrayObject != nil { return true }
            return try value.string == nil && machine.number(of: value) == nil && (try? machine.length(value)) != nil
        case .verbosity:
            return try Constraint.whole(from: 0).accepts(value, machine) || Constraint.truth.accepts(value, machine)
        case .sparse: return value.foreign is SparseMatrixObject
        case .function: return machine.isCallable(value)
        case .splitter: return try acceptsSplits(value, machine)
        case .tree:
            let name = (value.foreign as? EstimatorObject)?.declaration.name
            return name == "DecisionTreeClassifier" || name == "DecisionTreeRegressor"
        case .object(let methods):
            return try methods.allSatisfy { try machine.optionalAttribute(value, $0) != nil }
        }
    }

    private func acceptsNumber(_ value: Value, _ machine: Machine) throws -> Bool {
        let whole = try Self.whole(value, machine)
        switch self {
        case .whole(let low, let high): return whole.map { $0 >= low && $0 <= high ?? .max } ?? false
        case .wholeAbove(let low): return whole.map { $0 > low } ?? false
        case .integer: return whole != nil
        case .randomState:
            if value.isNone || machine.randomState(value) != nil { return true }
            return whole.map { $0 >= 0 && $0 <= 4_294_967_295 } ?? false
        default: break
        }
        guard let number = try machine.number(of: value) else { return false }
        switch self {
        case .real(let range): return Self.contains(range, number)
        case .fraction(let range): return whole == nil && Self.contains(range, number)
        case .among(let numbers): return numbers.contains { Double($0) == number }
        case .missing: return number.isNaN
        default: return true
        }
    }

    private func acceptsSplits(_ value: Value, _ machine: Machine) throws -> Bool {
        if value.isNone { return true }
        if let folds = try Self.whole(value, machine) { return folds >= 2 }
        if value.string != nil || value.kind == .type { return false }
        if try machine.optionalAttribute(value, "split") != nil { return true }
        return (try? machine.iterator(of: value)) != nil
    }

    /// The whole number that a value is; one beyond all bounds is the greatest or the least.
    private static func whole(_ value: Value, _ machine: Machine) throws -> Int? {
        if let number = value.intOrBool { return number }
        if value.bigInteger != nil { return try machine.less(value, Value(0)) ? .min : .max }
        switch value.scalarObject?.scalar {
        case .int(let number): return number
        case .bool(let truth): return truth ? 1 : 0
        default: return nil
        }
    }

    private static func contains(_ range: String, _ number: Double) -> Bool {
        let ends = range.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
        guard ends.count == 2, let low = Double(ends[0]), let high = Double(ends[1]) else { return false }
        return (range.hasPrefix("[") ? number >= low : number > low)
            && (range.hasSuffix("]") ? number <= high : number < high)
    }
}

/// One setting of an estimator: its name, its default and what it may be.
struct Setting: Sendable {
    let name: String
    /// The default as Python writes it.
    let defaultText: String
    let constraints: [Constraint]

    init(_ name: String, constraints: [Constraint]) {
        self.name = name
        defaultText = ""
        self.constraints = constraints
    }

    init(_ name: String, _ defaultText: String, _ constraints: Constraint...) {
        self.name = name
        self.defaultText = defaultText
        self.constraints = constraints
    }

    /// Whether it must be given, which an empty default says.
    var isRequired: Bool { defaultText.isEmpty }

    /// The default as a signature may state it.
    var signatureDefault: String { defaultText.hasPrefix("(") || defaultText == "nan" ? "<absent>" : defaultText }

    /// A default that a signature cannot state: a pair of whole numbers.
    func absentDefault(_ machine: Machine) throws -> Value {
        if defaultText == "nan" { return Value(Double.nan) }
        let numbers = defaultText.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
        return try machine.heap.tuple(numbers.map { text in Int(text).map { Value($0) } ?? Value(Double(text) ?? 0) })
    }

    /// Throws InvalidParameterError unless the value is what the setting may be.
    func check(_ value: Value, of owner: String, _ machine: Machine) throws {
        for constraint in constraints where try constraint.accepts(value, machine) { return }
        if constraints.isEmpty { return }
        let words = constraints.map(\.words).filter { !$0.isEmpty }
        let list =
            words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
        throw machine.error(
            machine.library.exceptions.invalidParameter,
            message: "The '\(name)' parameter of \(owner) must be \(list). Got \(try machine.reprText(value)) instead.")
    }
}

/// The settings of one object, checked before they are read.
struct SettingValues {
    let owner: String
    let settings: [Setting]
    let values: [Value]
    let machine: Machine

    /// Throws InvalidParameterError for the first setting, by name, that is not what it may be.
    func check() throws {
        for place in settings.indices.sorted(by: { settings[$0].name < settings[$1].name }) {
            try settings[place].check(values[place], of: owner, machine)
        }
    }

    subscript(name: String) -> Value {
        settings.firstIndex { $0.name == name }.map { values[$0] } ?? .none
    }

    func truth(_ name: String) throws -> Bool { try machine.truth(self[name]) }
    func number(_ name: String) throws -> Double { try machine.number(self[name], name) }
    func whole(_ name: String) throws -> Int { try machine.integer(self[name]) }
    func optionalWhole(_ name: String) throws -> Int? { self[name].isNone ? nil : try whole(name) }
    func text(_ name: String) -> String { self[name].string?.text ?? "" }

    /// The random numbers of a `random_state`; without one those of `np.random.seed`.
    func random(_ name: String = "random_state") throws -> RandomState { try machine.random(self[name]) }

    /// Throws unless the setting is one of the few that this shell has of scikit-learn's.
    func only(_ name: String, _ supported: String...) throws {
        let shown = try machine.reprText(self[name])
        if supported.contains(shown) { return }
        throw machine.error(
            .valueError,
            "\(name)=\(shown) is not part of this shell's \(owner); it has \(supported.joined(separator: ", "))")
    }
}

extension Machine {
    /// The number that a value is, be it Python's or numpy's; nil where it is none.
    func number(of value: Value) throws -> Double? {
        if value.string != nil || value.arrayObject != nil || value.isNone { return nil }
        if value.bigInteger != nil { return try less(value, Value(0)) ? -1e300 : 1e300 }
        return try scalar(value)?.double
    }

    /// The generator that a value is, where it is one.
    func randomState(_ value: Value) -> RandomState? { (value.foreign as? RandomStateObject)?.state }

    /// The random numbers that a `random_state` stands for.
    func random(_ value: Value) throws -> RandomState {
        if let state = randomState(value) { return state }
        if value.isNone || value.isUndefined { return globalRandomState.state }
        let seed = try? integer(value)
        if let seed, UInt32(exactly: seed) == nil {
            throw error(.valueError, "Seed must be between 0 and 2**32 - 1")
        }
        guard let seed, let word = UInt32(exactly: seed) else {
            throw error(
                .valueError, "\(try reprText(value)) cannot be used to seed a numpy.random.RandomState instance")
        }
        return RandomState(seed: word)
    }

    func isCallable(_ value: Value) -> Bool {
        switch value.kind {
        case .function, .native, .boundMethod, .type: true
        default: lookupSpecial(value, "__call__") != nil
        }
    }
}

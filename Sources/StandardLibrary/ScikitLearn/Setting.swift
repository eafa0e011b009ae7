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
    case arrayLike
    case function
    /// Something with certain methods, in scikit-learn's words for it.
    case object(methods: [String])

    /// As scikit-learn's errors put it.
    var words: String {
        switch self {
        case .truth: "an instance of 'bool' or an instance of 'numpy.bool'"
        case .whole(let low, let high): "an int in the range [\(low), \(high.map { "\($0)]" } ?? "inf)")"
        case .wholeAbove(let low): "an int in the range (\(low), inf)"
        case .real(let range): "a float in the range \(range)"
        case .choice(let names): "a str among {" + names.map { "'\($0)'" }.joined(separator: ", ") + "}"
        case .quietChoice: ""
        case .none: "None"
        case .randomState:
            "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None"
        case .dictionary: "an instance of 'dict'"
        case .list: "an instance of 'list'"
        case .tuple: "an instance of 'tuple'"
        case .arrayLike: "an array-like"
        case .function: "a callable"
        case .object(let methods):
            "an object implementing " + methods.map { "'\($0)'" }.joined(separator: " and ")
        }
    }

    func accepts(_ value: Value, _ machine: Machine) throws -> Bool {
        switch self {
        case .truth:
            if value.bool != nil { return true }
            if case .bool = value.scalarObject?.scalar { return true }
            return false
        case .whole(let low, let high):
            guard let number = Self.whole(value) else { return false }
            return number >= low && (high.map { number <= $0 } ?? true)
        case .wholeAbove(let low): return Self.whole(value).map { $0 > low } ?? false
        case .real(let range):
            guard let number = try Self.real(value, machine) else { return false }
            return Self.contains(range, number)
        case .choice(let names): return value.string.map { names.contains($0.text) } ?? false
        case .quietChoice(let name): return value.string?.text == name
        case .none: return value.isNone
        case .randomState:
            if value.isNone || machine.randomState(value) != nil { return true }
            return Self.whole(value).map { $0 >= 0 && $0 <= 4_294_967_295 } ?? false
        case .dictionary: return value.dict != nil
        case .list: return value.list != nil
        case .tuple: return value.tuple != nil
        case .arrayLike: return value.list != nil || value.tuple != nil || value.arrayObject != nil
        case .function: return machine.isCallable(value)
        case .object(let methods):
            return try methods.allSatisfy { try machine.optionalAttribute(value, $0) != nil }
        }
    }

    private static func whole(_ value: Value) -> Int? {
        if let number = value.intOrBool { return number }
        if case .int(let number) = value.scalarObject?.scalar { return number }
        return nil
    }

    private static func real(_ value: Value, _ machine: Machine) throws -> Double? {
        if value.string != nil || value.arrayObject != nil || value.isNone { return nil }
        return try machine.scalar(value)?.double
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
    /// The generator that a value is, where it is one.
    func randomState(_ value: Value) -> RandomState? { (value.foreign as? RandomStateObject)?.state }

    /// The random numbers that a `random_state` stands for.
    func random(_ value: Value) throws -> RandomState {
        if let state = randomState(value) { return state }
        if value.isNone || value.isUndefined { return globalRandomState.state }
        guard let seed = try? integer(value), let word = UInt32(exactly: seed) else {
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

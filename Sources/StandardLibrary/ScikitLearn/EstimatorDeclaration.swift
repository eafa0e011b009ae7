import CoreMath
import MachineLearning
import MiniPython

/// What an estimator learns from, and so which methods it has.
enum EstimatorKind: Sendable { case regressor, classifier, transformer, clusterer }

/// What a fitted estimator knows, by scikit-learn's name for it.
struct FittedAttribute: Sendable {
    let name: String
    /// Whether only some of the estimators have it, so that no list of names promises it.
    private(set) var isRare = false
    let read: @Sendable (EstimatorObject, Machine) throws -> Value?

    init(_ name: String, _ read: @escaping @Sendable (EstimatorObject, Machine) throws -> Value?) {
        self.name = name
        self.read = read
    }

    /// The same for estimators of which only some have it.
    var rare: FittedAttribute {
        var result = self
        result.isRare = true
        return result
    }

    /// A value made of the model.
    static func value<Model: Estimator>(
        _ name: String, _ read: @escaping @Sendable (Model, Machine) throws -> Value?
    ) -> FittedAttribute {
        FittedAttribute(name) { object, machine in
            guard let model = object.model as? Model else { return nil }
            return try read(model, machine)
        }
    }

    /// An array; a number of numpy's where it has no axes.
    static func array<Model: Estimator>(
        _ name: String, _ read: @escaping @Sendable (Model) throws -> NDArray?
    ) -> FittedAttribute {
        value(name) { (model: Model, machine) in try read(model).map { try machine.result($0) } }
    }

    /// A whole number of Python's own.
    static func whole<Model: Estimator>(
        _ name: String, _ read: @escaping @Sendable (Model) throws -> Int?
    ) -> FittedAttribute {
        value(name) { (model: Model, _) in try read(model).map { Value($0) } }
    }

    /// A number of Python's own.
    static func number<Model: Estimator>(
        _ name: String, _ read: @escaping @Sendable (Model) throws -> Double?
    ) -> FittedAttribute {
        value(name) { (model: Model, _) in try read(model).map { Value($0) } }
    }
}

/// One estimator of scikit-learn: its settings, how it is made of them, and what it knows when it is fitted.
struct EstimatorDeclaration: Sendable {
    let shape: SettingsDeclaration
    let kind: EstimatorKind
    let make: @Sendable (SettingValues) throws -> any Estimator
    let attributes: [FittedAttribute]
    /// Methods beside those of its kind.
    let methods: [Native]
    /// Whether samples may count differently.
    let takesWeights: Bool
    /// Whether y may have several columns.
    let takesSeveralTargets: Bool
    /// Whether whole numbers stay so until an error shows them.
    let keepsIntegers: Bool
    /// Looks at the data before the fit.
    let check: (@Sendable (NDArray, Labels?, SettingValues) throws -> Void)?

    init<Model: Estimator>(
        _ name: String, in module: String, _ kind: EstimatorKind, _ help: String, positional: Int = 0,
        settings: [Setting], takesWeights: Bool = false, takesSeveralTargets: Bool = false,
        keepsIntegers: Bool = false, attributes: [FittedAttribute] = [], methods: [Native] = [],
        check: (@Sendable (NDArray, Labels?, SettingValues) throws -> Void)? = nil,
        make: @escaping @Sendable (SettingValues) throws -> Model
    ) {
        shape = SettingsDeclaration(
            name: name, module: module, help: help, settings: settings, positional: positional)
        self.kind = kind
        self.make = make
        self.attributes = attributes
        self.methods = methods
        self.takesWeights = takesWeights
        self.takesSeveralTargets = takesSeveralTargets
        self.keepsIntegers = keepsIntegers
        self.check = check
        capabilities = EstimatorMethods.Capabilities(Model.self)
    }

    let capabilities: EstimatorMethods.Capabilities

    var name: String { shape.name }

    func type(_ machine: Machine) throws -> TypeObject {
        let declaration = self
        return try shape.type(machine, methods: EstimatorMethods.all(for: declaration)) { type, values in
            EstimatorObject(declaration, type, values)
        }
    }
}

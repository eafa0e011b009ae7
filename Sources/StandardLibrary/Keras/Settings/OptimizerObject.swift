import CoreMath
import MachineLearning
import MiniPython

/// `keras.optimizers.SGD` and its kin.
final class OptimizerObject: KerasObject {
    let optimizer: Optimizer

    init(_ made: KerasClass, _ args: Arguments, _ optimizer: Optimizer) {
        self.optimizer = optimizer
        super.init(made, args)
    }

    override var attributeNames: [String] { super.attributeNames + ["iterations", "name"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "learning_rate", "lr": Value(optimizer.learningRate)
        case "iterations": Value(optimizer.iterations)
        case "name": try machine.heap.string(optimizer.rule.name.lowercased())
        default: try super.attribute(name, machine)
        }
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard name == "learning_rate" || name == "lr" else { return false }
        let rate = try machine.number(value, name)
        guard rate >= 0 && rate.isFinite else { throw NetworkError.learningRate(rate) }
        optimizer.learningRate = rate
        return true
    }

    override func repr(_ machine: Machine) throws -> String {
        "<\(made.module).\(made.name) learning_rate=\(ArrayFormatter.pythonText(optimizer.learningRate))>"
    }

    // MARK: The catalogue

    private static let module = "keras.optimizers"
    /// What all optimizers take behind their own settings.
    private static let common =
        "weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, name=None, **kwargs"

    private static func declare(
        _ own: String, _ help: String, decay: Bool = true,
        _ rule: @escaping @Sendable (Machine, Arguments) throws -> any UpdateRule
    ) -> KerasClass {
        let commonParameters = decay ? common : String(common.drop { $0 != "," }.dropFirst(2))
        let name = String(own.prefix { $0 != "(" })
        let signature = own + ", " + commonParameters + ")"
        return KerasClass(signature, in: module, help) { machine, made, args in
            if let pair = args.keywords?.pairs.first {
                throw machine.error(
                    .valueError,
                    "Argument(s) not recognized: {'\(pair.name.text)': \(try machine.reprText(pair.value))}")
            }
            let named = Dictionary(uniqueKeysWithValues: made.settings(args).map { ($0.name, $0.value) })
            func limit(_ name: String) throws -> Double? { try machine.optionalNumber(named[name] ?? .none, name) }
            let limits = Optimizer.Limits(
                norm: try limit("clipnorm"), value: try limit("clipvalue"), globalNorm: try limit("global_clipnorm"),
                weightDecay: try limit("weight_decay"))
            if [limits.norm, limits.value, limits.globalNorm].filter({ $0 != nil }).count > 1 {
                throw machine.error(
                    .valueError, "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set, in \(name)")
            }
            let schedule = (args[0].foreign as? ScheduleObject)?.schedule
            let rate = try schedule == nil ? machine.number(args[0], "learning_rate") : 0
            let optimizer = try Optimizer(rule(machine, args), learningRate: rate, schedule: schedule, limits: limits)
            return OptimizerObject(made, args, optimizer)
        }
    }

    static let all: [KerasClass] = [
        declare(
            "SGD(learning_rate=0.01, momentum=0.0, nesterov=False", "Gradient descent, with momentum if asked for."
        ) { machine, args in
            try SGD(momentum: machine.number(args[1], "momentum"), isNesterov: machine.truth(args[2]))
        },
        declare(
            "RMSprop(learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-07, centered=False",
            "Steps divided by a moving average of the gradients' size."
        ) { machine, args in
            try RMSprop(
                decay: machine.number(args[1], "rho"), momentum: machine.number(args[2], "momentum"),
                margin: machine.number(args[3], "epsilon"), isCentered: machine.truth(args[4]))
        },
        declare(
            "Adagrad(learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-07",
            "Steps divided by the root of all squared gradients so far."
        ) { machine, args in
            try Adagrad(
                initialAccumulator: machine.number(args[1], "initial_accumulator_value"),
                margin: machine.number(args[2], "epsilon"))
        },
        declare(
            "Adam(learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07",
            "Steps whose size adapts to the gradients' moments."
        ) { machine, args in
            try Adam(
                firstDecay: machine.number(args[1], "beta_1"), secondDecay: machine.number(args[2], "beta_2"),
                margin: machine.number(args[3], "epsilon"))
        },
        declare(
            "AdamW(learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-07",
            "Adam, with weights that shrink by themselves.", decay: false
        ) { machine, args in
            try Adam(
                name: "AdamW", firstDecay: machine.number(args[2], "beta_1"),
                secondDecay: machine.number(args[3], "beta_2"), margin: machine.number(args[4], "epsilon"))
        },
    ]
}

extension Machine {
    /// The optimizer that `compile` is given: an object or a name.
    func optimizer(_ value: Value) throws -> Value {
        if value.foreign is OptimizerObject { return value }
        let name = value.string?.text.lowercased()
        guard let known = OptimizerObject.all.first(where: { $0.name.lowercased() == name }) else {
            throw try unknown("optimizer", value, known: OptimizerObject.all.map { $0.name.lowercased() })
        }
        return try call(Value(known.type(self)), [])
    }
}

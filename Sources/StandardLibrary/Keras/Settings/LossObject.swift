import CoreMath
import MachineLearning
import MiniPython

/// `keras.losses.MeanSquaredError()` and its kin. Called with y_true and y_pred, it gives the loss.
final class LossObject: KerasObject {
    let loss: any Loss

    init(_ made: KerasClass, _ args: Arguments, _ loss: any Loss) {
        self.loss = loss
        super.init(made, args)
    }

    override var attributeNames: [String] { super.attributeNames + ["name"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "name" ? try machine.heap.string(loss.name) : try super.attribute(name, machine)
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count >= 2 else {
            throw machine.error(.typeError, "\(made.name).__call__() takes y_true and y_pred")
        }
        let values = try loss.values(target: machine.array(arguments[0]), output: machine.array(arguments[1]))
        switch try reduction(machine) {
        case "none": return try machine.wrap(values)
        case "sum": return try machine.wrap(.float(values.sum().item().double))
        default: return try machine.wrap(.float(values.count == 0 ? .nan : values.mean().item().double))
        }
    }

    /// How the losses of samples become one number.
    private func reduction(_ machine: Machine) throws -> String {
        guard let value = settings.first(where: { $0.name == "reduction" })?.value else { return Self.mean }
        let name = value.isNone ? "none" : value.string?.text ?? ""
        if name == "mean" { return Self.mean }
        guard ["none", "sum", Self.mean].contains(name) else {
            throw machine.error(
                .valueError,
                "Invalid value for argument `reduction`. Expected one of {'none', 'sum', 'sum_over_batch_size', 'mean'}. "
                    + "Received: reduction=\(try machine.reprText(value))")
        }
        return name
    }

    private static let mean = "sum_over_batch_size"

    /// The loss for a training, which averages over a batch.
    func trained(_ machine: Machine) throws -> any Loss {
        guard try reduction(machine) == Self.mean else {
            throw machine.error(
                .valueError,
                "fit takes the mean loss of a batch in this shell: leave \(made.name) its reduction='\(Self.mean)'")
        }
        return loss
    }

    // MARK: The catalogue

    private static let module = "keras.losses"

    static let all: [KerasClass] = [
        KerasClass(
            "MeanSquaredError(reduction='sum_over_batch_size', name='mean_squared_error')", in: module,
            "The mean of (y_true - y_pred) ** 2."
        ) { _, made, args in LossObject(made, args, RegressionLosses.meanSquaredError()) },
        KerasClass(
            "MeanAbsoluteError(reduction='sum_over_batch_size', name='mean_absolute_error')", in: module,
            "The mean of abs(y_true - y_pred)."
        ) { _, made, args in LossObject(made, args, RegressionLosses.meanAbsoluteError()) },
        KerasClass(
            "Huber(delta=1.0, reduction='sum_over_batch_size', name='huber_loss')", in: module,
            "Half the square near 0, and a line beyond delta."
        ) { machine, made, args in
            LossObject(made, args, RegressionLosses.huber(delta: try machine.number(args[0], "delta")))
        },
        KerasClass(
            "BinaryCrossentropy(from_logits=False, label_smoothing=0.0, axis=-1, reduction='sum_over_batch_size', "
                + "name='binary_crossentropy')", in: module,
            "-(y_true * log(y_pred) + (1 - y_true) * log(1 - y_pred))"
        ) { machine, made, args in
            LossObject(
                made, args,
                BinaryCrossentropy(
                    fromLogits: try machine.truth(args[0]),
                    labelSmoothing: try machine.number(args[1], "label_smoothing")))
        },
        KerasClass(
            "CategoricalCrossentropy(from_logits=False, label_smoothing=0.0, axis=-1, "
                + "reduction='sum_over_batch_size', name='categorical_crossentropy')", in: module,
            "-sum(y_true * log(y_pred)), with a column for each class."
        ) { machine, made, args in
            LossObject(
                made, args,
                CategoricalCrossentropy(
                    isSparse: false, fromLogits: try machine.truth(args[0]),
                    labelSmoothing: try machine.number(args[1], "label_smoothing")))
        },
        KerasClass(
            "SparseCategoricalCrossentropy(from_logits=False, ignore_class=None, reduction='sum_over_batch_size', axis=-1, "
                + "name='sparse_categorical_crossentropy')", in: module,
            "-log of the probability of the right class, with class numbers from 0."
        ) { machine, made, args in
            guard args[1].isNone else {
                throw machine.error(.valueError, "ignore_class is not part of this shell: leave out the samples")
            }
            return LossObject(
                made, args, CategoricalCrossentropy(isSparse: true, fromLogits: try machine.truth(args[0])))
        },
    ]

    /// The functions of the same names, one loss a sample: `mean_squared_error(y_true, y_pred)`.
    static let functions: [Native] = names.flatMap { pair in
        pair.names.map { name in
            Native("\(name)(y_true, y_pred)", "The loss of each sample.") { machine, args in
                let loss = try machine.loss(machine.heap.string(name))
                guard let loss else { return .none }
                return try machine.result(
                    loss.values(target: machine.array(args[0]), output: machine.array(args[1])))
            }
        }
    }

    /// What `compile(loss=…)` may name each class.
    static let names: [(className: String, names: [String])] = [
        ("MeanSquaredError", ["mse", "mean_squared_error", "MSE"]),
        ("MeanAbsoluteError", ["mae", "mean_absolute_error", "MAE"]),
        ("Huber", ["huber"]), ("BinaryCrossentropy", ["binary_crossentropy", "bce", "BCE"]),
        ("CategoricalCrossentropy", ["categorical_crossentropy"]),
        ("SparseCategoricalCrossentropy", ["sparse_categorical_crossentropy"]),
    ]
}

extension Machine {
    /// The loss that `compile` is given: an object, a name, or a function of the program; nil for None.
    func loss(_ value: Value) throws -> (any Loss)? {
        if value.isNone { return nil }
        if let object = value.foreign as? LossObject { return try object.trained(self) }
        if value.string == nil, try optionalAttribute(value, "__call__") != nil { return try CustomLoss(value, self) }
        let name = value.string?.text
        let entry = LossObject.names.first { $0.className == name || $0.names.contains(name ?? "") }
        guard let entry, let known = LossObject.all.first(where: { $0.name == entry.className }) else {
            throw try unknown("loss", value, known: LossObject.names.map { $0.names[0] })
        }
        return (try call(Value(known.type(self)), []).foreign as? LossObject)?.loss
    }
}

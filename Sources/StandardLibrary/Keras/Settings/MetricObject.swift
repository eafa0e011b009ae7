import CoreMath
import MachineLearning
import MiniPython

/// `keras.metrics.BinaryAccuracy()` and its kin. Called with y_true and y_pred, it adds them and gives the result.
final class MetricObject: KerasObject {
    let metric: any TrainingMetric

    init(_ made: KerasClass, _ args: Arguments, _ metric: any TrainingMetric) {
        self.metric = metric
        super.init(made, args)
    }

    override var attributeNames: [String] { super.attributeNames + ["name"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "name" ? try machine.heap.string(metric.name) : try super.attribute(name, machine)
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 2 else {
            throw machine.error(.typeError, "\(made.name).__call__() takes y_true and y_pred")
        }
        try update(machine.array(arguments[0]), machine.array(arguments[1]), machine)
        return try machine.wrap(.float(metric.result))
    }

    /// Adds outputs (samples, …) and their targets.
    private func update(_ target: NDArray, _ output: NDArray, _ machine: Machine) throws {
        let count = output.dimensions == 0 ? 1 : output.length
        guard count > 0, target.count % count == 0, output.count % count == 0, target.count > 0 else {
            throw NetworkError.sampleCounts(inputs: count, targets: target.dimensions == 0 ? 1 : target.length)
        }
        let (wanted, given) = (try target.asNumbers(), try output.asNumbers())
        let width = given.count / count
        try withExtendedLifetime((wanted, given)) {
            try metric.add(
                Rows(given, count: count, width: width), Rows(wanted, count: count, width: wanted.count / count),
                classes: output.dimensions < 2 ? 1 : output.shape.last ?? 1)
        }
    }

    private static let methods: [Native] = [
        method("update_state(self, y_true, y_pred)", "Add the outputs of some samples.") { machine, object, args in
            try object.update(machine.array(args[1]), machine.array(args[2]), machine)
            return .none
        },
        method("result(self)", "What was added comes to.") { machine, object, _ in
            try machine.wrap(.float(object.metric.result))
        },
        method("reset_state(self)", "Forget what was added.") { _, object, _ in
            object.metric.reset()
            return .none
        },
    ]

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, MetricObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? MetricObject else { return .none }
            return try body(machine, object, args)
        }
    }

    private static let module = "keras.metrics"

    private static func declare(
        _ name: String, _ defaultName: String, _ help: String, own: String = "",
        _ make: @escaping @Sendable (Machine, String, Arguments) throws -> any TrainingMetric
    ) -> KerasClass {
        KerasClass("\(name)(name='\(defaultName)'\(own))", in: module, help, methods: { methods }) {
            machine, made, args in
            MetricObject(made, args, try make(machine, args[0].string?.text ?? defaultName, args))
        }
    }

    static let all: [KerasClass] = [
        declare(
            "BinaryAccuracy", "binary_accuracy", "The share on the right side of the threshold.", own: ", threshold=0.5"
        ) { machine, name, args in
            MeanMetric.binaryAccuracy(name: name, threshold: try machine.number(args[1], "threshold"))
        },
        declare("CategoricalAccuracy", "categorical_accuracy", "The share whose largest output is right.") {
            _, name, _ in
            MeanMetric.categoricalAccuracy(name: name, isSparse: false)
        },
        declare(
            "SparseCategoricalAccuracy", "sparse_categorical_accuracy",
            "The share whose largest output is right, with class numbers."
        ) { _, name, _ in MeanMetric.categoricalAccuracy(name: name, isSparse: true) },
        declare("MeanSquaredError", "mean_squared_error", "The mean squared difference.") { _, name, _ in
            MeanMetric.meanSquaredError(name: name)
        },
        declare("RootMeanSquaredError", "root_mean_squared_error", "Its root.") { _, name, _ in
            MeanMetric.rootMeanSquaredError(name: name)
        },
        declare("MeanAbsoluteError", "mean_absolute_error", "The mean absolute difference.") { _, name, _ in
            MeanMetric.meanAbsoluteError(name: name)
        },
        declare("Precision", "precision", "Of what was found, the share that is right.") { _, name, _ in
            FoundShare(name: name, isRecall: false)
        },
        declare("Recall", "recall", "Of what is there, the share that was found.") { _, name, _ in
            FoundShare(name: name, isRecall: true)
        },
    ]
}

extension Machine {
    /// The metrics that `compile` is given. What `accuracy` means is told by the loss, or by the outputs.
    func metrics(_ value: Value, loss: (any Loss)?) throws -> [any TrainingMetric] {
        if value.isNone { return [] }
        return try collect(value).map { item in
            if let object = item.foreign as? MetricObject { return object.metric }
            if let object = item.foreign as? LossObject {
                return try CustomMetric(Value(object), self, name: object.loss.name)
            }
            if item.string == nil, item.kind != .type, try optionalAttribute(item, "__call__") != nil {
                return try CustomMetric(item, self)
            }
            guard let name = item.string?.text, let metric = metric(name, loss) else {
                throw try unknown(
                    "metric", item,
                    known: ["accuracy", "mse", "mae"] + MetricObject.all.map { KerasState.snakeCase($0.name) })
            }
            return metric
        }
    }

    private func metric(_ name: String, _ loss: (any Loss)?) -> (any TrainingMetric)? {
        switch name {
        case "accuracy", "acc":
            switch loss?.name {
            case "categorical_crossentropy": return MeanMetric.categoricalAccuracy(name: name, isSparse: false)
            case "sparse_categorical_crossentropy": return MeanMetric.categoricalAccuracy(name: name, isSparse: true)
            default: return MeanMetric.accuracy(name: name)
            }
        case "mse", "MSE", "mean_squared_error": return MeanMetric.meanSquaredError(name: name)
        case "mae", "MAE", "mean_absolute_error": return MeanMetric.meanAbsoluteError(name: name)
        case "rmse", "root_mean_squared_error": return MeanMetric.rootMeanSquaredError(name: name)
        case "binary_accuracy": return MeanMetric.binaryAccuracy()
        case "categorical_accuracy": return MeanMetric.categoricalAccuracy(name: name, isSparse: false)
        case "sparse_categorical_accuracy": return MeanMetric.categoricalAccuracy(name: name, isSparse: true)
        case "precision": return FoundShare(name: name, isRecall: false)
        case "recall": return FoundShare(name: name, isRecall: true)
        default: return nil
        }
    }
}

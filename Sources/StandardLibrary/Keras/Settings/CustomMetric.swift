import CoreMath
import MachineLearning
import MiniPython

/// A metric that a program has written: a function of y_true and y_pred, or one of keras's losses as such a function.
///
/// What it gives for a batch is added up as in Keras: one value a sample counts once for each sample, a single number once
/// for the batch. y_true has the shape in which `fit` was given it.
final class CustomMetric: TrainingMetric {
    private unowned let machine: Machine
    /// The function; the network's object keeps it alive.
    let function: Value
    let name: String
    private var (targetShape, outputShape): ([Int], [Int]) = ([], [])
    private var (sum, count) = (0.0, 0)

    init(_ function: Value, _ machine: Machine, name: String? = nil) throws {
        self.machine = machine
        self.function = function
        self.name = try name ?? machine.optionalAttribute(function, "__name__")?.string?.text ?? "metric"
    }

    func begin(target: [Int], output: [Int]) { (targetShape, outputShape) = (target, output) }

    func reset() { (sum, count) = (0, 0) }

    func add(_ output: Rows, _ target: Rows, classes: Int) throws {
        let arguments = [
            try machine.wrap(Self.array(target, targetShape)), try machine.wrap(Self.array(output, outputShape)),
        ]
        for value in arguments { machine.pin(value) }
        defer { machine.unpin(arguments.count) }
        let result = try machine.callPinned(function, arguments)
        guard let values = try result.arrayObject?.array ?? machine.scalar(result).map({ try NDArray.scalar($0) })
        else {
            throw machine.error(
                .typeError, "\(name)() should return a number or an array, not '\(machine.typeName(result))'")
        }
        if values.dimensions == 0 {
            sum += try values.item().double
            count += 1
        } else {
            // The mean of what each sample got.
            let width = Double(max(values.count, 1)) / Double(max(values.length, 1))
            sum += try values.asNumbers().doubles.reduce(0, +) / width
            count += values.length
        }
    }

    var result: Double { count == 0 ? 0 : sum / Double(count) }

    /// Rows as an array (samples, …); where the shape is another, as they are.
    private static func array(_ rows: Rows, _ shape: [Int]) throws -> NDArray {
        let fits = shape.reduce(1, *) == rows.width
        let result = try NDArray.zeros([rows.count] + (fits ? shape : [rows.width]))
        if result.count > 0 { Rows(result, count: rows.count, width: rows.width).copy(rows) }
        return result
    }
}

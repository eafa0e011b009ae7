import CoreMath
import MachineLearning
import MiniPython

/// A loss that a program has written: a function of y_true and y_pred.
final class CustomLoss: Loss {
    private unowned let machine: Machine
    private let function: Value
    let name: String
    private var output: [Int] = []
    private var targetShape: [Int] = []

    init(_ function: Value, _ machine: Machine) throws {
        self.machine = machine
        self.function = function
        name = try machine.optionalAttribute(function, "__name__")?.string?.text ?? "loss"
    }

    /// A vector of targets stands beside outputs (samples, 1) as a column, as in Keras.
    func targets(_ targets: NDArray, output: [Int]) throws -> NDArray {
        self.output = output
        let width = targets.count / max(targets.length, 1)
        targetShape = width == output.reduce(1, *) ? output : Array(targets.shape.dropFirst())
        return try targets.asNumbers().reshaped([targets.length, width])
    }

    func evaluate(
        _ output: Rows, _ target: Rows, classes: Int, weights: UnsafePointer<Double>?, gradient: Rows?, bySums: Bool
    ) throws -> Double {
        let (wanted, predicted) = (try array(target, targetShape), try array(output, self.output))
        let tape = Tape()
        let variable = try gradient.map { _ in try tape.variable(predicted) }
        let arguments = [
            try machine.wrap(wanted), try variable.map { try machine.wrap($0) } ?? machine.wrap(predicted),
        ]
        for value in arguments { machine.pin(value) }
        defer { machine.unpin(arguments.count) }
        let result = try machine.callPinned(function, arguments)
        let traced = result.tracedObject?.traced
        guard
            let values = try traced?.value ?? result.arrayObject?.array
                ?? machine.scalar(result).map({ try NDArray.scalar($0) })
        else {
            throw machine.error(
                .typeError, "\(name)() should return a number or an array, not '\(machine.typeName(result))'")
        }
        let seed = try seed(values, count: output.count, weights)
        if let gradient {
            gradient.fill(0)
            if let traced, let variable {
                let slope = try tape.gradients(of: traced, seed: seed, by: [variable])[0].asNumbers()
                gradient.copy(Rows(slope, count: gradient.count, width: gradient.width))
            }
        }
        // The seed holds each value's share in the mean; the caller divides the sum by the samples.
        return try NDArray.apply(.multiply, values, seed).sum().item().double * Double(output.count)
    }

    /// How much each value counts in the mean over samples: all alike, or by the samples' weights.
    private func seed(_ values: NDArray, count: Int, _ weights: UnsafePointer<Double>?) throws -> NDArray {
        let share = 1 / Double(max(values.count, 1))
        let seed = try NDArray.full(values.shape, .float(share))
        guard let weights, values.count % max(count, 1) == 0, values.count >= count else { return seed }
        let width = values.count / count
        for place in 0..<values.count { seed.numbers[place] *= weights[place / width] }
        return seed
    }

    private func array(_ rows: Rows, _ shape: [Int]) throws -> NDArray {
        let result = try NDArray.zeros([rows.count] + shape)
        if result.count > 0 { Rows(result, count: rows.count, width: rows.width).copy(rows) }
        return result
    }
}

import CoreMath
import MachineLearning
import MiniPython
import Plotting

/// `keras.explain(model, x)`: what each unit and each input contributed to one decision.
enum Explanation {
    static let functions: [Native] = [
        Native("explain(model, x, top=6)", "Tell what each unit contributed to the decision about one sample x.") {
            machine, args in
            guard let object = args[0].foreign as? SequentialObject else {
                throw machine.error(.typeError, "explain takes a Sequential model, not \(machine.typeName(args[0]))")
            }
            let top = min(max(1, try machine.integer(args[2])), 100)
            for line in try lines(object.model, sample(object.model, machine.array(args[1]), machine), top: top) {
                try machine.write(line + "\n")
            }
            return .none
        },
        Native("diagnose(model, x, y)", "Measure inputs, units, gradients and steps, and tell what may go wrong.") {
            machine, args in
            guard let object = args[0].foreign as? SequentialObject else {
                throw machine.error(.typeError, "diagnose takes a Sequential model, not \(machine.typeName(args[0]))")
            }
            let measured = try object.model.inspect(machine.array(args[1]), machine.array(args[2]))
            try machine.write("\(Diagnosis(.none, measured, losses: []))\n")
            return .none
        },
    ]

    /// One sample, with or without the samples' axis.
    private static func sample(_ model: Sequential, _ x: NDArray, _ machine: Machine) throws -> NDArray {
        guard let shape = model.inputShape, model.isBuilt else { throw NetworkError.notBuilt(layer: model.name) }
        if x.shape == shape { return try x.reshaped([1] + shape) }
        guard x.shape == [1] + shape else {
            throw machine.error(
                .valueError,
                "explain tells about one sample, of shape \(shape.map { Int?($0) }.pythonShape). Received: "
                    + "\(x.shape.map { Int?($0) }.pythonShape)"
                    + (x.shape.dropFirst() == shape[...] ? ". Try x[0]." : ""))
        }
        return x
    }

    static func lines(_ model: Sequential, _ x: NDArray, top: Int) throws -> [String] {
        let outputs = try model.predict(x).doubles
        let chosen = outputs.count == 1 ? 0 : outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0
        var lines: [String] = []
        if outputs.count == 1 {
            lines.append("The network answers \(short(outputs[0])).")
        } else {
            lines.append("The network answers class \(chosen), with \(short(outputs[chosen])).")
        }
        guard let place = model.layers.lastIndex(where: { $0 is Dense }), let last = model.layers[place] as? Dense,
            last.units == outputs.count, last.parameters.count > 0
        else { return lines + (try inputLines(model, x, chosen, top)) }
        let before = try model.activations(x, after: place).doubles
        lines += unitLines(last, before, chosen, top)
        if place > 0 { lines += try inputLines(model, x, chosen, top) }
        return lines
    }

    /// The sum of the chosen output, taken apart.
    private static func unitLines(_ layer: Dense, _ inputs: [Double], _ chosen: Int, _ top: Int) -> [String] {
        let weights = layer.parameters[0].value.numbers
        let parts = inputs.enumerated().map { (unit: $0, value: $1, weight: weights[$0 * layer.units + chosen]) }
        let bias = layer.parameters.count > 1 ? layer.parameters[1].value.numbers[chosen] : 0
        let sum = parts.reduce(bias) { $0 + $1.value * $1.weight }
        let sorted = parts.sorted { ($0.value * $0.weight).magnitude > ($1.value * $1.weight).magnitude }
        var lines = ["", "Its sum in '\(layer.name)' is value x weight of each unit before it:"]
        for part in sorted.prefix(top) {
            let product = part.value * part.weight
            lines.append(
                "  unit \(padded(part.unit, 4))  \(column(part.value)) x \(column(part.weight)) = \(column(product))")
        }
        if sorted.count > top {
            let rest = sorted.dropFirst(top).reduce(0) { $0 + $1.value * $1.weight }
            lines.append(
                "  \(sorted.count - top) other units" + blanks(27 - "\(sorted.count - top) other units".count)
                    + "= \(column(rest))")
        }
        lines.append("  bias" + blanks(23) + "= \(column(bias))")
        lines.append("  sum" + blanks(24) + "= \(column(sum))")
        return lines
    }

    /// How far each input pushed: the input times the slope of the chosen output there.
    private static func inputLines(_ model: Sequential, _ x: NDArray, _ chosen: Int, _ top: Int) throws -> [String] {
        let slopes = try model.inputSlopes(x, output: chosen).doubles
        let values = try x.asNumbers().doubles
        let parts = zip(values, slopes).enumerated().map { (input: $0, value: $1.0, slope: $1.1) }
        let sorted = parts.sorted { ($0.value * $0.slope).magnitude > ($1.value * $1.slope).magnitude }
        var lines = ["", "How the inputs pushed, input x slope of the answer:"]
        // A pixel is told by its row, its column and its colour.
        let names = sorted.prefix(top).map { place($0.input, in: model.inputShape ?? []) }
        let width = max(3, names.map(\.count).max() ?? 0)
        for (part, name) in zip(sorted, names) {
            lines.append(
                "  input \(name + blanks(width - name.count))  \(column(part.value)) x \(column(part.slope)) = "
                    + column(part.value * part.slope))
        }
        return lines
    }

    /// An index in a flat row as indices along the axes: `21`, or `[2, 5, 0]`.
    private static func place(_ index: Int, in shape: [Int]) -> String {
        guard shape.count > 1 else { return "\(index)" }
        var (rest, places) = (index, [Int]())
        for length in shape.reversed() {
            places.insert(rest % max(length, 1), at: 0)
            rest /= max(length, 1)
        }
        return "\(places)"
    }

    private static func short(_ number: Double) -> String { Diagnosis.short(number) }
    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    private static func padded(_ number: Int, _ width: Int) -> String {
        "\(number)" + blanks(width - "\(number)".count)
    }
    private static func column(_ number: Double) -> String {
        let text = short(number)
        return blanks(8 - text.count) + text
    }
}

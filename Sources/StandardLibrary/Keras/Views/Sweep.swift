import CoreMath
import MachineLearning
import MiniPython
import Plotting

/// `keras.sweep(make, settings, x, y)`: trains a network for each combination of settings, and shows which does best.
enum Sweep {
    static let functions: [Native] = [
        Native(
            "sweep(make, settings, x, y, epochs=20, batch_size=None, validation_data=None, validation_split=0.0, measure=None)",
            "Train make(**settings) for each combination of lists of settings; returns what was measured for each."
        ) { machine, args in try run(machine, args) }
    ]

    /// More networks than this are refused: a grid grows fast.
    private static let mostRuns = 400

    private static func run(_ machine: Machine, _ args: Arguments) throws -> Value {
        let axes = try axes(args[1], machine)
        let total = axes.reduce(1.0) { $0 * Double($1.values.count) }
        guard total >= 1, total <= Double(mostRuns) else {
            throw machine.error(
                .valueError,
                "settings hold \(Diagnosis.short(total)) combinations; sweep trains from 1 to \(mostRuns) networks")
        }
        var choice = [Int](repeating: 0, count: axes.count)
        var scores: [Double] = []
        let results = try machine.heap.list([])
        machine.pin(results)
        defer { machine.unpin() }
        for run in 0..<Int(total) {
            let keywords = KeywordValues(
                zip(axes, choice).map { (name: machine.heap.name($0.name), value: $0.values[$1]) })
            let score = try train(machine, args, keywords, results)
            scores.append(score.value)
            try machine.show(frame(axes, scores, total: Int(total), measure: score.name, machine))
            if run < Int(total) - 1 { advance(&choice, axes) }
        }
        return results
    }

    private static func advance(_ choice: inout [Int], _ axes: [(name: String, values: [Value])]) {
        for axis in axes.indices.reversed() {
            choice[axis] += 1
            if choice[axis] < axes[axis].values.count { return }
            choice[axis] = 0
        }
    }

    private static func axes(_ value: Value, _ machine: Machine) throws -> [(name: String, values: [Value])] {
        guard let dict = value.dict else {
            throw machine.error(
                .typeError,
                "settings are a dict of lists, such as {'units': [2, 8], 'rate': [0.01, 0.1]}, not \(machine.typeName(value))"
            )
        }
        return try dict.pairs.map { key, values in
            guard let name = key.string?.text else {
                throw machine.error(.typeError, "the names of settings are text, not \(machine.typeName(key))")
            }
            return (name, try machine.collect(values))
        }
    }

    /// Trains one network; returns what was measured, and keeps it with the settings in the list.
    private static func train(
        _ machine: Machine, _ args: Arguments, _ keywords: KeywordValues, _ results: Value
    ) throws -> (name: String, value: Double) {
        let made = try machine.call(args[0], [], keywords)
        guard let object = made.foreign as? SequentialObject, object.model.optimizer != nil else {
            throw machine.error(
                .typeError,
                "make(\(keywords.pairs.map { $0.name.text }.joined(separator: ", "))) should return a compiled "
                    + "Sequential model, not \(machine.typeName(made))")
        }
        machine.pin(made)
        defer { machine.unpin() }
        var settings = TrainingSettings(
            epochs: try machine.integer(args[4]), batchSize: try machine.optionalInteger(args[5]) ?? 32,
            seed: machine.library.nextSeed())
        settings.validationSplit = try machine.number(args[7], "validation_split")
        if !args[6].isNone { settings.validation = try machine.validation(args[6]) }
        let history = try object.model.fit(machine.array(args[2]), machine.array(args[3]), settings)
        let name = try measure(args[8], history, machine)
        let value = history[name].last ?? .nan
        let row = try machine.heap.dict()
        for (setting, chosen) in keywords.pairs { try row.set(Value(setting), chosen, machine) }
        try row.set(machine.heap.string(name), Value(value), machine)
        try results.list?.append(Value(row), machine.heap)
        return (name, value)
    }

    /// What is compared: as asked for, else the accuracy or the loss, on samples kept back where there are some.
    private static func measure(_ value: Value, _ history: TrainingHistory, _ machine: Machine) throws -> String {
        if let name = value.string?.text {
            guard history.names.contains(name) else { throw NetworkError.unknownMeasure(name, history.names) }
            return name
        }
        return ["val_accuracy", "val_loss", "accuracy", "loss"].first { history.names.contains($0) } ?? "loss"
    }

    // MARK: What is shown

    /// The setting with its values, in the order of the rows or columns.
    private static func text(_ axis: (name: String, values: [Value]), _ machine: Machine) throws -> String {
        "\(axis.name) (\(try axis.values.map { try machine.reprText($0) }.joined(separator: ", ")))"
    }

    private static func frame(
        _ axes: [(name: String, values: [Value])], _ scores: [Double], total: Int, measure: String, _ machine: Machine
    ) throws -> LiveFrame {
        let done = 30 * scores.count / max(total, 1)
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: 30 - done)
        let progress = "\(bar) \(scores.count) of \(total) networks, \(measure)"
        var parts: [LiveFrame.Part] = [.lines([StyledLine([TextRun(progress)])])]
        let columns = axes.last?.values.count ?? 1
        let all = scores + [Double](repeating: .nan, count: total - scores.count)
        if axes.count > 0, let map = HeatMap(rows: total / max(columns, 1), columns: columns, values: all) {
            var names = try axes.map { try text($0, machine) }
            let last = names.popLast() ?? ""
            let places = names.isEmpty ? [] : ["down: \(names.joined(separator: ", "))"]
            parts.append(.lines((places + ["to the right: \(last)"]).map { StyledLine([TextRun($0, .dim)]) }))
            parts.append(.picture(.heatMap(map)))
        }
        return LiveFrame(
            parts, summary: "\(scores.count) of \(total) networks, \(measure) \(Diagnosis.short(scores.last ?? .nan))",
            isLandmark: EpochLandmarks(from: 0, to: total).contains(scores.count - 1), isLast: scores.count == total)
    }
}

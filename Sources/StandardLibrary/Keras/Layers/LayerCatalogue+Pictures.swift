import MachineLearning
import MiniPython

// Layers for pictures, (height, width, channels), and for sequences, (steps, features).

extension LayerCatalogue {
    static let pictures: [KerasClass] = [
        layer(
            "Conv2D(filters, kernel_size, strides=1, padding='valid', activation=None, \(weightParameters)",
            "Small filters that move over a picture."
        ) { machine, args, name in
            let filters = try machine.filters(args[0])
            let window = try machine.window(args[1], strides: args[2], padding: args[3], name: "kernel_size")
            return try Conv2D(
                filters, window: window, activation: machine.activation(args[4]) ?? .linear,
                settings: machine.weightSettings(args, from: 5), name: name)
        },
        layer("MaxPooling2D(pool_size=2, strides=None, padding='valid'", "The largest number of each window.") {
            machine, args, name in
            let window = try machine.window(args[0], strides: args[1], padding: args[2], name: "pool_size")
            return Pooling2D(takesLargest: true, window: window, name: name)
        },
        layer("AveragePooling2D(pool_size, strides=None, padding='valid'", "The mean of each window.") {
            machine, args, name in
            let window = try machine.window(args[0], strides: args[1], padding: args[2], name: "pool_size")
            return Pooling2D(takesLargest: false, window: window, name: name)
        },
        layer(
            "BatchNormalization(axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True",
            "Brings each feature of a batch to one mean and spread."
        ) { machine, args, name in
            guard try machine.integer(args[0]) == -1 else {
                throw machine.error(
                    .valueError, "BatchNormalization takes features along the last axis in this shell: axis=-1")
            }
            return try BatchNormalization(
                momentum: machine.number(args[1], "momentum"), margin: machine.number(args[2], "epsilon"),
                centers: machine.truth(args[3]), scales: machine.truth(args[4]), name: name)
        },
    ]

    static let sequences: [KerasClass] = [
        layer(
            "Embedding(input_dim, output_dim, embeddings_initializer='uniform', embeddings_regularizer=None",
            "A row of numbers for each whole number."
        ) { machine, args, name in
            try Embedding(
                machine.positive(args[0], "input_dim"), machine.positive(args[1], "output_dim"),
                initializer: machine.initializer(args[2]), regularizer: machine.regularizer(args[3]), name: name)
        },
        layer(
            "SimpleRNN(units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
                + "recurrent_initializer='orthogonal', bias_initializer='zeros', kernel_regularizer=None, "
                + "recurrent_regularizer=None, bias_regularizer=None, return_sequences=False",
            "A state that each step of a sequence changes."
        ) { machine, args, name in
            try machine.recurrent(.simple, args, name, gate: nil, from: 2)
        },
        gated("LSTM", .lstm, "A state with a memory that gates keep or change."),
        gated("GRU", .gru, "A state that gates keep or change."),
    ]

    private static func gated(_ name: String, _ cell: Recurrent.Cell, _ help: String) -> KerasClass {
        layer(
            "\(name)(units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
                + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', bias_initializer='zeros', "
                + "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, return_sequences=False",
            help
        ) { machine, args, name in
            try machine.recurrent(cell, args, name, gate: args[2], from: 3)
        }
    }
}

extension Machine {
    fileprivate func recurrent(
        _ cell: Recurrent.Cell, _ args: Arguments, _ name: String, gate: Value?, from place: Int
    ) throws -> any Layer {
        var settings = WeightSettings()
        settings.usesBias = try truth(args[place])
        settings.kernelInitializer = try initializer(args[place + 1])
        settings.biasInitializer = try initializer(args[place + 3])
        settings.kernelRegularizer = try regularizer(args[place + 4])
        settings.biasRegularizer = try regularizer(args[place + 6])
        return try Recurrent(
            cell, positive(args[0], "units"), activation: activation(args[1]) ?? .linear,
            gate: gate.map { try activation($0) ?? .linear } ?? .sigmoid, settings: settings,
            recurrentInitializer: initializer(args[place + 2]), recurrentRegularizer: regularizer(args[place + 5]),
            returnsSequences: truth(args[place + 7]), name: name)
    }

    fileprivate func filters(_ value: Value) throws -> Int {
        let count = try integer(value)
        guard count > 0 else {
            throw error(
                .valueError,
                "Invalid value for argument `filters`. Expected a strictly positive value. Received filters=\(count).")
        }
        return count
    }

    /// Windows and steps as keras takes them: a number for both axes, or one for each.
    fileprivate func window(_ size: Value, strides: Value, padding: Value, name: String) throws -> Window {
        let sides = try pair(size, name)
        let steps = strides.isNone ? sides : try pair(strides, "strides")
        guard let padding = Window.Padding(rawValue: padding.string?.text.lowercased() ?? "") else {
            throw error(
                .valueError,
                "The `padding` argument must be one of ('valid', 'same'). Received: \(try reprText(padding))")
        }
        return Window(
            rows: sides.0, columns: sides.1, rowStep: steps.0, columnStep: steps.1, padding: padding)
    }

    private func pair(_ value: Value, _ name: String) throws -> (Int, Int) {
        let numbers = (try? shape(value)) ?? []
        let both = numbers.count == 1 ? [numbers[0], numbers[0]] : numbers
        guard both.count == 2, both.allSatisfy({ $0 > 0 && $0 < 1 << 20 }) else {
            throw error(
                .valueError,
                "The `\(name)` argument must be a tuple of 2 integers above 0. Received: \(name)=\(try reprText(value))"
            )
        }
        return (both[0], both[1])
    }
}

import CoreMath

/// The memory in which a network runs one batch: what each layer gives, and two gradients that take turns.
final class Workspace {
    /// The layers that run in it, those of its beginning: a callback may add others to the network.
    private let layers: [any Layer]
    /// For how many samples there is room.
    let samples: Int
    /// The shapes of a sample: of the input, then of what each layer gives.
    let shapes: [[Int]]
    private let widths: [Int]
    private let isTraining: Bool
    /// What each layer gives, the input first; a layer that only reshapes shares its input's memory.
    private let values: [NDArray]
    private var gradients: [NDArray] = []

    /// - Throws: `MathError.outOfMemory` before anything is allocated that does not fit.
    init(_ layers: [any Layer], input: [Int], samples: Int, training: Bool) throws {
        var shapes = [input]
        for layer in layers { shapes.append(try layer.outputShape(for: shapes[shapes.count - 1])) }
        let widths = shapes.map { $0.reduce(1, *) }
        var values = [try NDArray.zeros([samples, widths[0]])]
        for (place, layer) in layers.enumerated() {
            try layer.makeRoom(samples: samples, input: shapes[place], training: training)
            layer.roomOwner = nil
            values.append(layer.isReshaping ? values[place] : try NDArray.zeros([samples, widths[place + 1]]))
        }
        if training {
            // The gradient by one layer's outputs lies in one of two blocks, that by its inputs in the other.
            for turn in 0...1 {
                var width = 1
                for place in 1..<max(widths.count, 2) where (widths.count - place) % 2 == turn && place < widths.count {
                    width = max(width, widths[place])
                }
                gradients.append(try NDArray.zeros([samples, width]))
            }
        }
        (self.samples, self.shapes, self.widths, self.values) = (samples, shapes, widths, values)
        (self.layers, isTraining) = (layers, training)
        for layer in layers { layer.roomOwner = ObjectIdentifier(self) }
    }

    /// How many samples' outputs a layer gives: the input is place 0.
    func rows(_ place: Int, count: Int) -> Rows { Rows(values[place], count: count, width: widths[place]) }

    /// The derivative of the loss by what stands at a place.
    func gradient(_ place: Int, count: Int) -> Rows {
        Rows(gradients[(widths.count - place) % 2], count: count, width: widths[place])
    }

    func input(count: Int) -> Rows { rows(0, count: count) }
    func output(count: Int) -> Rows { rows(values.count - 1, count: count) }

    // MARK: One batch

    /// Runs the layers on the `count` samples that stand in `input`.
    func forward(count: Int, _ pass: Pass) throws {
        for (place, layer) in layers.enumerated() where !layer.isReshaping {
            if layer.roomOwner != ObjectIdentifier(self) {
                // Something else was computed since, such as a prediction within a callback.
                try layer.makeRoom(samples: samples, input: shapes[place], training: isTraining)
                layer.roomOwner = ObjectIdentifier(self)
            }
            try layer.forward(rows(place, count: count), rows(place + 1, count: count), pass)
        }
    }

    /// Leads the gradient of the loss back from the last layer, setting all parameters' gradients.
    /// - Throws: `NetworkError.usedMeanwhile` where a layer has computed something else since `forward`.
    func backward(count: Int) throws {
        // No layer before the first one with weights needs a gradient.
        let first = layers.firstIndex { !$0.parameters.isEmpty } ?? layers.count
        for layer in layers {
            if let owner = layer.roomOwner, owner != ObjectIdentifier(self) {
                throw NetworkError.usedMeanwhile(layer: layer.name)
            }
        }
        for place in stride(from: layers.count - 1, through: first, by: -1) {
            let layer = layers[place]
            let outward = gradient(place + 1, count: count)
            if layer.isReshaping {
                if place > first { gradient(place, count: count).copy(outward) }
                continue
            }
            try layer.backward(
                rows(place, count: count), rows(place + 1, count: count), outward,
                place > first ? gradient(place, count: count) : nil)
        }
    }
}

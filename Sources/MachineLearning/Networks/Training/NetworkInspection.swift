import CoreMath

/// What one batch does in a network: measured, layer by layer.
public struct NetworkInspection {
    /// One layer under this batch.
    public struct LayerMeasures {
        public let name: String
        public let kind: String
        public let activation: Activation?
        /// How many units the layer has: the length of its outputs' last axis.
        public let units: Int
        /// The share of units that gave 0 for every sample.
        public let deadShare: Double
        /// The share of outputs that lie on a plateau of their function, within a hundredth of its height.
        public let saturatedShare: Double
        /// The root of the mean square of all outputs.
        public let outputSize: Double
        /// The root of the mean square of the weights, and of the loss's derivative by them; nil without weights.
        public let weightSize: Double?
        public let gradientSize: Double?
        /// Whether all units have the same weights, so that they stay alike.
        public let unitsAreAlike: Bool
        public let isFinite: Bool
    }

    public let layers: [LayerMeasures]
    public let loss: Double
    public let largestInput: Double
    public let largestTarget: Double
    public let smallestTarget: Double
    /// How far the outputs differ among samples: the largest standard deviation of an output.
    public let outputSpread: Double
    public let learningRate: Double
}

extension Sequential {
    /// Runs up to 256 samples through the network and back, without moving weights.
    public func inspect(_ input: NDArray, _ target: NDArray) throws -> NetworkInspection {
        let count = min(256, input.length)
        let (x, y) = (try input.sliced(start: 0, stop: count), try target.sliced(start: 0, stop: count))
        let loss = try differentiate(x, y)
        var measures: [NetworkInspection.LayerMeasures] = []
        for (place, layer) in layers.enumerated() {
            let outputs = try activations(x, after: place + 1)
            measures.append(Self.measure(layer, outputs))
        }
        let output = try predict(x)
        let spread = try output.standardDeviation(axes: [0]).reduced(.max).item().double
        let (allInputs, allTargets) = (try x.asNumbers(), try y.asNumbers())
        let (numbers, targets) = (allInputs.numbers, allTargets.numbers)
        return NetworkInspection(
            layers: measures, loss: loss, largestInput: numbers.reduce(0) { max($0, $1.magnitude) },
            largestTarget: targets.max() ?? 0, smallestTarget: targets.min() ?? 0, outputSpread: spread,
            learningRate: optimizer?.learningRate ?? 0)
    }

    private static func measure(_ layer: any Layer, _ outputs: NDArray) -> NetworkInspection.LayerMeasures {
        let numbers = outputs.numbers
        let units = max(outputs.shape.last ?? 1, 1)
        var isAlive = [Bool](repeating: false, count: units)
        var (flat, square, isFinite) = (0, 0.0, true)
        let plateaus = layer.activation?.plateaus
        for (index, number) in numbers.enumerated() {
            if number != 0 { isAlive[index % units] = true }
            if let plateaus {
                let margin = (plateaus.high - plateaus.low) / 100
                if number < plateaus.low + margin || number > plateaus.high - margin { flat += 1 }
            }
            square += number * number
            isFinite = isFinite && number.isFinite
        }
        let count = Double(max(numbers.count, 1))
        let kernel = layer.parameters.first { $0.value.dimensions > 1 }
        let gradients = layer.parameters.filter(\.isTrainable).compactMap(\.gradient)
        return NetworkInspection.LayerMeasures(
            name: layer.name, kind: layer.kind, activation: layer.activation, units: units,
            deadShare: Double(isAlive.count { !$0 }) / Double(units), saturatedShare: Double(flat) / count,
            outputSize: (square / count).squareRoot(), weightSize: kernel.map { size([$0.value]) },
            gradientSize: gradients.isEmpty ? nil : size(gradients),
            unitsAreAlike: kernel.map { areAlike($0, units) } ?? false,
            isFinite: isFinite && layer.parameters.allSatisfy { $0.value.numbers.allSatisfy(\.isFinite) })
    }

    private static func size(_ arrays: [NDArray]) -> Double {
        let count = arrays.reduce(0) { $0 + $1.count }
        let square = arrays.reduce(0.0) { sum, array in sum + array.numbers.reduce(0) { $0 + $1 * $1 } }
        return (square / Double(max(count, 1))).squareRoot()
    }

    private static func areAlike(_ kernel: Parameter, _ units: Int) -> Bool {
        guard units > 1, kernel.value.count % units == 0 else { return false }
        let weights = kernel.weights
        for row in 0..<(kernel.value.count / units) {
            for unit in 1..<units where weights[row * units + unit] != weights[row * units] { return false }
        }
        return true
    }
}

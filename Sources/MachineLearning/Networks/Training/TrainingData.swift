import CoreMath

/// Samples, targets and their weights, checked and laid out in rows.
struct TrainingData {
    let inputs: NDArray
    let targets: NDArray
    let weights: NDArray?
    let count: Int
    /// The shape of one sample's target as it was given.
    let targetShape: [Int]
    /// The shape of one sample.
    var sampleShape: [Int] { Array(inputs.shape.dropFirst()) }
    private let inputWidth: Int
    private let targetWidth: Int

    /// - Parameter what: what the caller names the samples.
    /// - Throws: `NetworkError` for what does not fit the network or its loss.
    init(
        _ model: Sequential, _ input: NDArray, _ target: NDArray, what: String, sampleWeights: NDArray? = nil,
        classWeights: [Int: Double] = [:]
    ) throws {
        guard let loss = model.loss else { throw NetworkError.noLoss }
        if input.dimensions > 0, input.length == 0 { throw NetworkError.noSamples(what: what) }
        inputs = try model.prepared(input)
        count = inputs.length
        guard target.dimensions > 0, target.length == count else {
            throw NetworkError.sampleCounts(inputs: count, targets: target.length)
        }
        try Self.checkFinite(inputs, what)
        try Self.checkFinite(target.asNumbers(), what == "x" ? "y" : "validation y")
        let output = model.outputShape ?? []
        targets = try loss.targets(target, output: output)
        targetShape = Array(target.shape.dropFirst())
        inputWidth = inputs.count / max(count, 1)
        targetWidth = targets.count / max(count, 1)
        weights = try Self.weights(sampleWeights, classWeights, targets, count, targetWidth)
    }

    private init(_ inputs: NDArray, _ targets: NDArray, _ weights: NDArray?, targetShape: [Int]) {
        (self.inputs, self.targets, self.weights) = (inputs, targets, weights)
        self.targetShape = targetShape
        count = inputs.length
        inputWidth = inputs.count / max(count, 1)
        targetWidth = targets.count / max(count, 1)
    }

    private static func checkFinite(_ array: NDArray, _ what: String) throws {
        let width = max(1, array.count / max(array.length, 1))
        if let place = array.numbers.firstIndex(where: { !$0.isFinite }) {
            throw NetworkError.notFinite(what: what, sample: place / width)
        }
    }

    private static func weights(
        _ given: NDArray?, _ classes: [Int: Double], _ targets: NDArray, _ count: Int, _ width: Int
    ) throws -> NDArray? {
        if given == nil && classes.isEmpty { return nil }
        let result = try NDArray.ones([count])
        if let given {
            guard given.count == count else { throw NetworkError.sampleCounts(inputs: count, targets: given.count) }
            try result.assign(given.reshaped([count]).asNumbers())
        }
        if classes.isEmpty { return result }
        let (weights, numbers) = (result.numbers, targets.numbers)
        for sample in 0..<count {
            // The class is the target itself, or the place of the largest of several.
            var label = numbers[sample * width]
            if width > 1 {
                let row = numbers[(sample * width)..<((sample + 1) * width)]
                label = Double((row.indices.max { row[$0] < row[$1] } ?? 0) - sample * width)
            }
            weights[sample] *= Int(exactly: label).flatMap { classes[$0] } ?? 1
        }
        return result
    }

    /// The first samples, and the rest.
    func split(at place: Int) throws -> (first: TrainingData, rest: TrainingData) {
        func part(_ start: Int, _ stop: Int) throws -> TrainingData {
            TrainingData(
                try inputs.sliced(start: start, stop: stop), try targets.sliced(start: start, stop: stop),
                try weights?.sliced(start: start, stop: stop), targetShape: targetShape)
        }
        return (try part(0, place), try part(place, count))
    }

    /// Copies the inputs of samples into rows.
    func gather(_ samples: ArraySlice<Int>, into rows: Rows) {
        Self.gather(inputs, inputWidth, samples, rows.start)
    }

    /// Copies the targets of samples into rows.
    func gatherTargets(_ samples: ArraySlice<Int>, into target: UnsafeMutablePointer<Double>) {
        Self.gather(targets, targetWidth, samples, target)
    }

    /// Copies the weights of samples; returns whether there are any.
    func gatherWeights(_ samples: ArraySlice<Int>, into target: UnsafeMutablePointer<Double>) -> Bool {
        guard let weights else { return false }
        Self.gather(weights, 1, samples, target)
        return true
    }

    /// How many numbers the target of a sample has.
    var targetsPerSample: Int { targetWidth }

    private static func gather(
        _ array: NDArray, _ width: Int, _ samples: ArraySlice<Int>, _ target: UnsafeMutablePointer<Double>
    ) {
        guard let start = array.numbers.baseAddress else { return }
        var to = target
        for sample in samples {
            to.update(from: start + sample &* width, count: width)
            to += width
        }
    }
}

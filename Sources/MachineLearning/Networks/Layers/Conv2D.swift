import CoreMath

/// A layer of small filters that move over a picture: each gives one channel of the output.
///
/// The cross-correlation that networks call convolution. For each sample the windows are laid out as the rows of a
/// matrix, which one product takes to all filters (K. Chellapilla et al., 2006, "High performance convolutional neural
/// networks for document processing"). Inputs are (height, width, channels).
public final class Conv2D: Layer {
    public let filters: Int
    public let window: Window
    public let settings: WeightSettings
    public let activation: Activation?
    public let kind = "Conv2D"
    public var name: String
    public var roomOwner: ObjectIdentifier?
    public var isTrainable = true
    public var receivesSumGradient = false

    /// The kernel (rows, columns, channels, filters) and the bias (filters).
    private var kernel: Parameter?
    private var bias: Parameter?
    private var sums: NDArray?
    /// The windows of one sample (places, rows · columns · channels), and their gradient.
    private var patches: NDArray?
    private var patchSlopes: NDArray?
    private var shape: [Int] = []

    /// - Throws: `NetworkError.notPositive` unless there is at least one filter.
    public init(
        _ filters: Int, window: Window, activation: Activation = .linear, settings: WeightSettings = WeightSettings(),
        name: String = "conv2d"
    ) throws {
        guard filters > 0 else { throw NetworkError.notPositive(name: "filters", value: "\(filters)") }
        (self.filters, self.window, self.activation) = (filters, window, activation)
        (self.settings, self.name) = (settings, name)
    }

    public var parameters: [Parameter] { [kernel, bias].compactMap { $0 } }
    public var isBuilt: Bool { kernel != nil }
    private var function: Activation { activation ?? .linear }

    public func outputShape(for input: [Int]) throws -> [Int] {
        let places = try window.places(on: input, layer: name)
        if let kernel, kernel.value.shape[2] != input[2] {
            throw NetworkError.inputWidth(layer: name, expected: kernel.value.shape[2], shape: [nil] + input)
        }
        return [places.rows.count, places.columns.count, filters]
    }

    public func build(input: [Int], generator: RandomGenerator) throws {
        _ = try outputShape(for: input)
        let shape = [window.rows, window.columns, input[2], filters]
        try NetworkError.checkWeights(shape, layer: name)
        kernel = Parameter(
            "kernel", try settings.kernelInitializer.draw(shape, generator), regularizer: settings.kernelRegularizer)
        if settings.usesBias {
            bias = Parameter(
                "bias", try settings.biasInitializer.draw([filters], generator), regularizer: settings.biasRegularizer)
        }
    }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        shape = input
        let output = try outputShape(for: input)
        let room = [output[0] * output[1], window.rows * window.columns * input[2]]
        patches = try NDArray.zeros(room)
        if training { patchSlopes = try NDArray.zeros(room) }
        if training, function.needsSums { sums = try NDArray.zeros([samples, output.reduce(1, *)]) }
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard let kernel, let patches else { throw NetworkError.notBuilt(layer: name) }
        let room = Rows(patches, count: patches.shape[0], width: patches.shape[1])
        let weights = kernel.rows(width: filters)
        for sample in 0..<input.count {
            gather(input.row(sample), into: room)
            let result = Rows(start: output.row(sample), count: room.count, width: filters)
            if let bias {
                let source = bias.weights
                for place in 0..<result.count { result.row(place).update(from: source, count: filters) }
            }
            try MatrixTile.multiply(MatrixTile.Left(room), weights, result, adding: bias != nil)
            if sample & 15 == 15 { try Allocation.poll() }
        }
        if let sums, pass.isTraining { Rows(sums, count: output.count, width: output.width).copy(output) }
        function.apply(output.regrouped(width: filters))
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let kernel, let patches, let patchSlopes else { throw NetworkError.notBuilt(layer: name) }
        let delta = outputGradient.regrouped(width: filters)
        if !receivesSumGradient {
            function.multiplySlopes(
                delta, output: output.regrouped(width: filters),
                sums: sums.map { Rows($0, count: output.count, width: output.width) })
        }
        if let bias { MatrixTile.sumColumns(delta, bias.slopes) }
        let room = Rows(patches, count: patches.shape[0], width: patches.shape[1])
        let slopes = Rows(patchSlopes, count: room.count, width: room.width)
        inputGradient?.fill(0)
        for sample in 0..<input.count {
            let result = Rows(start: outputGradient.row(sample), count: room.count, width: filters)
            gather(input.row(sample), into: room)
            try MatrixTile.multiply(
                MatrixTile.Left(transposed: room), result, kernel.slopeRows(width: filters), adding: sample > 0)
            if let inputGradient {
                try MatrixTile.multiply(
                    MatrixTile.Left(result), transposed: kernel.rows(width: filters), slopes)
                scatter(slopes, into: inputGradient.row(sample))
            }
            if sample & 15 == 15 { try Allocation.poll() }
        }
    }

    // MARK: Windows

    /// Calls the body with the places in picture and patches of each row of a window that lies in the picture, and its
    /// length; what lies outside is passed over.
    @inline(__always)
    private func eachRow(_ body: (_ inPicture: Int, _ inPatches: Int, _ length: Int) -> Void) {
        guard let places = try? window.places(on: shape, layer: name) else { return }
        let (height, width, channels) = (shape[0], shape[1], shape[2])
        let patchWidth = window.rows * window.columns * channels
        var patch = 0
        for down in 0..<places.rows.count {
            for right in 0..<places.columns.count {
                let left = right * window.columnStep - places.columns.before
                let (first, last) = (max(left, 0), min(left + window.columns, width))
                for line in 0..<window.rows {
                    let row = down * window.rowStep - places.rows.before + line
                    if row < 0 || row >= height || first >= last { continue }
                    body(
                        (row * width + first) * channels,
                        patch + (line * window.columns + first - left) * channels, (last - first) * channels)
                }
                patch += patchWidth
            }
        }
    }

    /// Copies the windows of a picture into rows; what lies outside the picture stays 0.
    private func gather(_ picture: UnsafeMutablePointer<Double>, into room: Rows) {
        eachRow { from, to, length in
            for place in 0..<length { room.start[to &+ place] = picture[from &+ place] }
        }
    }

    /// Adds the gradients of windows to those of the picture's places.
    private func scatter(_ room: Rows, into picture: UnsafeMutablePointer<Double>) {
        eachRow { to, from, length in
            for place in 0..<length { picture[to &+ place] += room.start[from &+ place] }
        }
    }
}

import CoreMath
import Testing

@testable import MachineLearning

/// Back-propagation against central differences: one contract for every activation, loss, regularizer and layer.
@Suite struct GradientTests {
    static let activations: [GradientCase] =
        (Activation.named.map(\.activation) + [.gelu(approximate: true), .leakyReLU(slope: 0.3)]).map { activation in
            GradientCase(
                name: "\(activation)", input: [3], loss: { RegressionLosses.meanSquaredError() },
                layers: {
                    [
                        try Dense(4, activation: activation), ActivationLayer(activation),
                        try Dense(2, activation: activation),
                    ]
                })
        }

    static let losses: [GradientCase] = [
        lossCase("mse", .linear, .numbers) { RegressionLosses.meanSquaredError() },
        lossCase("mae", .linear, .numbers) { RegressionLosses.meanAbsoluteError() },
        lossCase("huber", .linear, .numbers) { RegressionLosses.huber(delta: 0.4) },
        lossCase("binary by sums", .sigmoid, .truths) { BinaryCrossentropy() },
        lossCase("binary smoothed", .sigmoid, .shares) { BinaryCrossentropy(labelSmoothing: 0.2) },
        lossCase("binary by outputs", .softmax, .truths) { BinaryCrossentropy() },
        lossCase("binary logits", .linear, .truths) { BinaryCrossentropy(fromLogits: true) },
        lossCase("categorical by sums", .softmax, .shares) { CategoricalCrossentropy(isSparse: false) },
        lossCase("categorical by outputs", .sigmoid, .shares) { CategoricalCrossentropy(isSparse: false) },
        lossCase("categorical logits", .linear, .shares) {
            CategoricalCrossentropy(isSparse: false, fromLogits: true, labelSmoothing: 0.1)
        },
        lossCase("sparse by sums", .softmax, .classes) { CategoricalCrossentropy(isSparse: true) },
        lossCase("sparse by outputs", .sigmoid, .classes) { CategoricalCrossentropy(isSparse: true) },
        lossCase("sparse logits", .linear, .classes) { CategoricalCrossentropy(isSparse: true, fromLogits: true) },
    ]

    private static func lossCase(
        _ name: String, _ last: Activation, _ target: GradientCase.Target,
        _ loss: @escaping @Sendable () throws -> any Loss
    ) -> GradientCase {
        GradientCase(
            name: name, input: [4], loss: loss,
            layers: { [try Dense(5, activation: .tanh), try Dense(3, activation: last)] }, target: target)
    }

    static let regularizers: [GradientCase] = [("l1", 0.1, 0.0), ("l2", 0.0, 0.1), ("both", 0.05, 0.02)].map {
        name, l1, l2 in
        GradientCase(
            name: name, input: [3], loss: { RegressionLosses.meanSquaredError() },
            layers: {
                var settings = WeightSettings()
                settings.kernelRegularizer = try Regularizer(l1: l1, l2: l2)
                settings.biasRegularizer = try Regularizer(l1: l1, l2: l2)
                return [try Dense(3, activation: .tanh, settings: settings), try Dense(2, settings: settings)]
            })
    }

    static let shapes: [GradientCase] = [
        GradientCase(
            name: "flatten and reshape", input: [2, 3], loss: { RegressionLosses.meanSquaredError() },
            layers: {
                [
                    try Dense(4, activation: .tanh), Flatten(), try Dense(6, activation: .tanh),
                    try Reshape([3, -1]), try Dense(2), Flatten(),
                ]
            }),
        GradientCase(
            name: "an axis of steps with classes", input: [3, 4],
            loss: { CategoricalCrossentropy(isSparse: true) },
            layers: { [try Dense(5, activation: .gelu(approximate: false)), try Dense(3, activation: .softmax)] },
            target: .classes),
    ]

    static let pictures: [GradientCase] = [
        pictureCase("convolution") { [try convolution(3, step: 1, .valid, .tanh), Flatten(), try Dense(2)] },
        pictureCase("strided, padded convolutions") {
            [
                try convolution(3, step: 2, .same, .gelu(approximate: false)),
                try convolution(2, step: 1, .same, .relu),
                Flatten(), try Dense(2),
            ]
        },
        pictureCase("largest of windows") {
            [try convolution(2, step: 1, .same, .linear), pool(true, .valid), Flatten(), try Dense(2)]
        },
        pictureCase("means of windows") {
            [try convolution(2, step: 1, .same, .tanh), pool(false, .same), Flatten(), try Dense(2)]
        },
        pictureCase("convolution at the end") {
            [try convolution(2, step: 1, .valid, .relu), try convolution(3, step: 3, .valid, .sigmoid)]
        },
    ]

    private static func pictureCase(_ name: String, _ layers: @escaping @Sendable () throws -> [any Layer])
        -> GradientCase
    {
        GradientCase(name: name, input: [5, 6, 2], loss: { RegressionLosses.meanSquaredError() }, layers: layers)
    }

    private static func convolution(
        _ filters: Int, step: Int, _ padding: Window.Padding, _ activation: Activation
    ) throws -> Conv2D {
        let window = Window(rows: 3, columns: 2, rowStep: step, columnStep: step, padding: padding)
        return try Conv2D(filters, window: window, activation: activation)
    }

    private static func pool(_ takesLargest: Bool, _ padding: Window.Padding) -> Pooling2D {
        let window = Window(rows: 2, columns: 2, rowStep: 2, columnStep: 2, padding: padding)
        return Pooling2D(takesLargest: takesLargest, window: window, name: "pool")
    }

    static let normalizations: [GradientCase] = [
        GradientCase(
            name: "normalized batches", input: [3], loss: { RegressionLosses.meanSquaredError() },
            layers: { [try Dense(4, activation: .tanh), try BatchNormalization(), try Dense(2)] }),
        GradientCase(
            name: "normalized channels", input: [4, 4, 1], loss: { RegressionLosses.meanSquaredError() },
            layers: {
                [try convolution(3, step: 1, .same, .linear), try BatchNormalization(), Flatten(), try Dense(2)]
            }),
    ]

    static let sequences: [GradientCase] =
        [Recurrent.Cell.simple, .lstm, .gru].flatMap { cell in
            [true, false].map { isDeep in
                GradientCase(
                    name: "\(cell.rawValue)\(isDeep ? ", two of them" : "")", input: [4, 3],
                    loss: { RegressionLosses.meanSquaredError() },
                    layers: {
                        let last = try Recurrent(cell, 3, name: "last")
                        if !isDeep { return [last, try Dense(2)] }
                        return [
                            try Dense(3, activation: .tanh),
                            try Recurrent(cell, 2, returnsSequences: true, name: "first"),
                            last, try Dense(2),
                        ]
                    })
            }
        } + [
            GradientCase(
                name: "embedding", input: [3], loss: { CategoricalCrossentropy(isSparse: true) },
                layers: {
                    [try Embedding(4, 3), try Recurrent(.simple, 3, name: "rnn"), try Dense(3, activation: .softmax)]
                },
                target: .classes, inputs: .wholeNumbers(4))
        ]

    @Test(arguments: activations + losses + regularizers + shapes + pictures + normalizations + sequences)
    func gradientsAgreeWithCentralDifferences(_ example: GradientCase) throws {
        #expect(try example.error() < 1e-6)
    }

    /// What dropout drops changes from pass to pass, so that its rule is tested by itself.
    @Test func dropoutPassesGradientsWhereItPassedInputs() throws {
        let layer = try Dropout(0.4, seed: 3)
        try layer.makeRoom(samples: 50, input: [4], training: true)
        let (input, output) = (try NDArray.ones([50, 4]), try NDArray.zeros([50, 4]))
        let (outward, inward) = (try NDArray.full([50, 4], .float(2)), try NDArray.zeros([50, 4]))
        func rows(_ array: NDArray) -> Rows { Rows(array, count: 50, width: 4) }
        let generator = RandomGenerator(seed: 1)
        try layer.forward(rows(input), rows(output), Pass(isTraining: true, generator: generator))
        try layer.backward(rows(input), rows(output), rows(outward), rows(inward))
        #expect(Set(output.doubles) == [0, 1 / 0.6])
        #expect(zip(output.doubles, inward.doubles).allSatisfy { $1 == 2 * $0 })
        // 200 draws at 0.6: the mean within four standard errors of 1.
        #expect(try abs(output.mean().item().double - 1) < 4 * (0.4 / 0.6 / 200).squareRoot())
        try layer.forward(rows(input), rows(output), Pass(isTraining: false, generator: generator))
        #expect(output.doubles == input.doubles)
    }
}

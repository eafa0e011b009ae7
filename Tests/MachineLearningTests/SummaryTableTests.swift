import CoreMath
import Testing

@testable import MachineLearning

/// The text is that of Keras 3.15.1 for the same networks under `set_floatx('float64')`, at 80 columns.
@Suite struct SummaryTableTests {
    @Test func summarizesItsLayers() throws {
        let model = Sequential([
            try Dense(3, activation: .tanh), Flatten(), try Dense(300, activation: .sigmoid, name: "dense_1"),
        ])
        #expect(
            model.summary().contains("│ dense (Dense)                   │ ?                      │   0 (unbuilt) │"))
        try model.build(input: [2])
        #expect(
            model.summary() == """
                Model: "sequential"
                ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                │ dense (Dense)                   │ (None, 3)              │             9 │
                ├─────────────────────────────────┼────────────────────────┼───────────────┤
                │ flatten (Flatten)               │ (None, 3)              │             0 │
                ├─────────────────────────────────┼────────────────────────┼───────────────┤
                │ dense_1 (Dense)                 │ (None, 300)            │         1,200 │
                └─────────────────────────────────┴────────────────────────┴───────────────┘
                 Total params: 1,209 (9.45 KB)
                 Trainable params: 1,209 (9.45 KB)
                 Non-trainable params: 0 (0.00 B)
                """)
    }

    @Test func countsWhatTheOptimizerRemembers() throws {
        let model = Sequential([try Dense(4, activation: .tanh), try Dense(1, activation: .sigmoid)])
        model.compile(optimizer: try Optimizer(Adam(), learningRate: 0.01), loss: BinaryCrossentropy())
        try model.fit(NDArray.zeros([2, 2]), NDArray.of([0, 1]), TrainingSettings())
        #expect(
            model.summary().hasSuffix(
                """
                 Total params: 53 (420.00 B)
                 Trainable params: 17 (136.00 B)
                 Non-trainable params: 0 (0.00 B)
                 Optimizer params: 36 (284.00 B)
                """))
    }
}

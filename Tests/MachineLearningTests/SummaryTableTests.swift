import CoreMath
import Testing

@testable import MachineLearning

@Suite struct SummaryTableTests {
    @Test func summarizesItsLayers() throws {
        let model = try Sequential(
            [Dense(3, activation: .tanh, inputs: 2), Dense(1, activation: .sigmoid)])
        #expect(model.summary().contains("?"))
        try model.build()
        #expect(
            model.summary() == """
                Model: "sequential"
                ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                │ dense (Dense)                   │ (None, 3)              │             9 │
                ├─────────────────────────────────┼────────────────────────┼───────────────┤
                │ dense_1 (Dense)                 │ (None, 1)              │             4 │
                └─────────────────────────────────┴────────────────────────┴───────────────┘
                 Total params: 13
                """)
    }
}

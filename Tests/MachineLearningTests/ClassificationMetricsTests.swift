import CoreMath
import Testing

@testable import MachineLearning

@Suite struct ClassificationMetricsTests {
    @Test func countsConfusions() throws {
        let matrix = ConfusionMatrix(truth: [0, 0, 1, 1, nil], predicted: [0, 1, 1, 1, 0], count: 2)
        #expect(matrix.counts == [1, 1, 0, 2])
        let scores = ClassificationScores(truth: [0, 0, 1, 1], predicted: [0, 1, 1, 1], chosen: [0, 1], count: 2)
        #expect(scores.classes[0].precision == 1 && scores.classes[0].recall == 0.5)
        #expect(abs(scores.classes[1].fScore - 0.8) < 1e-15 && scores.micro.fScore == 0.75)
        #expect(abs(scores.macro.precision - 5.0 / 6) < 1e-15)
    }

    @Test func theAreaIsTheShareOfRightlyOrderedPairs() {
        let truth = [false, true, false, true, true]
        let scores = [0.1, 0.4, 0.4, 0.8, 0.05]
        // Pairs: (0.4: 1 + 1/2), (0.8: 2), (0.05: 0) of 6.
        #expect(abs(RankingMetrics.areaUnderCurve(truth: truth, scores: scores) - 3.5 / 6) < 1e-15)
        let curve = RankingMetrics.characteristic(truth: truth, scores: scores, dropsIntermediate: false)
        #expect(curve.thresholds == [.infinity, 0.8, 0.4, 0.1, 0.05])
    }

    @Test func aCertainWrongGuessCostsMuch() {
        let table = Table(rows: 2, columns: 2, values: [0.5, 0.5, 1, 0])
        let loss = RankingMetrics.logLoss(truth: [0, 1], probabilities: table)
        // -(log 0.5 + log 2^-52) / 2
        #expect(abs(loss - 26.5 * 0.6931471805599453) < 1e-12)
    }

    @Test func writesFixedDecimals() {
        #expect(2.675.fixed(2) == "2.67" && (-0.0).fixed(1) == "-0.0" && 1e22.fixed(0) == "10000000000000000000000")
        #expect(Double.nan.fixed(2) == "nan")
    }
}

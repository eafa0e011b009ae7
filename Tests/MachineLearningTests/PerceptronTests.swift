import CoreMath
import Testing

@testable import MachineLearning

/// That the steps are scikit-learn's is shown by the program `sklearn/perceptron.py`.
@Suite struct PerceptronTests {
    private func moons() throws -> (NDArray, ClassCodes) {
        let drawn = RandomGenerator(seed: 1)
        let x = try drawn.standardNormal([80, 2])
        let codes = (0..<80).map { x.numbers[2 * $0] * x.numbers[2 * $0 + 1] > 0 ? 1 : 0 }
        return (x, ClassCodes(codes: codes, count: 2))
    }

    private func settings(_ change: (inout PerceptronSettings) -> Void) -> PerceptronSettings {
        var settings = PerceptronSettings()
        change(&settings)
        return settings
    }

    @Test func learnsWhatNoLineDoes() throws {
        let (x, classes) = try moons()
        let model = PerceptronClassifier(
            settings {
                ($0.hiddenUnits, $0.firstRate, $0.maximalEpochs) = ([12], 0.05, 150)
            }, random: RandomState(seed: 1))
        try model.fit(x, classes)
        #expect(try model.score(x, classes) > 0.95)
        let shares = try model.probabilities(x)
        #expect(shares.shape == [80, 2])
        for sample in 0..<80 { #expect(abs(shares.numbers[2 * sample] + shares.numbers[2 * sample + 1] - 1) < 1e-15) }
    }

    @Test func equalSeedsGiveEqualNetworks() throws {
        let (x, classes) = try moons()
        func losses(_ seed: UInt32) throws -> [Double] {
            let model = PerceptronClassifier(settings { $0.maximalEpochs = 5 }, random: RandomState(seed: seed))
            try model.fit(x, classes)
            return model.losses
        }
        #expect(try losses(3) == losses(3))
        #expect(try losses(3) != losses(4))
    }

    @Test func endsWhenNothingIsGained() throws {
        let x = try NDArray.zeros([10, 1])
        let model = PerceptronRegressor(
            settings { ($0.maximalEpochs, $0.patience) = (1000, 3) }, random: RandomState(seed: 1))
        try model.fit(x, NDArray.zeros([10]))
        #expect(model.hasConverged && model.losses.count < 1000)
        #expect(try model.predict(x).shape == [10])
    }

    @Test func saysWhatDoesNotFit() throws {
        let model = PerceptronRegressor(random: RandomState(seed: 1))
        #expect(throws: MachineLearningError.self) { try model.predict(NDArray.zeros([2, 2])) }
        #expect(throws: MachineLearningError.self) {
            try model.fit(NDArray.full([2, 2], .float(.nan)), NDArray.zeros([2]))
        }
    }
}

import CoreMath
import Testing

@testable import MachineLearning

@Suite struct DiagnosisTests {
    private func model(_ layers: [any Layer], rate: Double = 0.01, loss: (any Loss)? = nil) throws -> Sequential {
        let model = Sequential(layers, seed: 3)
        try model.build(input: [2])
        model.compile(
            optimizer: try Optimizer(SGD(), learningRate: rate), loss: loss ?? RegressionLosses.meanSquaredError())
        return model
    }

    private func causes(_ model: Sequential, inputs scale: Double = 1, target: Double = 1) throws -> [Diagnosis.Cause] {
        let x = try NDArray.apply(.multiply, RandomGenerator(seed: 1).standardNormal([20, 2]), .float(scale))
        let y = try NDArray.full([20], .float(target))
        return Diagnosis(.none, try model.inspect(x, y), losses: []).causes
    }

    @Test func findsDeadUnits() throws {
        let model = try model([Dense(4, activation: .relu, name: "hidden"), Dense(1)])
        // Three of four units get a constant that no sum of such inputs lifts above 0.
        try model.parameters[1].assign(NDArray.of([-100.0, -100, -100, 1]))
        #expect(try causes(model).contains(.deadUnits(layer: "hidden", count: 3, of: 4)))
    }

    @Test func findsSaturatedUnitsAndLargeInputs() throws {
        let model = try model([Dense(4, activation: .tanh, name: "hidden"), Dense(1)])
        let found = try causes(model, inputs: 1000)
        #expect(found.contains { if case .saturated("hidden", "tanh", let share) = $0 { share > 0.9 } else { false } })
        #expect(found.contains { if case .unscaledInputs(let largest) = $0 { largest > 1000 } else { false } })
    }

    @Test func findsFadingGradients() throws {
        var layers: [any Layer] = try (0..<12).map { try Dense(4, activation: .sigmoid, name: "dense_\($0)") }
        layers.append(try Dense(1, name: "last"))
        #expect(
            try causes(model(layers)).contains {
                if case .vanishing("dense_0", "last", let ratio) = $0 { ratio < 1e-3 } else { false }
            })
    }

    @Test func findsUnitsThatStayAlike() throws {
        var settings = WeightSettings()
        settings.kernelInitializer = .constant(0.5)
        let model = try model([Dense(3, activation: .tanh, settings: settings, name: "hidden"), Dense(1)])
        #expect(try causes(model).contains(.alikeUnits(layer: "hidden", units: 3)))
    }

    @Test func findsTargetsOutOfReach() throws {
        let model = try model([Dense(1, activation: .sigmoid, name: "last")])
        #expect(
            try causes(model, target: 7).contains(
                .unscaledTargets(layer: "last", activation: "sigmoid", low: 7, high: 7)))
    }

    @Test func findsRatesThatAreTooSmall() throws {
        let model = try model([Dense(1, name: "last")], rate: 1e-9)
        #expect(try causes(model).contains { if case .rateTooSmall = $0 { true } else { false } })
    }

    /// Weights of 0 are no measure of a step, and a large rate is not small because the slopes are.
    @Test func ratesAreNotBlamedForOtherCauses() throws {
        var settings = WeightSettings()
        settings.kernelInitializer = .zeros
        let zeros = try causes(model([Dense(3, activation: .tanh, settings: settings), Dense(1, settings: settings)]))
        #expect(!zeros.contains { if case .rateTooLarge = $0 { true } else { false } })
        let sure = try model([Dense(1, activation: .sigmoid, name: "last")], rate: 30, loss: BinaryCrossentropy())
        try sure.parameters[1].assign(NDArray.of([-100.0]))
        #expect(try !causes(sure, target: 0).contains { if case .rateTooSmall = $0 { true } else { false } })
    }

    @Test func findsASoftmaxOfOneUnit() throws {
        let model = try model([Dense(1, activation: .softmax, name: "last")])
        #expect(try causes(model).contains(.softmaxOfOne(layer: "last")))
    }

    @Test func aHealthyNetworkHasNothingToTell() throws {
        let model = try model([Dense(4, activation: .tanh), Dense(1)])
        #expect(try causes(model).isEmpty)
    }

    @Test func aLossStandsStillWhenItNeitherFallsNorHasFallen() {
        let still = [Double](repeating: 0.25, count: 20)
        #expect(Diagnosis.stillEpochs(still) == 10)
        #expect(Diagnosis.stillEpochs([1] + still.map { $0 / 10 }) == nil)
        #expect(Diagnosis.stillEpochs((0..<20).map { 1 / Double($0 + 1) }) == nil)
        #expect(Diagnosis.stillEpochs([0.25, 0.25]) == nil)
    }

    @Test func aLossJumpsWhenItRisesAsItFallsAndGetsNoLower() {
        let jumping = (0..<20).map { $0.isMultiple(of: 2) ? 0.6 : 1.2 }
        #expect(
            Diagnosis.jumping(jumping, first: 0.7) == .init(epochs: 10, rises: 5, falls: 4, low: 0.6, high: 1.2))
        // It has learned; it falls all the same; it does not swing; it is short; it only falls.
        #expect(Diagnosis.jumping(jumping, first: 20) == nil)
        #expect(Diagnosis.jumping(jumping.enumerated().map { $1 / Double($0 + 1) }, first: 0.7) == nil)
        #expect(Diagnosis.jumping(jumping.map { 1 + $0 / 20 }, first: 0.7) == nil)
        #expect(Diagnosis.jumping(Array(jumping.prefix(9)), first: 0.7) == nil)
        #expect(Diagnosis.jumping((0..<20).map { 1 / Double($0 + 1) }, first: 0.7) == nil)
        #expect(Diagnosis.jumping([.nan] + jumping.suffix(9), first: 0.7) == nil)
    }

    /// A rate is blamed only where steps of a smaller one, really made, lead lower; nothing of the network is changed.
    @Test func aRateIsTriedAgainstSmallerOnes() throws {
        let x = try RandomGenerator(seed: 4).standardNormal([64, 2])
        let y = try NDArray.apply(.multiply, x.sliced(axis: 1, start: 0, stop: 1), .of([3.0]))
        func trial(rate: Double) throws -> RateTrial? {
            let model = try model([Dense(8, activation: .tanh, name: "hidden"), Dense(1, name: "last")], rate: rate)
            try model.fit(x, y, TrainingSettings(epochs: 12, batchSize: 16))
            let (weights, steps) = (try model.weights(), model.optimizer?.iterations)
            let found = try model.trySmallerRates(x, y, batchSize: 16)
            #expect(try zip(weights, model.weights()).allSatisfy { $0.doubles == $1.doubles })
            #expect(model.optimizer?.iterations == steps && model.optimizer?.learningRate == rate)
            return found
        }
        let found = try #require(try trial(rate: 0.4))
        #expect(found.smallerAfter < 0.8 * found.before && found.smallerAfter < 0.8 * found.after)
        #expect(found.rate == 0.4 && found.steps == 20 && ["hidden", "last"].contains(found.layer))
        #expect(try trial(rate: 0.02) == nil)
    }

    @Test func aLossExplodesWhenItIsNoNumberOrGrowsAMillionfold() {
        #expect(Diagnosis.explosion(.nan, epoch: 3, first: 1) == .notFinite(epoch: 3))
        #expect(Diagnosis.explosion(.infinity, epoch: 3, first: 1) == .notFinite(epoch: 3))
        #expect(Diagnosis.explosion(2e6, epoch: 1, first: 1) == .grew(epoch: 1, first: 1, loss: 2e6))
        #expect(Diagnosis.explosion(1000, epoch: 1, first: 1) == nil)
    }

    @Test func numbersAreShort() {
        #expect([1.23456e30, -9.999e-7, 99_999].map(Diagnosis.short) == ["1.23e+30", "-1e-06", "100000"])
        #expect(
            [0.0, 1.0, 0.1, -12.345, 1234.5, 0.000123456].map(Diagnosis.short) == [
                "0", "1", "0.1", "-12.3", "1230", "0.000123",
            ])
    }
}

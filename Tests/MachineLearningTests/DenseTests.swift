import CoreMath
import Testing

@testable import MachineLearning

@Suite struct DenseTests {
    @Test func drawsWeightsWithinGlorotsLimit() throws {
        let layer = try Dense(50)
        try layer.build(inputs: 100, generator: RandomGenerator(seed: 1))
        let weights = layer.parameters[0].value
        #expect(try weights.apply(.absolute).reduced(.max).item().double <= 0.2)
        #expect(try weights.apply(.absolute).reduced(.max).item().double > 0.19)
        #expect(layer.parameters[1].value.doubles == [Double](repeating: 0, count: 50))
    }
}

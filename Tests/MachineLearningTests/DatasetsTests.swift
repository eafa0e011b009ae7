import CoreMath
import Testing

@testable import MachineLearning

/// Sums and single numbers as scikit-learn 1.9.1 has them.
@Suite struct DatasetsTests {
    @Test func unpacksPairsOfPairs() {
        let text = PackedText(pairs: "Aab\nBAc", text: "BB\naA")
        #expect(String(decoding: text.unpacked(), as: UTF8.self) == "abcabcaab")
    }

    @Test func everyNumberIsThere() throws {
        let sets: [(Dataset, [Int], Double, Double)] = [
            (try Datasets.iris(), [150, 4], 2078.7, 150), (try Datasets.wine(), [178, 13], 159_975.295999, 167),
            (try Datasets.breastCancer(), [569, 30], 1_056_474.4596356, 357),
            (try Datasets.diabetes(isScaled: false), [442, 10], 276_404.2336, 67243),
            (try Datasets.digits(), [1797, 64], 561_718, 8070),
        ]
        for (set, shape, sum, targets) in sets {
            #expect(set.data.shape == shape && set.featureNames.count == shape[1])
            #expect(abs(try set.data.sum().item().double / sum - 1) < 1e-12)
            #expect(try set.target.sum().item().double == targets)
        }
    }

    @Test func scaledFeaturesHaveSquaresThatSumToOne() throws {
        let set = try Datasets.diabetes()
        #expect(try set.data.apply(.square).sum(axes: [0]).doubles.allSatisfy { abs($0 - 1) < 1e-13 })
        #expect(try set.data.sum(axes: [0]).doubles.allSatisfy { abs($0) < 1e-12 })
    }

    @Test func generatorsAreBoundToTheirState() throws {
        let first = try SampleGenerators.moons(5, 6, shuffles: true, noise: 0.1, RandomState(seed: 4))
        let second = try SampleGenerators.moons(5, 6, shuffles: true, noise: 0.1, RandomState(seed: 4))
        #expect(first.features.values == second.features.values && first.classes.reduce(0, +) == 6)
        var wanted = ClassificationSamples()
        wanted.informative = 1
        #expect(message { try wanted.drawn(RandomState(seed: 0)) }?.contains("smaller or equal") == true)
    }
}

import CoreMath
import Testing

@testable import MachineLearning

@Suite struct PreprocessingTests {
    @Test func scalesToUnitDeviation() throws {
        let x = try NDArray.of(rows: [[1, 5], [3, 5]])
        let scaler = try StandardScaler().fit(x)
        #expect(try scaler.transform(x).doubles == [-1, 0, 1, 0])
        #expect(scaler.divisors?.doubles == [1, 1])
        #expect(try scaler.inverted(scaler.transform(x)).doubles == x.doubles)
        #expect(message { try StandardScaler().transform(x) }?.hasPrefix("This StandardScaler instance") == true)
    }

    @Test func scalesIntoARange() throws {
        let x = try NDArray.of(rows: [[0], [5], [10]])
        #expect(try MinMaxScaler(low: -1, high: 1).fit(x).transform(x).doubles == [-1, 0, 1])
        let clipped = try MinMaxScaler(clips: true).fit(x).transform(NDArray.of(rows: [[20], [-9]]))
        #expect(clipped.doubles == [1, 0])
    }

    @Test func multipliesFeatures() throws {
        let x = try NDArray.of(rows: [[2, 3]])
        let features = try PolynomialFeatures().fit(x)
        #expect(try features.transform(x).doubles == [1, 2, 3, 4, 6, 9])
        #expect(try features.featureNames(["a", "b"]) == ["1", "a", "b", "a^2", "a b", "b^2"])
        let products = try PolynomialFeatures(degrees: 0...3, onlyInteractions: true, includesBias: false).fit(x)
        #expect(try products.transform(x).doubles == [2, 3, 6])
    }

    @Test func makesAFeatureOfEachCategory() throws {
        let encoder = OneHotEncoder().fit([.texts(["b", "a", "b"])])
        #expect(try encoder.transform([.texts(["a", "b"])], samples: 2).doubles == [1, 0, 0, 1])
        #expect(throws: OneHotEncoder.UnknownCategory.self) {
            try encoder.transform([.texts(["c"])], samples: 1)
        }
        let first = OneHotEncoder(drop: .first).fit([.integers([1, 2, 3])])
        #expect(try first.transform([.integers([1, 3])], samples: 2).doubles == [0, 0, 0, 1])
    }
}

import CoreMath
import Testing

@testable import MachineLearning

/// The error that `body` throws, in words.
func message<Value>(_ body: () throws -> Value) -> String? {
    do {
        _ = try body()
        return nil
    } catch { return "\(error)" }
}

@Suite struct LinearRegressionTests {
    private let x: NDArray
    init() throws { x = try NDArray.of(rows: [[1, 1], [1, 2], [2, 2], [2, 3]]) }

    @Test func recoversAPlane() throws {
        // y = 1 x0 + 2 x1 + 3
        let model = try LinearRegression().fit(x, NDArray.of([6.0, 8, 9, 11]))
        let coefficients = try #require(model.coefficients).doubles
        #expect(abs(coefficients[0] - 1) < 1e-14 && abs(coefficients[1] - 2) < 1e-14)
        #expect(abs(try #require(model.intercept).item().double - 3) < 1e-14)
        #expect(try abs(model.predict(NDArray.of(rows: [[3, 5]])).doubles[0] - 16) < 1e-13)
        #expect(try model.score(x, NDArray.of([6.0, 8, 9, 11])) == 1)
        #expect(model.rank == 2)
    }

    @Test func fitsAHandWorkedLine() throws {
        // Points (0, 1), (1, 3), (2, 4): slope 3/2, intercept 7/6, R² = 27/28.
        let line = try NDArray.of(rows: [[0], [1], [2]])
        let y = try NDArray.of([1, 3, 4])
        let model = try LinearRegression().fit(line, y)
        #expect(abs(try #require(model.coefficients).doubles[0] - 1.5) < 1e-15)
        #expect(abs(try #require(model.intercept).item().double - 7.0 / 6) < 1e-15)
        #expect(abs(try model.score(line, y) - 27.0 / 28) < 1e-15)
        let through = try LinearRegression(fitsIntercept: false).fit(line, y)
        #expect(abs(try #require(through.coefficients).doubles[0] - 2.2) < 1e-15)
        #expect(try #require(through.intercept).item().double == 0)
    }

    @Test func fitsSeveralTargets() throws {
        let y = try NDArray.of(rows: [[6, 1], [8, 2], [9, 2], [11, 3]])
        let model = try LinearRegression().fit(x, y)
        #expect(model.coefficients?.shape == [2, 2])
        #expect(model.intercept?.shape == [2])
        #expect(try Metrics.meanSquaredError(y, model.predict(x)) < 1e-28)
    }

    @Test func staysFiniteWhenFeaturesRepeat() throws {
        let twice = try NDArray.of(rows: [[1, 1], [2, 2], [3, 3]])
        let model = try LinearRegression().fit(twice, NDArray.of([2, 4, 6]))
        #expect(try #require(model.coefficients).doubles.allSatisfy { abs($0 - 1) < 1e-14 })
        #expect(model.rank == 1)
    }

    @Test func explainsWhatDoesNotFit() throws {
        let model = LinearRegression()
        #expect(
            message { try model.predict(x) } == "This LinearRegression instance is not fitted yet. "
                + "Call 'fit' with appropriate arguments before using this estimator.")
        #expect(
            message { try model.fit(NDArray.of([1.0, 2]), NDArray.of([1.0, 2])) }?
                .hasPrefix("Expected 2D array, got 1D array instead: shape (2,)") == true)
        #expect(
            message { try model.fit(x, NDArray.of([1.0, 2])) }
                == "Found input variables with inconsistent numbers of samples: [4, 2]")
        #expect(message { try model.fit(x, NDArray.of([1, 2, .nan, 4])) } == "Input y contains NaN.")
        try model.fit(x, NDArray.of([6.0, 8, 9, 11]))
        #expect(
            message { try model.predict(NDArray.ones([2, 3])) }
                == "X has 3 features, but LinearRegression is expecting 2 features as input.")
        #expect(
            message { try model.fit(NDArray.zeros([0, 2]), NDArray.zeros([0])) }
                == "Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by LinearRegression.")
    }
}

import CoreMath
import Testing

@testable import MachineLearning

/// Cases worked by hand, and what must hold whatever the numbers are.
@Suite struct EstimatorsTests {
    private let line: NDArray
    private let corners: NDArray

    init() throws {
        line = try NDArray.of(rows: [[0], [1], [2], [3]])
        corners = try NDArray.of(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
    }

    private func codes(_ codes: [Int]) -> ClassCodes { ClassCodes(codes: codes, count: Set(codes).count) }

    @Test func ridgeShrinksTheSlope() throws {
        // Centred x: -1.5 … 1.5, squares 5; x y = 10. Slope 10 / (5 + alpha).
        let y = try NDArray.of([1.0, 3, 5, 7])
        let model = try Ridge(alpha: 5).fit(line, y)
        #expect(abs(try #require(model.coefficients).doubles[0] - 1) < 1e-14)
        #expect(abs(try #require(model.intercept).item().double - 2.5) < 1e-14)
        // More features than samples: the dual problem has the same solution, w = x c / (|x|² + alpha).
        let wide = try Ridge(alpha: 2, fitsIntercept: false).fit(
            NDArray.of(rows: [[1, 2, 2]]), NDArray.of([11.0]))
        #expect(zip(try #require(wide.coefficients).doubles, [1.0, 2, 2]).allSatisfy { abs($0 - $1) < 1e-14 })
    }

    @Test func elasticNetThresholdsTheSlope() throws {
        // Minimises |y - w x|² / 8 + ratio |w| + (1 - ratio) w² / 2 with x x = 5, x y = 10 (centred):
        // w = (10 / 4 - ratio) / (5 / 4 + 1 - ratio).
        let y = try NDArray.of([1.0, 3, 5, 7])
        let lasso = try ElasticNet(alpha: 1, ratio: 1, tolerance: 1e-12).fit(line, y)
        #expect(abs(try #require(lasso.coefficients).doubles[0] - 1.5 / 1.25) < 1e-12)
        let mixed = try ElasticNet(alpha: 1, ratio: 0.5, tolerance: 1e-12).fit(line, y)
        #expect(abs(try #require(mixed.coefficients).doubles[0] - 2 / 1.75) < 1e-12)
        let none = try ElasticNet(alpha: 9, ratio: 1).fit(line, y)
        #expect(try #require(none.coefficients).doubles == [0])
    }

    @Test func logisticRegressionIsFlatAtItsEnd() throws {
        let x = try DataCheck.samples(corners, model: "test")
        for labels in [codes([0, 1, 1, 1]), codes([0, 1, 2, 1])] {
            let model = try LogisticRegression(tolerance: 1e-6, maximalIterations: 1000).fit(corners, labels)
            let loss = try LogisticLoss(x, labels, weights: nil, fitsIntercept: true, inverseStrength: 1)
            let weights = try Table(#require(model.coefficients)).transposed().values
            let end = try loss(weights + #require(model.intercept).doubles)
            #expect(model.hasConverged && end.gradient.allSatisfy { abs($0) <= 1e-6 })
            let sums = try model.probabilities(corners).sum(axes: [1]).doubles
            #expect(sums.allSatisfy { abs($0 - 1) < 1e-15 })
        }
    }

    @Test func logisticLossHasTheGradientOfItsDifferences() throws {
        let x = try DataCheck.samples(corners, model: "test")
        for labels in [codes([0, 1, 1, 0]), codes([0, 1, 2, 1])] {
            let loss = try LogisticLoss(x, labels, weights: [1, 2, 0.5, 1], fitsIntercept: true, inverseStrength: 2)
            let point = (0..<loss.parameterCount).map { 0.3 * Double($0) - 0.5 }
            let gradient = try loss(point).gradient
            for place in point.indices {
                var (low, high) = (point, point)
                low[place] -= 1e-6
                high[place] += 1e-6
                let difference = try (loss(high).value - loss(low).value) / 2e-6
                #expect(abs(difference - gradient[place]) < 1e-8)
            }
        }
    }

    @Test(arguments: [
        StochasticLoss.hinge(threshold: 1), .squaredHinge, .modifiedHuber, .logistic, .squaredError, .huber(0.5),
        .epsilonInsensitive(0.1), .squaredEpsilonInsensitive(0.1),
    ]) func stochasticLossesHaveTheSlopesOfTheirDifferences(_ loss: StochasticLoss) {
        for truth in loss == .logistic ? [0.0, 1] : [-1.0, 1] {
            for score in [-2.3, -0.7, 0.2, 0.73, 1.9] {
                let difference = (loss.value(truth, score + 1e-6) - loss.value(truth, score - 1e-6)) / 2e-6
                #expect(abs(difference - loss.slope(truth, score)) < 1e-7)
            }
        }
    }

    @Test func aMarginIsAsWideAsTheGap() throws {
        // Two points at -1 and 1: the multipliers are 1/2, the boundary lies at 0 with the weight 1.
        let points = try NDArray.of(rows: [[-1], [1]])
        let model = try SupportVectorClassifier(kernel: .linear).fit(points, codes([0, 1]))
        #expect(try #require(model.dualCoefficients).doubles == [-0.5, 0.5])
        #expect(try #require(model.coefficients).doubles == [1])
        #expect(try model.decisions(NDArray.of(rows: [[0], [2]])).doubles == [0, 2])
    }

    @Test func aTreeSolvesExclusiveOr() throws {
        let model = DecisionTreeClassifier(random: RandomState(seed: 0))
        try model.fit(corners, codes([0, 1, 1, 0]))
        #expect(try model.predictCodes(corners) == [0, 1, 1, 0])
        #expect(try #require(model.tree).depth == 2)
        #expect(model.tree?.thresholds.filter { $0 >= 0 } == [0.5, 0.5, 0.5])
        #expect(abs(try #require(model.importances).sum().item().double - 1) < 1e-15)
    }

    @Test func aTreeOfNumbersSplitsWhereTheVarianceFalls() throws {
        let model = DecisionTreeRegressor(random: RandomState(seed: 0))
        try model.fit(line, NDArray.of([1.0, 1, 5, 5]))
        #expect(try #require(model.tree).thresholds == [1.5, -2, -2])
        #expect(try model.predict(line).doubles == [1, 1, 5, 5])
        #expect(model.tree?.impurities == [4, 0, 0])
    }

    @Test func neighboursVote() throws {
        var settings = NeighborSettings()
        settings.count = 3
        let model = try KNeighborsClassifier(settings: settings).fit(line, codes([0, 0, 1, 1]))
        #expect(try model.predictCodes(NDArray.of(rows: [[-1], [1.6], [9]])) == [0, 1, 1])
        let found = try model.neighbors(of: NDArray.of(rows: [[1.1]]))
        #expect(found.places == [1, 2, 0])
        settings.weighsByDistance = true
        let mean = try KNeighborsRegressor(settings: settings).fit(line, NDArray.of([1.0, 2, 3, 9]))
        #expect(try mean.predict(NDArray.of(rows: [[2]])).doubles == [3])
    }

    @Test func naiveBayesKnowsMeansAndVariances() throws {
        let model = try GaussianNaiveBayes(smoothing: 0).fit(line, codes([0, 0, 1, 1]))
        #expect(model.means?.doubles == [0.5, 2.5] && model.variances?.doubles == [0.25, 0.25])
        #expect(try model.probabilities(NDArray.of(rows: [[1.5]])).doubles == [0.5, 0.5])
    }

    @Test func meansFindTheirClouds() throws {
        let points = try NDArray.of(rows: [[0, 0], [0, 1], [10, 10], [10, 11]])
        let model = KMeans(count: 2, random: RandomState(seed: 1))
        try model.fit(points)
        #expect(model.labels[0] == model.labels[1] && model.labels[2] == model.labels[3])
        #expect(model.labels[0] != model.labels[2] && model.inertia == 1)
        #expect(try model.predictGroups(NDArray.of(rows: [[1, 1]])) == [model.labels[0]])
    }

    @Test func densityFindsNoise() throws {
        let points = try NDArray.of(rows: [[0], [0.4], [0.8], [5], [5.3], [5.6], [20]])
        let model = try DBSCAN(radius: 0.5, minimalNeighbors: 2).fit(points)
        #expect(model.labels == [0, 0, 0, 1, 1, 1, -1])
    }

    @Test func componentsAreAtRightAngles() throws {
        let points = try NDArray.of(rows: [[2, 0, 1], [0, 1, 3], [4, 2, 0], [1, 5, 2], [3, 3, 3]])
        let model = try PrincipalComponents().fit(points)
        let components = try #require(model.components)
        let products = try NDArray.matmul(components, components.transposed)
        #expect(try NDArray.allClose(products, NDArray.eye(3), relative: 0, absolute: 1e-14))
        let back = try model.inverted(model.transform(points))
        #expect(try NDArray.allClose(back, points, relative: 0, absolute: 1e-13))
        #expect(abs(try #require(model.ratios).sum().item().double - 1) < 1e-14)
    }

    @Test func perceptronSeparatesWhatCanBeSeparated() throws {
        var method = StochasticDescent()
        method.loss = .hinge(threshold: 0)
        method.penalty = .none
        method.rate = .constant
        method.firstRate = 1
        let model = StochasticClassifier(method, random: RandomState(seed: 0), name: "Perceptron")
        try model.fit(corners, codes([0, 0, 0, 1]))
        #expect(try model.predictCodes(corners) == [0, 0, 0, 1])
    }
}

import MiniPython
import StandardLibrary
import Testing

/// Long fits end when they are told to, and sizes beyond the limits are refused before anything is allocated.
@Suite struct EstimatorLimitTests {
    private func run(_ text: String, seconds: Double? = nil) throws -> Interpreter.Outcome {
        var limits = Limits()
        limits.seconds = seconds
        return try Interpreter(limits: limits, libraries: [LearningLibrary()]).run(text)
    }

    @Test(arguments: [
        "from sklearn.linear_model import SGDClassifier\nSGDClassifier(tol=None, max_iter=10**9).fit(X, y)",
        "from sklearn.linear_model import Lasso\nLasso(1e-9, tol=0, max_iter=10**9).fit(X, X[:, 0] ** 2 + y)",
        "from sklearn.linear_model import LogisticRegression\nLogisticRegression(C=1e9, tol=0, max_iter=10**9).fit(np.hstack([X] * 40), y)\nwhile True: LogisticRegression().fit(X, y)",
        "from sklearn.ensemble import RandomForestClassifier\nRandomForestClassifier(10**6).fit(X, y)",
        "from sklearn.tree import DecisionTreeRegressor\nwhile True: DecisionTreeRegressor().fit(X, X[:, 0])",
        "from sklearn.cluster import KMeans\nKMeans(50, n_init=10**6).fit(X)",
        "from sklearn.svm import SVC\nSVC(C=1e9, gamma=9, tol=1e-12).fit(X, y)\nwhile True: SVC().fit(X, y)",
        "from sklearn.neighbors import KNeighborsClassifier\nm = KNeighborsClassifier().fit(X, y)\nwhile True: m.predict(X)",
        "from sklearn.cluster import DBSCAN\nwhile True: DBSCAN().fit(X)",
        "from sklearn.decomposition import PCA\nwhile True: PCA().fit(X)",
    ]) func longFitsStop(_ program: String) throws {
        let data = """
            rng = np.random.default_rng(0)
            X = rng.normal(size=(1500, 12))
            y = (rng.random(1500) < 0.5) * 1

            """
        #expect(try run(data + program, seconds: 0.5).stop == .time)
    }

    @Test func hugeSizesAreRefused() throws {
        for line in [
            "from sklearn.preprocessing import PolynomialFeatures\nPolynomialFeatures(40).fit(np.ones((2, 60)))",
            "from sklearn.datasets import make_blobs\nmake_blobs(10**12)",
            "from sklearn.datasets import make_regression\nmake_regression(10**9, 10**9)",
            "from sklearn.datasets import make_classification\nmake_classification(10**10)",
            "from sklearn.datasets import make_moons\nmake_moons(2**62)",
            "from sklearn.svm import SVC\nSVC().fit(np.ones((50000, 1)), np.arange(50000) % 2)",
            "from sklearn.preprocessing import PolynomialFeatures\nPolynomialFeatures(2**62).fit(np.ones((2, 2)))",
            "from sklearn.model_selection import KFold\nlist(KFold(2**62).split(np.ones(3)))",
            "from sklearn.linear_model import Ridge\nRidge(random_state=2**70).fit(np.ones((2, 2)), [1, 2])",
            "from sklearn.tree import DecisionTreeClassifier\nDecisionTreeClassifier(max_depth=-2**63).fit(np.ones((2, 2)), [1, 2])",
        ] {
            let outcome = try run(line, seconds: 20)
            #expect(outcome.error != nil && outcome.stop == nil, "\(line)")
        }
    }
}

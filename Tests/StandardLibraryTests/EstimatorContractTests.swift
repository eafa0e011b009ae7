import MiniPython
import Testing

@testable import StandardLibrary

/// What every estimator of the catalogue promises, whatever it learns.
@Suite struct EstimatorContractTests {
    static let names = EstimatorCatalogue.all.map { "\($0.shape.module).\($0.name)" }

    private func run(_ name: String, _ program: String) throws -> [String] {
        let split = name.lastIndex(of: ".") ?? name.startIndex
        let (module, type) = (name[..<split], name[name.index(after: split)...])
        let start = """
            from \(module) import \(type) as Estimator
            from sklearn.base import clone
            X = np.array([[1.0, 2], [2, 1], [3, 4], [4, 3], [5, 7], [6, 5], [7, 8], [8, 6]])
            y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
            def outcome(action):
                try: return action()
                except Exception as error: return type(error).__name__ + ': ' + str(error).split('\\n')[0]
            def use(model, X):
                return model.predict(X) if hasattr(model, 'predict') else model.transform(X) if hasattr(model, 'transform') else model.fit_predict(X)

            """
        let outcome = try Interpreter(libraries: [LearningLibrary()]).run(start + program)
        #expect(outcome.error == nil, "\(outcome.error?.text ?? "")")
        // Fits of so few samples may well end early, and say so.
        return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            .filter { !$0.contains(": ConvergenceWarning: ") }
    }

    private func type(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? "" }

    @Test func catalogueIsWhole() { #expect(Self.names.count >= 22 && Set(Self.names).count == Self.names.count) }

    @Test(arguments: names) func fitsAndAnswers(_ name: String) throws {
        let lines = try run(
            name,
            """
            model = Estimator()
            print(model.fit(X, y) is model, model.n_features_in_, len(use(model, X)))
            first = use(model, X)
            print(np.array_equal(use(model.fit(X, y), X), first) or 'random_state' in model.get_params())
            other = clone(model)
            print(repr(other) == repr(model), other is model, repr(Estimator()) == Estimator.__name__ + '()')
            print(all(hasattr(model, name) for name in dir(model)), model.set_params(**model.get_params()) is model)
            model.fit(X[:, :1].repeat(3, axis=1), y)
            print(model.n_features_in_)
            """)
        #expect(lines == ["True 2 8", "True", "True False True", "True True", "3"])
    }

    @Test(arguments: names) func refusesWhatItCannotLearnFrom(_ name: String) throws {
        let lines = try run(
            name,
            """
            print(outcome(lambda: Estimator().fit([[1, np.nan], [2, 3]], [0, 1])))
            print(outcome(lambda: Estimator().fit([[1, np.inf], [2, 3]], [0, 1])))
            print(outcome(lambda: Estimator().fit(np.zeros((0, 2)), [])))
            print(outcome(lambda: Estimator().fit(np.zeros((2, 0)), [0, 1])))
            print(outcome(lambda: Estimator().fit([['a', 'b'], ['c', 'd']], [0, 1])).split(':')[0])
            print(outcome(lambda: Estimator().fit([1, 2, 3], [0, 1, 0])))
            """)
        let type = type(name)
        // Trees and scalers take missing values, and trees compare in single precision, as in scikit-learn.
        let isTree = type.hasPrefix("DecisionTree") || type.hasPrefix("RandomForest")
        let takesMissing = isTree || type == "StandardScaler" || type == "MinMaxScaler"
        #expect(
            lines == [
                takesMissing ? "\(type)()" : "ValueError: Input X contains NaN.",
                "ValueError: Input X contains infinity or a value too large for dtype('float\(isTree ? 32 : 64)').",
                "ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by \(type).",
                "ValueError: Found array with 0 feature(s) (shape=(2, 0)) while a minimum of 1 is required by \(type).",
                "ValueError", "ValueError: Expected 2D array, got 1D array instead:",
            ])
    }

    @Test(arguments: names) func saysWhatItWasNotMadeFor(_ name: String) throws {
        let lines = try run(
            name,
            """
            method = 'predict' if hasattr(Estimator(), 'predict') else 'transform' if hasattr(Estimator(), 'transform') else None
            if method:
                print(outcome(lambda: getattr(Estimator(), method)(X)))
                print(outcome(lambda: getattr(Estimator().fit(X, y), method)(np.ones((2, 3)))))
            """)
        if lines.isEmpty { return }
        let type = type(name)
        #expect(
            lines == [
                "NotFittedError: This \(type) instance is not fitted yet. Call 'fit' with appropriate arguments before "
                    + "using this estimator.",
                "ValueError: X has 3 features, but \(type) is expecting 2 features as input.",
            ])
    }

    @Test(arguments: names) func survivesSmallData(_ name: String) throws {
        // One sample, one class, equal samples: a result or a ValueError, nothing else than a warning beside it.
        let printed = try run(
            name,
            """
            for data, target in (X[:1], y[:1]), (X, y * 0), (X * 0, y), (X * 1e300, y), (X[:2], y[3:5]):
                print(outcome(lambda: len(use(Estimator().fit(data, target), data)) == len(data)))
            """)
        let lines = printed.filter { !$0.contains("RuntimeWarning: ") && !$0.hasPrefix("  ") }
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0 == "True" || $0.hasPrefix("ValueError: ") }, "\(lines)")
    }

    @Test(arguments: names) func hasHelpAndCheckedSettings(_ name: String) throws {
        let type = type(name)
        let lines = try run(
            name,
            """
            help(Estimator)
            for name, value in Estimator().get_params().items():
                if isinstance(value, bool) and outcome(lambda: Estimator(**{name: 'x'}).fit(X, y) and 0) == 0: print('unchecked', name)
            """)
        #expect(lines.first == "Help on class \(type):")
        #expect(lines.contains { $0.hasPrefix("\(type)(") } && lines.contains { $0.hasPrefix("fit(self, X, y") })
        #expect(!lines.contains { $0.hasPrefix("unchecked") }, "\(lines.suffix(5))")
    }
}

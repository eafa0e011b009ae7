import MiniPython
import StandardLibrary
import Testing

/// What keras promises beyond its layers' arithmetic: derivatives, a program's own layers, words about what goes wrong.
@Suite struct KerasTests {
    private func run(_ text: String, seed: UInt64 = 0) throws -> Interpreter.Outcome {
        let start = """
            import numpy as np, keras
            from keras import Sequential, Input, layers, optimizers, losses, grad
            X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
            Y = np.array([0, 1, 1, 0])

            """
        return try Interpreter(libraries: [LearningLibrary(seed: seed)]).run(start + text)
    }

    private func output(_ text: String, seed: UInt64 = 0) throws -> String {
        let outcome = try run(text, seed: seed)
        #expect(outcome.error == nil, "\(outcome.error?.text ?? "")")
        return outcome.output
    }

    // MARK: Derivatives

    /// d(x³ - 2x) = 3x² - 2
    @Test func gradIsTheDerivative() throws {
        let program = """
            f = lambda x: x ** 3 - 2 * x
            print(grad(f)(2.0), keras.value_and_grad(f)(2.0))
            print(grad(lambda a, b: a * b + b, argnums=1)(3.0, 5.0))
            """
        #expect(try output(program) == "10.0 (np.float64(4.0), np.float64(10.0))\n4.0\n")
    }

    /// Central differences with a step of 1e-6 are exact to about 1e-9 here.
    @Test func gradFollowsArraysThroughNumpy() throws {
        let program = """
            def many(v):
                s = np.sum(np.exp(-v) * np.sin(v) + np.sqrt(v) + np.log(v) / v - np.maximum(v, 1.5) + np.abs(-v))
                s = s + np.max(v) + np.var(v) + np.std(v) + v[0] * v[1] + np.sum(v[1:] ** 2) + (1 / v).sum() + v.mean()
                s = s + np.sum(np.where(v > 1, v ** 2, 0)) + np.sum(v.reshape(3, 1) @ v.reshape(1, 3)) + 2.0 ** v[0]
                s = s + np.sum(np.concatenate([v, 2 * v]) ** 3) + np.clip(v, 0.6, 1.9).sum() + np.dot(v, v)
                s = s + np.sum(v.reshape(3, 1) * v) + np.sum(keras.activations.softmax(v)[0] * 3) + np.min(v[[0, 0, 2]])
                for e in v:
                    s = s + e * e
                return s
            v, h = np.array([0.7, 1.3, 2.1]), 1e-6
            slopes = np.array([(many(v + h * e) - many(v - h * e)) / (2 * h) for e in np.eye(3)])
            print(np.abs(grad(many)(v) - slopes).max() < 1e-7)
            W, x = np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 2], [0, 1], [2, 2]])
            loss = lambda W: np.mean(np.tanh(x @ W + np.array([0.5, -1])) ** 2)
            slope = [(loss(W + h * E) - loss(W - h * E)) / (2 * h) for E in np.eye(4).reshape(4, 2, 2)]
            print(np.abs(grad(loss)(W).ravel() - slope).max() < 1e-9)
            """
        #expect(try output(program) == "True\nTrue\n")
    }

    @Test func gradSaysWhatItCannotDo() throws {
        let cases = [
            "grad(lambda v: v * 2)(np.ones(3))":
                "TypeError: Gradient only defined for scalar-output functions. Output had shape: (3,). np.sum or np.mean "
                + "makes one number of it.",
            "grad(lambda v: np.sort(v).sum())(np.ones(3))": "TypeError: np.sort has no derivative in this shell",
            "grad(grad(lambda x: x * x))(1.0)": "TypeError: the derivative of a derivative is not part of this shell",
            "grad(lambda v: float(v))(1.0)":
                "TypeError: float(x), int(x) and the functions of math would lose the derivative: use those of numpy, such "
                + "as np.exp",
        ]
        for (program, words) in cases { #expect(try run(program).error?.lastLine == words) }
    }

    // MARK: Layers, losses and callbacks of a program

    private static let scale = """
        class Own(layers.Layer):
            def __init__(self, units, **kwargs):
                super().__init__(**kwargs)
                self.units = units

            def build(self, shape):
                self.w = self.add_weight(shape=(shape[-1], self.units), name="w")
                self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")

            def call(self, x):
                return np.tanh(x @ self.w + self.b)

        """

    @Test func ownLayersAndLossesLearnAsBuiltInOnes() throws {
        let program = """
            own = Sequential([Input((2,)), Own(4), layers.Dense(1, activation="sigmoid")])
            own.compile(optimizer=optimizers.Adam(0.05), loss=lambda t, p: np.mean((t - p) ** 2))
            known = Sequential([Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1, activation="sigmoid")])
            known.compile(optimizer=optimizers.Adam(0.05), loss="mse")
            known.set_weights(own.get_weights())
            for model in [own, known]:
                keras.utils.set_random_seed(3)
                h = model.fit(X, Y, epochs=20, batch_size=3, verbose=0)
                print(len(h.history["loss"]))
            print(max(np.abs(a - b).max() for a, b in zip(own.get_weights(), known.get_weights())) < 1e-12)
            print(own.layers[0].name, own.layers[0].w.shape, own.count_params(), isinstance(own.layers[0], layers.Layer))
            """
        #expect(try output(Self.scale + program) == "20\n20\nTrue\nown (2, 4) 17 True\n")
    }

    @Test func ownLayersThatCannotWorkSayWhy() throws {
        let cases = [
            "class Own(layers.Layer): pass\nSequential([Input((4,)), Own()])":
                "NotImplementedError: Layer Own does not have a `call()` method implemented.",
            "class Own(layers.Layer):\n    def call(self, x): return x.sum()\nSequential([Input((4,)), Own()])":
                "TypeError: Own.call() should return an array (samples, …), not 'numpy.float64'",
        ]
        for (program, words) in cases { #expect(try run(program).error?.lastLine == words) }
    }

    @Test func ownCallbacksSeeTheModel() throws {
        let program = """
            class Stop(keras.callbacks.Callback):
                def on_epoch_end(self, epoch, logs=None):
                    if epoch == 2:
                        self.model.stop_training = True
            model = Sequential([Input((2,)), layers.Dense(1)])
            model.compile(optimizer="sgd", loss="mse")
            seen = []
            note = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: seen.append(sorted(logs)))
            print(model.fit(X, Y, epochs=30, verbose=0, callbacks=[Stop(), note]).epoch, seen[0])
            """
        #expect(try output(program) == "[0, 1, 2] ['loss']\n")
    }

    @Test func digitsAreThere() throws {
        let program = """
            (x, y), (a, b) = keras.datasets.digits.load_data()
            print(x.shape, y.shape, a.shape, b.shape, x.max(), y[:5])
            from keras.datasets import digits
            """
        #expect(try output(program) == "(1437, 8, 8) (1437,) (360, 8, 8) (360,) 16.0 [0 1 2 3 4]\n")
        #expect(
            try run("keras.datasets.mnist").error?.lastLine
                == "AttributeError: keras.datasets.mnist would have to be fetched from the network; keras.datasets.digits is in "
                + "this shell")
    }

    // MARK: Looking inside

    @Test func aLossThatIsNoNumberIsExplained() throws {
        let text = try output(
            """
            model = Sequential([Input((2,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
            model.compile(optimizer=optimizers.SGD(5.0), loss="mse")
            model.fit(X * 100, Y * 1000, epochs=12, verbose=0)
            """)
        #expect(text.hasPrefix("The loss grows without bound: from "))
        #expect(text.contains("The rate is too large: with learning_rate=5 the loss grew from "))
        #expect(text.contains("The inputs are large, up to 100"))
    }

    @Test func aLossThatStandsStillIsExplained() throws {
        let text = try output(
            """
            model = Sequential([Input((2,)), layers.Dense(8, activation="relu", kernel_initializer="zeros"), layers.Dense(1)])
            model.compile(optimizer="sgd", loss="mse")
            h = model.fit(X, Y, epochs=600, batch_size=4)
            """)
        #expect(text.contains("8 of 8 units of 'dense' give 0 for every sample"))
        #expect(text.contains("All 8 units of 'dense' have the same weights"))
    }

    /// Sequences of any length: the same numbers as with the length stated, and `None` where it is shown.
    @Test func sequencesMayHaveAnyLength() throws {
        let program = """
            import numpy as np
            from keras import Sequential, Input, layers, utils
            def made(length):
                utils.set_random_seed(3)
                return Sequential([Input((length,)), layers.Embedding(10, 4), layers.LSTM(3), layers.Dense(1)])
            x = np.arange(24).reshape(4, 6) % 10
            y = x[:, :1] / 10
            open, fixed = made(None), made(6)
            for model in [open, fixed]: model.compile("adam", "mse")
            a = open.fit(x, y, epochs=2, validation_data=(x[:, :5], y), verbose=0).history
            b = fixed.fit(x, y, epochs=2, verbose=0).history
            print(a["loss"] == b["loss"], open.predict(x[:, :2], verbose=0).shape, open.evaluate(x[:, :3], y, verbose=0) > 0)
            print(open.input_shape, open.output_shape, Input((None, 3)))
            print(Sequential([Input((None, 3)), layers.GRU(2, return_sequences=True)]).output_shape)
            open.summary()
            for layer in [layers.Dense(2), layers.Flatten()]:
                try:
                    Sequential([Input((None,)), layer, layers.Dense(1)])
                except ValueError as error:
                    print(error)
            try:
                Input((None, None, 3))
            except ValueError as error:
                print(error)
            try:
                open.predict(x[:, :0], verbose=0)
            except ValueError as error:
                print("empty")
            """
        let text = try output(program)
        let shapes = "(None, None) (None, 1) <Input shape=(None, None, 3)>\n(None, None, 2)\n"
        #expect(text.hasPrefix("True (4, 1) True\n" + shapes), "\(text)")
        #expect(text.contains("(None, None, 4)") && text.contains("(None, 3)"))
        #expect(text.split(separator: "\n").count { $0.contains("hang on the length of the samples") } == 2)
        #expect(text.contains("only the length of a sequence may be open here") && text.hasSuffix("empty\n"))
    }

    /// A silent training is told of where a cause was measured, and not where it has come to the bottom.
    @Test func aSilentTrainingThatStandsStillIsExplained() throws {
        let stuck = try output(
            """
            model = Sequential([Input((2,)), layers.Dense(8, activation="relu", kernel_initializer="zeros"), layers.Dense(1)])
            model.compile(optimizer="sgd", loss="mse")
            h = model.fit(X, Y, epochs=600, batch_size=4, verbose=0)
            """)
        #expect(stuck.hasPrefix("The loss has stood still at 0.25 for 300 epochs."))
        #expect(stuck.contains("8 of 8 units of 'dense' give 0 for every sample"))
        let settled = """
            model = Sequential([Input((2,)), layers.Dense(1)])
            model.compile(optimizer=optimizers.SGD(0.5), loss="mse")
            h = model.fit(X, np.array([0, 3, 1, 0.5]), epochs=400, batch_size=4, shuffle=False, verbose=VERBOSE)
            """
        #expect(try output(settled.replacing("VERBOSE", with: "0")) == "")
        let spoken = try output(settled.replacing("VERBOSE", with: "2"))
        #expect(spoken.contains("Nothing unusual was measured") && !spoken.contains("The rate is small"))
    }

    @Test func namesOfLayersAreUnique() throws {
        #expect(
            try run(#"Sequential([Input((2,)), layers.Dense(2, name="a"), layers.Dense(2, name="a")])"#).error?.lastLine
                == "ValueError: All layers added to a Sequential model should have unique names. Name 'a' is already the name "
                + "of a layer in this model. Update the `name` argument to pass a unique name.")
    }

    @Test func metricsOfAProgramSayWhatTheyCannotAdd() throws {
        let program = """
            model = Sequential([Input((2,)), layers.Dense(1)])
            model.compile(optimizer="sgd", loss="mse", metrics=[METRIC])
            model.fit(X, Y, verbose=0)
            """
        #expect(
            try run("def odd(t, p): return 'much'\n" + program.replacing("METRIC", with: "odd")).error?.lastLine
                == "TypeError: odd() should return a number or an array, not 'str'")
        #expect(
            try run(program.replacing("METRIC", with: "lambda t, p: 1 / 0")).error?.lastLine
                == "ZeroDivisionError: division by zero")
    }

    @Test func explainAddsUp() throws {
        let text = try output(
            """
            model = Sequential([Input((2,)), layers.Dense(2, activation="relu"), layers.Dense(1)])
            model.set_weights([np.array([[1, -1], [2, 1]]), np.array([0.5, 0]), np.array([[3], [4]]), np.array([1])])
            keras.explain(model, [1, 2])
            """)
        // Units 5.5 and 1; 3 · 5.5 + 4 · 1 + 1; the slopes are 3 - 4 and 6 + 4.
        #expect(text.contains("The network answers 21.5."))
        #expect(text.contains("unit 0          5.5 x        3 =     16.5"))
        #expect(text.contains("sum                        =     21.5"))
        #expect(text.contains("input 1           2 x       10 =       20"))
    }

    @Test func sweepTrainsEveryCombination() throws {
        let text = try output(
            """
            def make(units, rate):
                model = Sequential([Input((2,)), layers.Dense(units), layers.Dense(1)])
                model.compile(optimizer=optimizers.SGD(rate), loss="mse")
                return model
            found = keras.sweep(make, {"units": [1, 2], "rate": [0.01, 0.1, 0.2]}, X, Y, epochs=2)
            print(len(found), sorted(found[0]), found[4]["units"], found[4]["rate"])
            """)
        #expect(text == "6 ['loss', 'rate', 'units'] 2 0.1\n")
    }

    @Test func viewsAreNamed() throws {
        let program = """
            model = Sequential([Input((2,)), layers.Dense(2), layers.Dense(1)])
            model.compile(optimizer="sgd", loss="mse")
            model.fit(X, Y, epochs=2, view=["loss", "map", "weights", "activations", "gradients"], verbose=0)
            model.fit(X, Y, view="foo")
            """
        #expect(
            try run(program).error?.lastLine
                == "ValueError: Could not interpret view identifier: foo (this shell has 'loss', 'map', 'weights', "
                + "'activations', 'gradients')")
    }
}

# What networks reach, as the median of five seeds, against what peers reach with such networks; run it in release.
# The last column says whether the median is at least the threshold.
import numpy as np
from keras import Input, Sequential, layers, optimizers, utils
from sklearn.datasets import load_breast_cancer, load_digits, load_iris


def moons(rng):
    turn = np.linspace(0, np.pi, 250)
    x = np.concatenate([np.column_stack([np.cos(turn), np.sin(turn)]), np.column_stack([1 - np.cos(turn), 0.5 - np.sin(turn)])])
    return x + rng.normal(0, 0.1, size=(500, 2)), np.repeat([0, 1], 250)


def spirals(rng):
    turn = np.sqrt(rng.random(300)) * 3 * np.pi
    x = np.column_stack([turn * np.cos(turn), turn * np.sin(turn)]) / (3 * np.pi) + rng.normal(0, 0.01, size=(300, 2))
    return np.concatenate([x, -x]), np.repeat([0, 1], 300)


def scaled(bunch):
    return lambda rng: ((bunch.data - bunch.data.mean(axis=0)) / bunch.data.std(axis=0), bunch.target)


def pixels(bunch):
    return lambda rng: (bunch.data / 16, bunch.target)


def pictures(bunch):
    return lambda rng: ((bunch.data / 16).reshape(-1, 8, 8, 1), bunch.target)


def measure(name, threshold, data, parts, rate, epochs):
    found = []
    for seed in range(5):
        utils.set_random_seed(seed)
        rng = np.random.default_rng(seed)
        x, y = data(rng)
        order = rng.permutation(len(y))
        test, train = order[: len(y) // 4], order[len(y) // 4 :]
        model = Sequential(parts())
        classes = model.output_shape[1]
        model.compile(
            optimizer=optimizers.Adam(rate),
            loss="binary_crossentropy" if classes == 1 else "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(x[train], y[train], epochs=epochs, batch_size=32, verbose=0)
        found.append(model.evaluate(x[test], y[test], verbose=0)[1])
    median = float(np.median(found))
    print(f"{name:22} median {median:.4f}  threshold {threshold}  {median >= threshold}")


def hidden(inputs, units, outputs):
    last = layers.Dense(1, activation="sigmoid") if outputs == 1 else layers.Dense(outputs, activation="softmax")
    return [Input((inputs,))] + [layers.Dense(n, activation="relu") for n in units] + [last]


def convolution():
    return [
        Input((8, 8, 1)), layers.Conv2D(16, 3, activation="relu"), layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10, activation="softmax"),
    ]


measure("moons", 0.99, moons, lambda: hidden(2, [16, 16], 1), 0.01, 100)
measure("two spirals", 0.95, spirals, lambda: hidden(2, [32, 32, 16], 1), 0.01, 200)
measure("iris", 0.94, scaled(load_iris()), lambda: hidden(4, [8], 3), 0.01, 100)
measure("breast cancer", 0.95, scaled(load_breast_cancer()), lambda: hidden(30, [16], 1), 0.003, 30)
measure("digits, dense", 0.96, pixels(load_digits()), lambda: hidden(64, [64], 10), 0.003, 30)
measure("digits, convolution", 0.98, pictures(load_digits()), convolution, 0.003, 20)

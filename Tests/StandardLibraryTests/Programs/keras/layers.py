# Forward passes and steps of gradient descent with fixed weights agree with Keras 3 to four decimals;
# on torch it multiplies matrices in 32 bits.
import keras
import numpy as np
from keras import Input, Sequential, layers, regularizers

keras.config.set_floatx("float64")


def wave(shape, start):
    return np.sin(start + 1.7 * np.arange(np.prod(shape))).reshape(shape)


def try_out(parts, shape, loss="mse", inputs=None, positive=False):
    model = Sequential([Input(shape)] + parts)
    weights = []
    for place, weight in enumerate(model.get_weights()):
        drawn = wave(weight.shape, place + 1) * 0.7
        weights.append(np.abs(drawn) + 0.1 if positive else drawn)
    model.set_weights(weights)
    x = wave((4,) + shape, 0.5) if inputs is None else inputs
    y = model.predict(x, verbose=0)
    t = wave(y.shape, 3)
    model.compile(optimizer=keras.optimizers.SGD(0.01), loss=loss)
    history = model.fit(x, t, epochs=3, batch_size=4, shuffle=False, verbose=0)
    moved = sum(float(np.sum(w * np.cos(np.arange(w.size)).reshape(w.shape))) for w in model.get_weights())
    print(round(float(np.sum(y)), 4), round(history.history["loss"][-1], 4), round(moved, 4))


def dense(activation):
    try_out([layers.Dense(4, activation=activation), layers.Dense(3)], (5,))


dense("linear")
# expect: -2.2938 2.1019 -0.0885
dense("relu")
# expect: -1.6436 1.221 -0.1233
dense("leaky_relu")
# expect: -1.7736 1.3801 -0.1176
dense("sigmoid")
# expect: -1.1359 0.7089 -0.1558
dense("tanh")
# expect: -2.0774 1.9546 -0.1143
dense("softmax")
# expect: -1.2962 0.9324 -0.1456
dense("gelu")
# expect: -1.7264 1.3825 -0.1256
dense("elu")
# expect: -2.1022 1.88 -0.1065
dense("softplus")
# expect: -1.335 0.7171 -0.1502
dense("silu")
# expect: -1.726 1.4201 -0.1261
try_out([layers.Dense(3, use_bias=False), layers.Activation("tanh"), layers.LeakyReLU(), layers.ReLU(), layers.Dense(2)], (4,))
# expect: -1.6366 0.8719 0.3408
try_out([layers.Reshape((2, 3)), layers.Dense(2), layers.Flatten(), layers.Dense(1)], (6,))
# expect: -1.9688 1.0862 -0.3571
try_out([layers.Dense(3, kernel_regularizer=regularizers.L1L2(0.01, 0.02), bias_regularizer="l2"), layers.Dense(2)], (4,))
# expect: -2.9521 1.0627 -0.1171
try_out([layers.Conv2D(3, 3, activation="relu"), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(2)], (6, 6, 2))
# expect: -11.4227 0.3268 -0.6107
try_out([layers.Conv2D(2, (2, 3), strides=2, padding="same", activation="tanh"), layers.AveragePooling2D(2, padding="same"), layers.Flatten()], (7, 8, 1))
# expect: 2.0148 0.6091 1.3323
try_out([layers.MaxPooling2D((3, 2), strides=1, padding="same"), layers.Flatten(), layers.Dense(2)], (4, 5, 1))
# expect: 1.6674 0.4596 1.3566
try_out([layers.Dense(3), layers.BatchNormalization(), layers.Dense(2)], (4,), positive=True)
# expect: 13.2873 2.6244 3.6071
try_out([layers.SimpleRNN(3), layers.Dense(2)], (5, 2))
# expect: -2.4239 1.0291 -0.9829
try_out([layers.SimpleRNN(3, return_sequences=True, activation="relu"), layers.SimpleRNN(2)], (4, 2))
# expect: 1.5575 0.562 -0.5921
try_out([layers.LSTM(3, return_sequences=True), layers.LSTM(2)], (5, 2))
# expect: 0.7489 0.49 0.6077
try_out([layers.GRU(3, return_sequences=True), layers.GRU(2)], (5, 2))
# expect: -0.289 0.4854 -0.4073
try_out([layers.Embedding(6, 3), layers.Flatten(), layers.Dense(2)], (4,), inputs=np.arange(16).reshape(4, 4) % 6)
# expect: -2.4396 0.7958 -0.2387

# Losses and optimizers agree with Keras 3 to five digits; on torch it multiplies matrices in 32 bits.
import keras
import numpy as np
from keras import Input, Sequential, layers, losses, optimizers
from keras.optimizers import schedules

keras.config.set_floatx("float64")


def wave(shape, start):
    return np.sin(start + 1.7 * np.arange(np.prod(shape))).reshape(shape)


X = wave((6, 3), 0.5)
CLASSES = np.array([0, 2, 1, 1, 0, 2])
COLUMNS = keras.utils.to_categorical(CLASSES)
SIDES = np.array([[0.0], [1], [1], [0], [1], [0]])


def train(loss, target, units, activation, optimizer, **settings):
    model = Sequential([Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(units, activation=activation)])
    model.set_weights([wave(w.shape, place) for place, w in enumerate(model.get_weights())])
    model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"])
    history = model.fit(X, target, epochs=4, batch_size=4, shuffle=False, verbose=0, **settings)
    moved = sum(float(np.sum(w * np.cos(np.arange(w.size)).reshape(w.shape))) for w in model.get_weights())
    print([round(value, 5) for value in history.history["loss"][1:]], round(moved, 5))


def sgd():
    return optimizers.SGD(0.2)


train("mse", X, 3, None, sgd())
# expect: [0.76698, 0.39676, 0.23997] 2.61008
train("mae", X, 3, None, sgd())
# expect: [1.0228, 0.85608, 0.70361] 2.80965
train(losses.Huber(delta=0.3), X, 3, None, sgd())
# expect: [0.31625, 0.29519, 0.27665] 2.41305
train("binary_crossentropy", SIDES, 1, "sigmoid", sgd())
# expect: [0.73457, 0.7177, 0.70454] 2.32683
train(losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.1), SIDES, 1, None, sgd())
# expect: [0.74565, 0.72892, 0.71575] 2.33185
train("categorical_crossentropy", COLUMNS, 3, "softmax", sgd())
# expect: [1.80265, 1.48671, 1.29295] 1.80612
train("categorical_crossentropy", COLUMNS, 3, "sigmoid", sgd())
# expect: [1.5058, 1.40634, 1.3239] 2.15955
train(losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.2), COLUMNS, 3, None, sgd())
# expect: [1.7829, 1.50228, 1.33357] 1.7733
train("sparse_categorical_crossentropy", CLASSES, 3, "softmax", sgd())
# expect: [1.80265, 1.48671, 1.29295] 1.80612
train(losses.SparseCategoricalCrossentropy(from_logits=True), CLASSES, 3, None, sgd())
# expect: [1.80265, 1.48671, 1.29295] 1.80612
train("mse", X, 3, None, optimizers.SGD(0.1, momentum=0.9))
# expect: [0.84956, 0.29023, 0.32894] 2.39674
train("mse", X, 3, None, optimizers.SGD(0.1, momentum=0.9, nesterov=True))
# expect: [0.55273, 0.19109, 0.23116] 2.62306
train("mse", X, 3, None, optimizers.SGD(0.1, clipnorm=0.2))
# expect: [2.26091, 2.07437, 1.89961] 2.45494
train("mse", X, 3, None, optimizers.SGD(0.1, global_clipnorm=0.2))
# expect: [2.36771, 2.27106, 2.17743] 2.50937
train("mse", X, 3, None, optimizers.SGD(0.1, clipvalue=0.05, weight_decay=0.01))
# expect: [2.32714, 2.19932, 2.07806] 2.52376
train("mse", X, 3, None, optimizers.RMSprop(0.01))
# expect: [1.91764, 1.66681, 1.49093] 2.64181
train("mse", X, 3, None, optimizers.RMSprop(0.01, rho=0.8, momentum=0.5, centered=True))
# expect: [1.84376, 1.40969, 1.11434] 2.74326
train("mse", X, 3, None, optimizers.Adagrad(0.1))
# expect: [1.3094, 0.96205, 0.74288] 2.68552
train("mse", X, 3, None, optimizers.Adam(0.01))
# expect: [2.21245, 2.00832, 1.82697] 2.57487
train("mse", X, 3, None, optimizers.AdamW(0.01))
# expect: [2.21201, 2.00755, 1.82594] 2.57412
train("mse", X, 3, None, optimizers.SGD(schedules.ExponentialDecay(0.2, 3, 0.5)))
# expect: [0.79795, 0.52635, 0.421] 2.39492
train("mse", X, 3, None, optimizers.SGD(schedules.CosineDecay(0.2, 6)))
# expect: [0.77769, 0.48142, 0.4248] 2.35311
train("mse", X, 3, None, optimizers.SGD(schedules.PolynomialDecay(0.2, 5)))
# expect: [0.79768, 0.54197, 0.49018] 2.32426
train("mse", X, 3, None, optimizers.SGD(schedules.InverseTimeDecay(0.2, 2, 0.5)))
# expect: [0.79642, 0.51068, 0.38537] 2.43876
train("mse", X, 3, None, optimizers.SGD(schedules.PiecewiseConstantDecay([2, 4], [0.2, 0.1, 0.05])))
# expect: [0.76698, 0.40638, 0.31919] 2.40453
train("sparse_categorical_crossentropy", CLASSES, 3, "softmax", sgd(), class_weight={0: 1.0, 1: 2.0, 2: 0.5})
# expect: [2.16028, 1.64996, 1.27021] 1.81296
train("binary_crossentropy", SIDES, 1, "sigmoid", sgd(), sample_weight=np.array([1.0, 2, 0.5, 1, 1, 3]))
# expect: [0.8926, 0.86219, 0.84691] 1.96005
train("mse", X, 3, None, sgd(), validation_split=0.4)
# expect: [1.21976, 0.48182, 0.19949] 2.01703

# Metrics of keras and of a program, as Keras 3 counts them.
import keras
import numpy as np
from keras import Input, Sequential, callbacks, layers, losses, metrics

keras.config.set_floatx("float64")


def wave(shape, start):
    return np.sin(start + 1.7 * np.arange(np.prod(shape))).reshape(shape)


X = wave((7, 3), 0.5)
Y = wave((7,), 1.0)


def network(units, activation, loss, **settings):
    model = Sequential([Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(units, activation=activation)])
    model.set_weights([wave(w.shape, place) for place, w in enumerate(model.get_weights())])
    model.compile(optimizer="sgd", loss=loss, **settings)
    return model


def show(history):
    print({name: [round(float(value), 5) for value in values] for name, values in sorted(history.history.items())})


def distance(y_true, y_pred):
    return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)


def largest(y_true, y_pred):
    return keras.ops.max(keras.ops.abs(y_true - y_pred))


# One value a sample counts for each sample, a single number once for each batch.
model = network(1, None, "mse", metrics=[distance, largest, losses.mean_squared_error])
show(model.fit(X, Y.reshape(-1, 1), epochs=2, batch_size=3, shuffle=False, verbose=0))
# expect: {'distance': [1.38918, 1.30469], 'largest': [2.2229, 2.03503], 'loss': [2.80248, 2.40696], 'mean_squared_error': [2.80248, 2.40696]}
print([round(float(value), 5) for value in model.evaluate(X, Y.reshape(-1, 1), batch_size=3, verbose=0)])
# expect: [2.14976, 1.2436, 1.92225, 2.14976]
# A vector of targets comes as it was given, and meets the column of outputs as arrays do.
show(network(1, None, "mse", metrics=[distance]).fit(X, Y, epochs=1, shuffle=False, verbose=0))
# expect: {'distance': [1.14829], 'loss': [2.87594]}
show(network(1, None, "mse", metrics=[distance]).fit(X, Y, epochs=1, validation_data=(X[:2], Y[:2]), shuffle=False, verbose=0))
# expect: {'distance': [1.14829], 'loss': [2.87594], 'val_distance': [0.50465], 'val_loss': [0.51193]}


class Batches(callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        print(batch, {name: round(float(value), 5) for name, value in sorted(logs.items())})


# What a callback is told of a batch is the mean of the epoch so far.
network(1, None, "mse", metrics=["mae"]).fit(X, Y, epochs=1, batch_size=3, shuffle=False, verbose=0, callbacks=[Batches()])
# expect: 0 {'loss': 3.76524, 'mae': 1.55251}
# expect: 1 {'loss': 2.70522, 'mae': 1.31403}
# expect: 2 {'loss': 2.80248, 'mae': 1.38918}
measure = metrics.MeanSquaredError()
measure.update_state(np.array([[1.0], [2.0]]), np.array([[1.5], [2.5]]))
print(float(measure.result()))
# expect: 0.25
measure.update_state(np.array([[1.0]]), np.array([[4.0]]))
print(round(float(measure.result()), 5))
# expect: 3.16667
measure.reset_state()
print(float(measure.result()))
# expect: 0.0
share = metrics.BinaryAccuracy()
share.update_state([1, 0, 1, 1], [0.9, 0.2, 0.3, 0.8])
print(float(share.result()))
# expect: 0.75
print(float(metrics.SparseCategoricalAccuracy()(np.array([1, 0]), np.array([[0.1, 0.9], [0.2, 0.8]]))))
# expect: 0.5
stopping = callbacks.EarlyStopping(monitor="loss", patience=1, min_delta=0.5)
network(1, None, "mse").fit(X, Y, epochs=5, shuffle=False, verbose=0, callbacks=[stopping])
print(stopping.stopped_epoch, stopping.wait, stopping.best_epoch, round(float(stopping.best), 5))
# expect: 1 1 0 2.87594
layer = layers.Dense(3, activation="selu")
model = Sequential([Input((2,)), layer, layers.Dense(1)])
print(layer.input.shape, layer.output.shape, layer.activation.__name__)
# expect: (None, 2) (None, 3) selu
last = model.pop()
print(last.units, len(model.layers), model.output_shape)
# expect: 1 1 (None, 3)
layer.trainable = False
print(len(model.weights), len(model.trainable_weights), len(model.non_trainable_weights))
# expect: 2 0 2
for name in ["selu", "softsign", "relu6", "hard_sigmoid"]:
    print(name, np.round(np.array(getattr(keras.activations, name)(np.array([-7.0, -2.0, 0.5, 2.0, 9.0]))), 6))
# expect: selu [-1.756496 -1.520166  0.52535   2.101402  9.456309]
# expect: softsign [-0.875    -0.666667  0.333333  0.666667  0.9     ]
# expect: relu6 [0.  0.  0.5 2.  6. ]
# expect: hard_sigmoid [0.       0.166667 0.583333 0.833333 1.      ]

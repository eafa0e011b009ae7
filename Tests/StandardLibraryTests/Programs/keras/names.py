# Names in small letters, and how losses of samples become one number, as in Keras 3.
import keras
import numpy as np
from keras import Input, Sequential, initializers, layers, losses, metrics, regularizers

keras.config.set_floatx("float64")
print(regularizers.l2 is regularizers.L2, regularizers.l1_l2 is regularizers.L1L2)
# expect: True True
print(initializers.he_normal is initializers.HeNormal, initializers.zeros is initializers.Zeros)
# expect: True True
layer = layers.Dense(2, kernel_initializer=initializers.ones(), kernel_regularizer=regularizers.l2(0.5))
model = Sequential([layers.InputLayer(shape=(3,)), layer])
model.compile(optimizer="sgd", loss="mse")
print(round(float(model.evaluate(np.zeros((2, 3)), np.zeros((2, 2)), verbose=0)), 6))
# expect: 3.0
wanted, given = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[0.4, 0.6], [0.2, 0.8]])
for reduction in ["sum_over_batch_size", "sum", "none"]:
    print(np.round(np.array(losses.MeanSquaredError(reduction=reduction)(wanted, given)), 6))
# expect: 0.4
# expect: 0.8
# expect: [0.16 0.64]
print(np.round(np.array(losses.BinaryCrossentropy(reduction=None)(wanted, given)), 5))
# expect: [0.51083 1.60944]
print(np.round(np.array(metrics.mean_absolute_error(wanted, given)), 6))
# expect: [0.4 0.8]
print(round(float(losses.MeanSquaredError(reduction="mean")(wanted, given)), 6))
# expect: 0.4

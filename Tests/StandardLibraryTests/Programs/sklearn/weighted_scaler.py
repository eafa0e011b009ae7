# Samples that weigh differently for a scaler, and what weights may not be.
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

X = np.array([[1.0, 10.0], [2.0, 30.0], [4.0, np.nan]])


def show(make):
    try:
        print(make())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


scaler = StandardScaler().fit(X, sample_weight=[1, 2, 0.5])
print(scaler.mean_, scaler.var_.round(6), scaler.scale_.round(6))  # expect: [ 2.         23.33333333] [ 0.857143 88.888889] [0.92582 9.42809]
print(scaler.n_samples_seen_)  # expect: [3.5 3. ]
print(StandardScaler().fit(X[:2], None, [3, 1]).mean_)  # expect: [ 1.25 15.  ]
print(StandardScaler().fit_transform(X[:2], sample_weight=[3, 1]).round(4).tolist())  # expect: [[-0.5774, -0.5774], [1.7321, 1.7321]]
print(StandardScaler().fit(X[:2], sample_weight=5).mean_)  # expect: [ 1.5 20. ]
for weights in ([1, 2], [0, 0, 0], [[1, 2, 3]], "a", [1, np.nan, 1]):
    show(lambda: StandardScaler().fit(X, sample_weight=weights))
    # expect: ValueError: sample_weight.shape == (2,), expected (3,)!
    # expect: ValueError: Sample weights must contain at least one non-zero number.
    # expect: ValueError: Sample weights must be 1D array or scalar, got 2D array. Expected either a scalar value or a 1D array of length 3.
    # expect: ValueError: could not convert string to float: 'a'
    # expect: ValueError: Input sample_weight contains NaN.
show(lambda: LinearRegression().fit(X[:, :1], [1, 2, 3], sample_weight=[1, -1, 1]))  # expect: ValueError: Negative values in data passed to `sample_weight`.
show(lambda: LinearRegression().fit(X[:, :1], [1, 2, 3], sample_weight=2).coef_.round(6))  # expect: [0.642857]

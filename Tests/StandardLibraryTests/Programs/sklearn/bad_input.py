import numpy as np
from sklearn.linear_model import LinearRegression, Ridge, LogisticRegression
from sklearn.preprocessing import StandardScaler, PolynomialFeatures, MinMaxScaler
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier
from sklearn.cluster import KMeans
X, y = [[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]], [0, 1, 0]
def attempt(action):
    try: return action()
    except Exception as error: return f"{type(error).__name__}: {error}"
for make in (LinearRegression, Ridge, LogisticRegression, KNeighborsClassifier):
    print(
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1 2 3].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Expected 2D array, got scalar array instead:
# expect: array=5.
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: ValueError: Input X contains NaN.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by LinearRegression.
# expect: ValueError: Found array with 0 feature(s) (shape=(3, 0)) while a minimum of 1 is required by LinearRegression.
# expect: ValueError: Found input variables with inconsistent numbers of samples: [3, 2]
# expect: ValueError: Input y contains NaN.
# expect: ValueError: This LinearRegression estimator requires y to be passed, but the target y is None.
# expect: ValueError: dtype='numeric' is not compatible with arrays of bytes/strings.Convert your data to numeric values explicitly instead.
# expect: ValueError: Found array with dim 3, while dim <= 2 is required by LinearRegression.
# expect: TypeError: Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar `array(3)` instead.
# expect: NotFittedError: This LinearRegression instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1. 2. 3.].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Expected 2D array, got scalar array instead:
# expect: array=5.0.
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: ValueError: Input X contains NaN.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by Ridge.
# expect: ValueError: Found array with 0 feature(s) (shape=(3, 0)) while a minimum of 1 is required by Ridge.
# expect: ValueError: Found input variables with inconsistent numbers of samples: [3, 2]
# expect: ValueError: Input y contains NaN.
# expect: ValueError: This Ridge estimator requires y to be passed, but the target y is None.
# expect: ValueError: could not convert string to float: 'a'
# expect: ValueError: Found array with dim 3, while dim <= 2 is required by Ridge.
# expect: TypeError: Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar `array(3)` instead.
# expect: NotFittedError: This Ridge instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1. 2. 3.].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Expected 2D array, got scalar array instead:
# expect: array=5.0.
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: ValueError: Input X contains NaN.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by LogisticRegression.
# expect: ValueError: Found array with 0 feature(s) (shape=(3, 0)) while a minimum of 1 is required by LogisticRegression.
# expect: ValueError: Found input variables with inconsistent numbers of samples: [3, 2]
# expect: ValueError: Input y contains NaN.
# expect: ValueError: This LogisticRegression estimator requires y to be passed, but the target y is None.
# expect: ValueError: could not convert string to float: 'a'
# expect: ValueError: Found array with dim 3, while dim <= 2 is required by LogisticRegression.
# expect: ValueError: y should be a 1d array, got an array of shape () instead.
# expect: NotFittedError: This LogisticRegression instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1 2 3].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Expected 2D array, got scalar array instead:
# expect: array=5.
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: ValueError: Input X contains NaN.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by KNeighborsClassifier.
# expect: ValueError: Found array with 0 feature(s) (shape=(3, 0)) while a minimum of 1 is required by KNeighborsClassifier.
# expect: ValueError: Found input variables with inconsistent numbers of samples: [3, 2]
# expect: ValueError: Input y contains NaN.
# expect: ValueError: This KNeighborsClassifier estimator requires y to be passed, but the target y is None.
# expect: ValueError: dtype='numeric' is not compatible with arrays of bytes/strings.Convert your data to numeric values explicitly instead.
# expect: ValueError: Found array with dim 3, while dim <= 2 is required by KNeighborsClassifier.
# expect: TypeError: Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar `array(3)` instead.
# expect: NotFittedError: This KNeighborsClassifier instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
        attempt(lambda: make().fit([1, 2, 3], y)),
        attempt(lambda: make().fit(5, y)),
        attempt(lambda: make().fit([[1, np.inf], [2, 3], [1, 1]], y)),
        attempt(lambda: make().fit([[1, np.nan], [2, 3], [1, 1]], y)).split("\n")[0],
        attempt(lambda: make().fit(np.zeros((0, 2)), [])),
        attempt(lambda: make().fit(np.zeros((3, 0)), y)),
        attempt(lambda: make().fit(X, [1, 2])),
        attempt(lambda: make().fit(X, [0, np.nan, 1])),
        attempt(lambda: make().fit(X, None)),
        attempt(lambda: make().fit([["a", "b"], ["c", "d"], ["e", "f"]], y)),
        attempt(lambda: make().fit(np.zeros((2, 2, 2)), [0, 1])),
        attempt(lambda: make().fit(X, 3)),
        attempt(lambda: make().predict(X)), sep="\n")
for make in (StandardScaler, MinMaxScaler, PolynomialFeatures, KMeans):
    print(
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1. 2. 3.].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by StandardScaler.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: NotFittedError: This StandardScaler instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: could not convert string to float: 'a'
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1. 2. 3.].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by MinMaxScaler.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: NotFittedError: This MinMaxScaler instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: could not convert string to float: 'a'
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1 2 3].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by PolynomialFeatures.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: NotFittedError: This PolynomialFeatures instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: dtype='numeric' is not compatible with arrays of bytes/strings.Convert your data to numeric values explicitly instead.
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1. 2. 3.].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
# expect: ValueError: Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by KMeans.
# expect: ValueError: Input X contains infinity or a value too large for dtype('float64').
# expect: NotFittedError: This KMeans instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
# expect: ValueError: could not convert string to float: 'a'
        attempt(lambda: make().fit([1, 2, 3])),
        attempt(lambda: make().fit(np.zeros((0, 2)))),
        attempt(lambda: make().fit([[np.inf, 1]])),
        attempt(lambda: make().transform(X)),
        attempt(lambda: make().fit([["a"]])), sep="\n")
print(attempt(lambda: LinearRegression().fit([[1, np.nan], [2, 3]], [1, 2])))
# expect: ValueError: Input X contains NaN.
# expect: LinearRegression does not accept missing values encoded as NaN natively. For supervised learning, you might want to consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing values encoded as NaNs natively. Alternatively, it is possible to preprocess the data, for instance by using an imputer transformer in a pipeline or drop samples with missing values. See https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that handle NaN values at the following page: https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values
m = LinearRegression().fit(X, y)
print(attempt(lambda: m.predict([[1, 2, 3]])))
# expect: ValueError: X has 3 features, but LinearRegression is expecting 2 features as input.
print(attempt(lambda: m.predict([1, 2])))
# expect: ValueError: Expected 2D array, got 1D array instead:
# expect: array=[1 2].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
print(attempt(lambda: m.score(X, [1, 2])))
# expect: ValueError: Found input variables with inconsistent numbers of samples: [2, 3]
print(attempt(lambda: LinearRegression(fit_intercept="yes").fit(X, y)))
# expect: InvalidParameterError: The 'fit_intercept' parameter of LinearRegression must be an instance of 'bool' or an instance of 'numpy.bool'. Got 'yes' instead.
print(attempt(lambda: Ridge(alpha=-2).fit(X, y)))
# expect: InvalidParameterError: The 'alpha' parameter of Ridge must be a float in the range [0.0, inf) or an array-like. Got -2 instead.
print(attempt(lambda: Ridge(solver="magic").fit(X, y)).split("{")[0].strip())
# expect: InvalidParameterError: The 'solver' parameter of Ridge must be a str among
print(attempt(lambda: LogisticRegression(max_iter="many").fit(X, y)))
# expect: InvalidParameterError: The 'max_iter' parameter of LogisticRegression must be an int in the range [0, inf). Got 'many' instead.
print(attempt(lambda: KNeighborsClassifier(n_neighbors=2.5).fit(X, y)))
# expect: InvalidParameterError: The 'n_neighbors' parameter of KNeighborsClassifier must be an int in the range [1, inf) or None. Got 2.5 instead.
print(attempt(lambda: DecisionTreeClassifier(max_depth=-1).fit(X, y)))
# expect: InvalidParameterError: The 'max_depth' parameter of DecisionTreeClassifier must be an int in the range [1, inf) or None. Got -1 instead.
print(attempt(lambda: LogisticRegression().fit(X, [[0, 1], [1, 0], [0, 1]])))
# expect: ValueError: y should be a 1d array, got an array of shape (3, 2) instead.
print(attempt(lambda: Ridge().fit(X, ["a", "b", "c"])))
# expect: ValueError: could not convert string to float: np.str_('a')
print(attempt(lambda: m.nothing))  # expect: AttributeError: 'LinearRegression' object has no attribute 'nothing'
print(attempt(lambda: LinearRegression().coef_))
# expect: AttributeError: 'LinearRegression' object has no attribute 'coef_'
print(attempt(lambda: LinearRegression().set_params(slope=1)))
# expect: ValueError: Invalid parameter 'slope' for estimator LinearRegression(). Valid parameters are: ['copy_X', 'fit_intercept', 'n_jobs', 'positive', 'tol'].

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score, mean_absolute_error
m = LinearRegression()
print(m)  # expect: LinearRegression()
try: m.predict([[1]])
except Exception as e: print(type(e).__name__, e)
# expect: NotFittedError This LinearRegression instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
try: m.fit([1, 2, 3], [1, 2, 3])
except ValueError as e: print(e)
# expect: Expected 2D array, got 1D array instead:
# expect: array=[1 2 3].
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
try: m.coef_
except AttributeError as e: print(e)  # expect: 'LinearRegression' object has no attribute 'coef_'
X = np.array([[1.], [2], [3], [4]]); y = np.array([2.1, 3.9, 6.2, 7.8])
print(m.fit(X, y), m.fit(X, y) is m)  # expect: LinearRegression() True
print(m.coef_, round(m.intercept_, 6), m.predict([[5]]), round(m.score(X, y), 9))
# expect: [1.94] 0.15 [9.85] 0.995661376
print(mean_squared_error([1, 2], [1, 3]), r2_score([1, 2], [1, 3]), mean_absolute_error([1, 2], [1, 3]))
# expect: 0.5 -1.0 0.5
print(m.get_params(), LinearRegression(fit_intercept=False))
# expect: {'copy_X': True, 'fit_intercept': True, 'n_jobs': None, 'positive': False, 'tol': 1e-06} LinearRegression(fit_intercept=False)
try: m.predict([[1, 2]])
except ValueError as e: print(e)  # expect: X has 2 features, but LinearRegression is expecting 1 features as input.
try: m.fit(5, [1])
except ValueError as e: print(e)
# expect: Expected 2D array, got scalar array instead:
# expect: array=5.
# expect: Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.
try: m.fit(X, [1, 2])
except ValueError as e: print(e)  # expect: Found input variables with inconsistent numbers of samples: [4, 2]

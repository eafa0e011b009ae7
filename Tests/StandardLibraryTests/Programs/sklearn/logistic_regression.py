import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.datasets import load_iris, load_breast_cancer
X, y = load_breast_cancer(return_X_y=True)
Z = StandardScaler().fit_transform(X)
m = LogisticRegression().fit(Z, y)
print(m, m.n_iter_, m.classes_, m.coef_.shape, round(m.score(Z, y), 9))
# expect: LogisticRegression() [19] [0 1] (1, 30) 0.987697715
print(np.round(m.coef_[0, :6], 5), np.round(m.intercept_, 5))
# expect: [-0.37546 -0.38203 -0.36097 -0.43947 -0.16738  0.56071] [0.22089]
print(np.round(m.predict_proba(Z[:3]), 6), np.round(m.decision_function(Z[:3]), 4), m.predict(Z[:9]))
# expect: [[1.00000e+00 0.00000e+00]
# expect:  [9.99968e-01 3.20000e-05]
# expect:  [1.00000e+00 0.00000e+00]] [-20.5278 -10.3556 -15.6267] [0 0 0 0 0 0 0 0 0]
for C in (0.01, 100): print(np.round(LogisticRegression(C=C).fit(Z[:, :5], y).coef_, 4))
# expect: [[-0.4854 -0.3514 -0.5062 -0.4543 -0.3893]]
# expect: [[12.7577 -1.5381 -9.8599 -9.2016 -1.7282]]
print(np.round(LogisticRegression(class_weight="balanced").fit(Z[:, :5], y).coef_, 4))
# expect: [[-1.1582 -1.4118 -1.8654 -1.5301 -1.7157]]
print(np.round(LogisticRegression(class_weight={0: 3, 1: 1}, fit_intercept=False).fit(Z[:, :5], y).coef_, 4))
# expect: [[-1.3347 -1.515  -2.2526 -0.9708 -1.8213]]
print(np.round(LogisticRegression().fit(Z[:, :5], y, sample_weight=1 + y).intercept_, 5))  # expect: [1.43033]
X, y = load_iris(return_X_y=True)
X = StandardScaler().fit_transform(X)
m = LogisticRegression().fit(X, y)
print(m.classes_, m.coef_.shape, np.round(m.coef_, 3), np.round(m.intercept_, 3))
# expect: [0 1 2] (3, 4) [[-1.077  1.16  -1.928 -1.812]
# expect:  [ 0.59  -0.363 -0.365 -0.827]
# expect:  [ 0.487 -0.797  2.293  2.639]] [-0.205  2.075 -1.87 ]
print(np.round(m.predict_proba(X[[0, 60, 120]]), 5), m.predict(X[::25]), round(m.score(X, y), 6))
# expect: [[9.8470e-01 1.5300e-02 0.0000e+00]
# expect:  [2.1650e-02 9.6209e-01 1.6260e-02]
# expect:  [2.0000e-05 2.3300e-02 9.7668e-01]] [0 0 1 1 2 2] 0.973333
print(np.round(m.decision_function(X[:2]), 3))
# expect: [[ 6.915  2.75  -9.665]
# expect:  [ 5.841  3.025 -8.866]]
names = load_iris().target_names[y]
m = LogisticRegression().fit(X, names)
print(m.classes_, m.predict(X[[0, 60, 120]]), round(m.score(X, names), 6))
# expect: ['setosa' 'versicolor' 'virginica'] ['setosa' 'versicolor' 'virginica'] 0.973333
m = LogisticRegression().fit([[0.0], [1], [2], [3]], [False, False, True, True])
print(m.classes_, m.predict([[0], [3]]), m.predict([[1.2]]).dtype)  # expect: [False  True] [False  True] bool
m = LogisticRegression().fit([[0.0], [1], [2], [3]], ["no", "no", "yes", "yes"])
print(m.predict([[0], [3]]), m.classes_)  # expect: ['no' 'yes'] ['no' 'yes']
try: LogisticRegression().fit(X[:50], y[:50])
except ValueError as error: print(error)
# expect: This solver needs samples of at least 2 classes in the data, but the data contains only one class: np.int64(0)
try: LogisticRegression().fit(X, X[:, 0])
except ValueError as error: print(error)
# expect: Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects discrete classes on a regression target with continuous values.
for line in ("LogisticRegression(C=-1)", "LogisticRegression(tol='a')", "LogisticRegression(max_iter=1.5)"):
    try: (LogisticRegression(C=-1) if "C=" in line else LogisticRegression(tol="a") if "tol" in line else LogisticRegression(max_iter=1.5)).fit(X, y)
    except ValueError as error: print(type(error).__name__, error)
# expect: InvalidParameterError The 'C' parameter of LogisticRegression must be a float in the range (0.0, inf]. Got -1 instead.
# expect: InvalidParameterError The 'tol' parameter of LogisticRegression must be a float in the range [0.0, inf). Got 'a' instead.
# expect: InvalidParameterError The 'max_iter' parameter of LogisticRegression must be an int in the range [0, inf). Got 1.5 instead.

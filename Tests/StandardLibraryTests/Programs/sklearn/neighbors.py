import numpy as np
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.naive_bayes import GaussianNB
from sklearn.datasets import load_iris, load_diabetes, load_digits
X, y = load_iris(return_X_y=True)
k = KNeighborsClassifier().fit(X, y)
print(k, round(k.score(X, y), 6), k.predict([[5, 3, 4, 1]]), k.predict_proba(X[[70, 106]]), k.classes_, k.n_samples_fit_)
# expect: KNeighborsClassifier() 0.966667 [1] [[0.  0.4 0.6]
# expect:  [0.  0.8 0.2]] [0 1 2] 150
d, i = k.kneighbors([[5.05, 3.02, 4.04, 1.01]], 3)
print(np.round(d, 6), i, KNeighborsClassifier(3, weights="distance", p=1).fit(X, y).predict_proba([[6, 3, 5, 1.7]]).round(6))
# expect: [[0.54461  0.62498  0.696132]] [[59 88 95]] [[0. 0. 1.]]
print(KNeighborsClassifier(n_neighbors=1, metric="manhattan").fit(X, y).predict(X[::30]), KNeighborsClassifier(n_neighbors=1))
# expect: [0 0 1 1 2] KNeighborsClassifier(n_neighbors=1)
D, t = load_digits(return_X_y=True)
print(round(KNeighborsClassifier(3).fit(D[:1000], t[:1000]).score(D[1000:], t[1000:]), 6))  # expect: 0.964868
A, b = load_diabetes(return_X_y=True)
r = KNeighborsRegressor(4).fit(A, b)
print(r, np.round(r.predict(A[:4]), 6), round(r.score(A, b), 6), np.round(KNeighborsRegressor(weights="distance").fit(A[10:], b[10:]).predict(A[:3]), 5))
# expect: KNeighborsRegressor(n_neighbors=4) [195.    71.5  161.   192.75] 0.613766 [202.27797  81.95495 163.78444]
print(KNeighborsRegressor(2).fit([[0], [1], [2]], [[0, 1], [1, 2], [2, 5]]).predict([[0.4]]))  # expect: [[0.5 1.5]]
g = GaussianNB().fit(X, y)
print(g, round(g.score(X, y), 6), np.round(g.theta_, 4), np.round(g.var_, 5), g.class_prior_.round(5), g.class_count_)
# expect: GaussianNB() 0.96 [[5.006 3.428 1.462 0.246]
# expect:  [5.936 2.77  4.26  1.326]
# expect:  [6.588 2.974 5.552 2.026]] [[0.12176 0.14082 0.02956 0.01088]
# expect:  [0.2611  0.0965  0.2164  0.03832]
# expect:  [0.39626 0.10192 0.2985  0.07392]] [0.33333 0.33333 0.33333] [50. 50. 50.]
print(np.round(g.predict_proba(X[[70, 133]]), 6), g.predict(X[::30]), round(float(g.epsilon_), 12))
# expect: [[0.       0.154494 0.845506]
# expect:  [0.       0.712645 0.287355]] [0 0 1 1 2] 3.096e-09
print(np.round(GaussianNB(priors=[0.2, 0.3, 0.5]).fit(X, y).predict_proba(X[[77]]), 6))
# expect: [[0.       0.046563 0.953437]]
try: KNeighborsClassifier(9).fit([[1], [2]], [0, 1]).predict([[1]])
except ValueError as error: print(error)
# expect: Expected n_neighbors <= n_samples_fit, but n_neighbors = 9, n_samples_fit = 2, n_samples = 1
try: KNeighborsClassifier(0).fit(X, y)
except ValueError as error: print(error)
# expect: The 'n_neighbors' parameter of KNeighborsClassifier must be an int in the range [1, inf) or None. Got 0 instead.
try: GaussianNB(priors=[0.5, 0.5]).fit(X, y)
except ValueError as error: print(error)  # expect: Number of priors must match number of classes.

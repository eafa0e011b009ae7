import numpy as np
from sklearn.svm import SVC
from sklearn.datasets import load_iris, load_breast_cancer, make_moons
from sklearn.preprocessing import StandardScaler
X, y = load_iris(return_X_y=True)
s = SVC().fit(X, y)
print(s, s.n_support_, s.support_[:10], np.round(s.intercept_, 5), s.dual_coef_.shape, round(s.score(X, y), 6))
# expect: SVC() [ 7 29 24] [18 20 23 24 25 41 44 50 51 52] [ 0.12632 -0.06446 -0.10704] (2, 60) 0.973333
print(np.round(s.decision_function(X[[0, 70, 120]]), 5), s.predict(X[::30]), np.round(s.dual_coef_[:, :4], 5))
# expect: [[ 2.23544  1.16096 -0.25651]
# expect:  [-0.23404  2.19687  1.15922]
# expect:  [-0.23315  0.90947  2.24324]] [0 0 1 1 2] [[0.      0.31693 1.      1.     ]
# expect:  [0.26811 0.      0.02115 0.26526]]
l = SVC(kernel="linear", C=0.5).fit(X, y)
print(l, np.round(l.coef_, 5), np.round(l.intercept_, 5), l.n_support_)
# expect: SVC(C=0.5, kernel='linear') [[-0.03546  0.4514  -0.87612 -0.39807]
# expect:  [-0.00722  0.17894 -0.53836 -0.29239]
# expect:  [ 0.47395  0.46609 -1.83627 -1.70066]] [1.37967 1.50771 7.56104] [ 3 16 15]
Z, c = StandardScaler().fit_transform(load_breast_cancer().data), load_breast_cancer().target
b = SVC(kernel="linear").fit(Z, c)
print(np.round(b.coef_[0, :6], 4), np.round(b.intercept_, 4), b.n_support_, np.round(b.decision_function(Z[:4]), 4), b.predict(Z[:4]))
# expect: [-0.3216 -0.0963 -0.2962 -0.2704  0.0146  0.6193] [0.0444] [21 19] [-13.4533  -7.1053 -10.3704  -5.146 ] [0 0 0 0]
m, t = make_moons(60, noise=0.2, random_state=0)
for options in ({"gamma": 2}, {"gamma": "auto", "C": 10}, {"kernel": "poly", "coef0": 1.0}, {"kernel": "sigmoid"}, {"class_weight": {0: 5}}):
    k = SVC(**options).fit(m, t)
    print(k.n_support_, np.round(k.intercept_, 4), round(k.score(m, t), 6), np.round(k.decision_function(m[:3]), 4))
# expect: [13 12] [-0.0682] 1.0 [-1.1974  1.1099  1.    ]
# expect: [8 8] [0.548] 1.0 [-2.288   2.2959  1.    ]
# expect: [8 9] [0.8216] 0.95 [-3.3463  1.4142  0.9998]
# expect: [13 14] [0.5534] 0.7 [-1.3634  1.6531 -0.2539]
# expect: [ 6 18] [0.1322] 0.933333 [-1.3482  0.9999  0.8081]
print(SVC(decision_function_shape="ovo").fit(X, y).decision_function(X[:1]).round(4), SVC().fit(m, np.array(["no", "yes"])[t] if False else [["no", "yes"][i] for i in t]).predict(m[:3]))
# expect: [[1.264  1.141  2.1978]] ['no' 'yes' 'yes']
try: SVC().fit(X[:50], y[:50])
except ValueError as error: print(error)  # expect: The number of classes has to be greater than one; got 1 class
try: SVC(C=0).fit(X, y)
except ValueError as error: print(error)
# expect: The 'C' parameter of SVC must be a float in the range (0.0, inf]. Got 0 instead.
try: SVC().predict(X)
except ValueError as error: print(error)
# expect: This SVC instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.

import numpy as np
from sklearn.linear_model import Lasso, ElasticNet, SGDClassifier, SGDRegressor, Perceptron
from sklearn.preprocessing import StandardScaler
from sklearn.datasets import load_diabetes, load_iris, load_breast_cancer, load_digits
X, y = load_diabetes(return_X_y=True)
for alpha in (0.01, 0.1, 1, 5):
    m = Lasso(alpha=alpha).fit(X, y)
    print(m, np.round(m.coef_, 4), round(m.intercept_, 5), m.n_iter_)
# expect: Lasso(alpha=0.01) [  -1.3047 -228.8191  525.5661  316.1688 -307.0162   89.3246 -105.0784
# expect:   119.5976  571.3304   65.0084] 152.13348 231
# expect: Lasso(alpha=0.1) [  -0.     -155.36    517.1868  275.0772  -52.5394   -0.     -210.158
# expect:     0.      483.9126   33.674 ] 152.13348 21
# expect: Lasso(alpha=1) [  0.      -0.     367.7039   6.2989   0.       0.      -0.       0.
# expect:  307.6054   0.    ] 152.13348 8
# expect: Lasso(alpha=5) [0. 0. 0. 0. 0. 0. 0. 0. 0. 0.] 152.13348 0
m = ElasticNet(alpha=0.01, l1_ratio=0.7).fit(X, y)
print(m, np.round(m.coef_, 4), m.n_iter_, round(m.score(X, y), 6), round(float(m.dual_gap_), 6))
# expect: ElasticNet(alpha=0.01, l1_ratio=0.7) [  30.9678  -62.715   271.6092  180.9553   11.3581  -14.9893 -139.0107
# expect:   111.9546  234.7304  107.673 ] 9 0.428463 0.02581
print(ElasticNet(), np.round(ElasticNet(alpha=0.1, fit_intercept=False).fit(X * 10, y).coef_, 4), np.round(Lasso(0.5, positive=True).fit(X, y).coef_, 4))
# expect: ElasticNet() [  0.7068 -17.5113  45.0355  27.9847  -4.1081  -7.5911 -18.9308  11.6151
# expect:   39.299    9.7937] [  0.       0.     485.4026 134.2841   0.       0.       0.       0.
# expect:  425.7337   0.    ]
print(Lasso().fit(X, np.column_stack([y, -y])).coef_.shape, np.round(Lasso(0.2).fit(X, y, sample_weight=np.arange(442) % 2 + 1).coef_, 4))
# expect: (2, 10) [   0.     -109.6416  495.4745  218.3065   -0.       -0.     -159.3771
# expect:     0.      450.0751   14.1209]
Z, c = StandardScaler().fit_transform(load_breast_cancer().data), load_breast_cancer().target
for options in ({}, {"loss": "log_loss"}, {"penalty": "l1", "alpha": 0.001}, {"loss": "modified_huber", "penalty": "elasticnet"}, {"learning_rate": "invscaling", "eta0": 0.1}, {"loss": "squared_hinge", "learning_rate": "adaptive"}):
    s = SGDClassifier(random_state=0, **options).fit(Z, c)
    print(s.n_iter_, np.round(s.coef_[0, :5], 3), np.round(s.intercept_, 3), round(s.score(Z, c), 6))
# expect: 35 [ 0.247  1.267  0.539 -0.554 -2.749] [-1.123] 0.97891
# expect: 23 [-1.000e-03  2.606e+00 -3.900e-02 -1.142e+00 -3.730e+00] [-2.049] 0.987698
# expect: 100 [0. 0. 0. 0. 0.] [-0.794] 0.984183
# expect: 35 [ 6.773  8.616  6.693  1.057 -6.167] [-8.868] 0.98594
# expect: 16 [-0.278 -0.325 -0.271 -0.307 -0.043] [0.277] 0.982425
# expect: 49 [-0.057  0.001 -0.051 -0.116 -0.124] [-0.089] 0.989455
s = SGDClassifier(loss="log_loss", random_state=1).fit(*load_iris(return_X_y=True))
print(s, s.coef_.shape, np.round(s.intercept_, 2), s.predict(load_iris().data[::30]))
# expect: SGDClassifier(loss='log_loss', random_state=1) (3, 4) [   5.34  122.79 -146.74] [0 0 1 1 2]
r = SGDRegressor(random_state=0).fit(StandardScaler().fit_transform(X), y)
print(r, np.round(r.coef_, 4), np.round(r.intercept_, 4), r.n_iter_, r.t_)
# expect: SGDRegressor(random_state=0) [ -0.3218 -11.1455  24.9804  15.2793  -5.0542  -4.7025  -8.725    6.0733
# expect:   22.7979   3.3521] [152.145] 14 6189.0
print(np.round(SGDRegressor(loss="huber", penalty="l1", random_state=2).fit(StandardScaler().fit_transform(X), y).coef_, 4))
# expect: [0. 0. 0. 0. 0. 0. 0. 0. 0. 0.]
# warning: ConvergenceWarning: Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.
p = Perceptron().fit(Z, c)
print(p, p.n_iter_, np.round(p.coef_[0, :4], 5), p.intercept_, round(p.score(Z, c), 6))
# expect: Perceptron() 8 [-2.05593 -0.46341 -2.25038 -2.57119] [-4.] 0.97891
p = Perceptron(random_state=3).fit(*load_digits(return_X_y=True))
print(p.n_iter_, round(p.score(*load_digits(return_X_y=True)), 6))  # expect: 25 0.971063
try: Lasso(alpha=-1).fit(X, y)
except ValueError as error: print(error)
# expect: The 'alpha' parameter of Lasso must be a float in the range [0.0, inf). Got -1 instead.
try: SGDClassifier().fit(Z, c * 0)
except ValueError as error: print(error)  # expect: The number of classes has to be greater than one; got 1 class
try: SGDClassifier(loss="log_loss").predict_proba(Z)
except Exception as error: print(type(error).__name__)  # expect: NotFittedError

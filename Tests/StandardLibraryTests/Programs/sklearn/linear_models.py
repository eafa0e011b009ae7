import numpy as np
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
m = LinearRegression().fit(X, y)
print(np.round(m.coef_, 4), round(m.intercept_, 6), round(m.score(X, y), 9), m.rank_, m.n_features_in_)
# expect: [ -10.0099 -239.8156  519.8459  324.3846 -792.1756  476.739   101.0433
# expect:   177.0632  751.2737   67.6267] 152.133484 0.517748422 10 10
print(np.round(m.singular_, 6), np.round(m.predict(X[:3]), 6))
# expect: [2.006044 1.221605 1.098165 0.977485 0.813745 0.776349 0.732506 0.658545
# expect:  0.279857 0.092524] [206.116677  68.071033 176.88279 ]
two = LinearRegression().fit(X, np.column_stack([y, -y]))
print(two.coef_.shape, np.round(two.intercept_, 6), two.predict(X[:2]).shape)
# expect: (2, 10) [ 152.133484 -152.133484] (2, 2)
flat = LinearRegression(fit_intercept=False).fit(X, y)
print(flat, flat.intercept_, np.round(flat.coef_[:3], 5))
# expect: LinearRegression(fit_intercept=False) 0.0 [ -10.00987 -239.81564  519.84592]
w = np.arange(len(y)) % 3 + 1.0
heavy = LinearRegression().fit(X, y, sample_weight=w)
print(np.round(heavy.coef_, 4), round(heavy.intercept_, 6))
# expect: [ -21.6561 -204.8559  512.4041  296.5531 -902.6872  571.6583  154.7819
# expect:   209.2271  772.356    74.0062] 152.675238
for alpha in (0, 0.01, 1, 100):
    r = Ridge(alpha=alpha).fit(X, y)
    print(r, np.round(r.coef_, 5), round(r.intercept_, 6), round(r.score(X, y), 9))
# expect: Ridge(alpha=0) [ -10.00987 -239.81564  519.84592  324.38465 -792.17564  476.73902
# expect:   101.04327  177.06324  751.2737    67.62669] 152.133484 0.517748422
# expect: Ridge(alpha=0.01) [  -7.19753 -234.54976  520.5886   320.51713 -380.60714  150.48467
# expect:   -78.58928  130.31252  592.34796   71.13484] 152.133484 0.516627803
# expect: Ridge(alpha=1) [  29.46611  -83.15428  306.35268  201.62773    5.90961  -29.5155
# expect:  -152.04028  117.31173  262.94429  111.87896] 152.133484 0.451230628
# expect: Ridge(alpha=100) [ 2.89709  0.58525  9.24072  6.93129  3.23096  2.61677 -6.17455  6.67803
# expect:   8.87685  5.9556 ] 152.133484 0.027684348
r = Ridge(alpha=2.0, fit_intercept=False).fit(X, y, sample_weight=w)
print(r, np.round(r.coef_, 5), r.intercept_, r.n_iter_, r.solver_)
# expect: Ridge(alpha=2.0, fit_intercept=False) [ -18.8056   -23.87316  288.65683  230.40894    6.56745  -37.55462
# expect:  -131.18487   97.86939  251.05587  117.22981] 0.0 None cholesky
wide = Ridge(alpha=0.5).fit(X[:5], y[:5])
print(np.round(wide.coef_, 5), round(wide.intercept_, 6))
# expect: [-10.31425   1.45057   6.49513  -1.07403   1.86155   4.8064  -14.67308
# expect:    9.24519  12.1836   10.84429] 142.237528
both = Ridge().fit(X, np.column_stack([y, 2 * y]))
print(both.coef_.shape, np.round(both.intercept_, 6))  # expect: (2, 10) [152.133484 304.266968]
x = np.linspace(0, 1, 20)[:, None]
powers = np.hstack([x ** k for k in range(1, 10)])
print(np.round(Ridge(alpha=1e-3).fit(powers, np.sin(6 * x[:, 0])).coef_, 5))
# expect: [  6.26554 -11.05763  -4.97213   1.76528   4.85307   4.76749   2.67186
# expect:   -0.49629  -4.12001]

import numpy as np
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import StandardScaler, PolynomialFeatures
from sklearn.linear_model import LinearRegression, Ridge, LogisticRegression
from sklearn.base import clone
from sklearn.datasets import load_diabetes, load_iris
X, y = load_diabetes(return_X_y=True)
p = make_pipeline(StandardScaler(), Ridge(alpha=10))
print(p)
# expect: Pipeline(steps=[('standardscaler', StandardScaler()),
# expect:                 ('ridge', Ridge(alpha=10))])
print(p.fit(X, y) is p, round(p.score(X, y), 9), np.round(p.predict(X[:2]), 5), np.round(p[-1].coef_[:3], 5))
# expect: True 0.515639372 [203.27927  70.57268] [ -0.25795 -10.93636  24.60009]
print(p.named_steps["ridge"] is p["ridge"], p.named_steps.ridge.alpha, p[0].mean_.shape, len(p), p[:1])
# expect: True 10 (10,) 2 Pipeline(steps=[('standardscaler', StandardScaler())])
print(sorted(p.get_params())[:8], p.get_params()["ridge__alpha"], p.n_features_in_)
# expect: ['memory', 'ridge', 'ridge__alpha', 'ridge__copy_X', 'ridge__fit_intercept', 'ridge__max_iter', 'ridge__positive', 'ridge__random_state'] 10 10
print(p.set_params(ridge__alpha=0.1, standardscaler__with_mean=False)["ridge"])  # expect: Ridge(alpha=0.1)
print(Pipeline([("scale", StandardScaler()), ("model", LogisticRegression(C=0.5))]))
# expect: Pipeline(steps=[('scale', StandardScaler()),
# expect:                 ('model', LogisticRegression(C=0.5))])
print(make_pipeline(PolynomialFeatures(degree=3, include_bias=False), StandardScaler(with_mean=False), Ridge(alpha=0.001)))
# expect: Pipeline(steps=[('polynomialfeatures',
# expect:                  PolynomialFeatures(degree=3, include_bias=False)),
# expect:                 ('standardscaler', StandardScaler(with_mean=False)),
# expect:                 ('ridge', Ridge(alpha=0.001))])
print(make_pipeline(StandardScaler(), StandardScaler(), LinearRegression()).get_params()["steps"])
# expect: [('standardscaler-1', StandardScaler()), ('standardscaler-2', StandardScaler()), ('linearregression', LinearRegression())]
t = make_pipeline(PolynomialFeatures(2), StandardScaler())
print(t.fit_transform([[1.0, 2.0], [2.0, 5.0]]).round(6), t.get_feature_names_out())
# expect: [[ 0. -1. -1. -1. -1. -1.]
# expect:  [ 0.  1.  1.  1.  1.  1.]] ['1' 'x0' 'x1' 'x0^2' 'x0 x1' 'x1^2']
c = clone(p)
print(c is p, c, type(c).__name__)
# expect: False Pipeline(steps=[('standardscaler', StandardScaler(with_mean=False)),
# expect:                 ('ridge', Ridge(alpha=0.1))]) Pipeline
try: c.predict(X)
except Exception as error: print(type(error).__name__)  # expect: NotFittedError
q = make_pipeline(StandardScaler(), LogisticRegression()).fit(*load_iris(return_X_y=True))
print(q.classes_, np.round(q.predict_proba(load_iris().data[:1]), 5), q.predict(load_iris().data[::50]))
# expect: [0 1 2] [[0.9847 0.0153 0.    ]] [0 1 2]
try: p.set_params(nothing=1)
except ValueError as error: print(error)
# expect: Invalid parameter 'nothing' for estimator Pipeline(steps=[('standardscaler', StandardScaler(with_mean=False)),
# expect:                 ('ridge', Ridge(alpha=0.1))]). Valid parameters are: ['memory', 'steps', 'transform_input', 'verbose'].
try: p.set_params(ridge__nothing=1)
except ValueError as error: print(error)
# expect: Invalid parameter 'nothing' for estimator Ridge(alpha=0.1). Valid parameters are: ['alpha', 'copy_X', 'fit_intercept', 'max_iter', 'positive', 'random_state', 'solver', 'tol'].
try: p.predict_proba(X)
except AttributeError as error: print("AttributeError")  # expect: AttributeError
try: Pipeline([("a", LinearRegression()), ("b", Ridge())]).fit(X, y)
except TypeError as error: print(str(error)[:120])
# expect: All intermediate steps should be transformers and implement fit and transform or be the string 'passthrough' 'LinearRegr
print(LinearRegression().get_params(), clone(Ridge(alpha=3)))
# expect: {'copy_X': True, 'fit_intercept': True, 'n_jobs': None, 'positive': False, 'tol': 1e-06} Ridge(alpha=3)
class Half:
    def fit(self, X, y=None): return self
    def transform(self, X): return np.asarray(X) / 2
print(round(make_pipeline(Half(), LinearRegression()).fit(X, y).score(X, y), 9))  # expect: 0.517748422
try: clone(5)
except TypeError as error: print(error)
# expect: Cannot clone object '5' (type <class 'int'>): it does not seem to be a scikit-learn estimator as it does not implement a 'get_params' method.

import numpy as np
from sklearn.model_selection import train_test_split, KFold, StratifiedKFold, cross_val_score, GridSearchCV, learning_curve
from sklearn.model_selection import cross_validate, cross_val_predict, validation_curve
from sklearn.linear_model import LinearRegression, Ridge, LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline
from sklearn.datasets import load_diabetes, load_iris
a, b = train_test_split(np.arange(10), random_state=42)
print(a, b, train_test_split(list("abcdefgh"), test_size=2, random_state=1))
# expect: [0 7 2 9 4 3 6] [8 1 5] [['b', 'g', 'a', 'e', 'd', 'f'], ['h', 'c']]
X, y = load_iris(return_X_y=True)
Xt, Xs, yt, ys = train_test_split(X, y, test_size=0.2, random_state=7)
print(Xt.shape, Xs[0], ys)
# expect: (120, 4) [5.9 3.  5.1 1.8] [2 1 0 1 2 0 1 1 0 1 1 1 0 2 0 1 2 2 0 0 1 2 1 2 2 2 1 1 2 2]
Xt, Xs, yt, ys = train_test_split(X, y, test_size=0.3, random_state=0, stratify=y)
print(ys, np.bincount(yt), np.bincount(ys))
# expect: [2 2 0 0 1 0 1 2 0 1 0 2 0 2 1 2 1 1 1 0 1 2 0 1 2 2 2 2 1 2 1 0 0 1 1 2 1
# expect:  0 0 1 0 2 0 0 2] [35 35 35] [15 15 15]
print(train_test_split(range(6), shuffle=False), train_test_split(range(7), train_size=3, random_state=5))
# expect: [[0, 1, 2, 3], [4, 5]] [[0, 5, 3], [6, 2, 4, 1]]
print(train_test_split([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], stratify=[0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], random_state=3, test_size=4))
# expect: [[2, 0, 2, 0, 2, 1, 1], [2, 0, 1, 1]]
for train, test in KFold(3).split(np.arange(7)): print(train, test)
# expect: [3 4 5 6] [0 1 2]
# expect: [0 1 2 5 6] [3 4]
# expect: [0 1 2 3 4] [5 6]
for train, test in KFold(n_splits=4, shuffle=True, random_state=9).split(range(9)): print(train, test)
# expect: [0 1 2 3 5 6] [4 7 8]
# expect: [0 3 4 5 6 7 8] [1 2]
# expect: [1 2 4 5 6 7 8] [0 3]
# expect: [0 1 2 3 4 7 8] [5 6]
for train, test in StratifiedKFold(2, shuffle=True, random_state=4).split(np.zeros(9), [0, 1, 0, 1, 0, 1, 2, 2, 2]): print(train, test)
# expect: [3 4 5 6] [0 1 2 7 8]
# expect: [0 1 2 7 8] [3 4 5 6]
print(KFold(4), StratifiedKFold(3, shuffle=True, random_state=1), KFold().get_n_splits())
# expect: KFold(n_splits=4, random_state=None, shuffle=False) StratifiedKFold(n_splits=3, random_state=1, shuffle=True) 5
D, d = load_diabetes(return_X_y=True)
print(np.round(cross_val_score(LinearRegression(), D, d), 6), np.round(cross_val_score(Ridge(), D, d, cv=3, scoring="neg_mean_squared_error"), 3))
# expect: [0.429556 0.522599 0.482681 0.426498 0.550248] [-3601.916 -3689.763 -3191.242]
pipe = make_pipeline(StandardScaler(), LogisticRegression())
print(np.round(cross_val_score(pipe, X, y, cv=5), 6), np.round(cross_val_score(pipe, X, y, cv=KFold(3, shuffle=True, random_state=0)), 6))
# expect: [0.966667 1.       0.933333 0.9      1.      ] [0.94 0.96 0.96]
print(np.round(cross_val_score(pipe, X, y, scoring="f1_macro"), 6))
# expect: [0.966583 1.       0.93266  0.899749 1.      ]
g = GridSearchCV(pipe, {"logisticregression__C": [0.01, 1, 100]}, cv=5)
print(g)
# expect: GridSearchCV(cv=5,
# expect:              estimator=Pipeline(steps=[('standardscaler', StandardScaler()),
# expect:                                        ('logisticregression',
# expect:                                         LogisticRegression())]),
# expect:              param_grid={'logisticregression__C': [0.01, 1, 100]})
g.fit(X, y)
print(g.best_params_, round(g.best_score_, 6), g.best_index_, g.n_splits_, round(g.score(X, y), 6), g.best_estimator_[-1])
# expect: {'logisticregression__C': 100} 0.973333 2 5 0.986667 LogisticRegression(C=100)
print(np.round(g.cv_results_["mean_test_score"], 6), g.cv_results_["rank_test_score"], g.cv_results_["params"], np.round(g.cv_results_["std_test_score"], 6))
# expect: [0.86     0.96     0.973333] [3 2 1] [{'logisticregression__C': 0.01}, {'logisticregression__C': 1}, {'logisticregression__C': 100}] [0.071181 0.038873 0.03266 ]
r = GridSearchCV(Ridge(), [{"alpha": [0.1, 1.0], "fit_intercept": [True, False]}], scoring="r2").fit(D, d)
print(r.best_params_, r.cv_results_["params"], np.round(r.cv_results_["split2_test_score"], 6), g.predict(X[:3]))
# expect: {'alpha': 0.1, 'fit_intercept': True} [{'alpha': 0.1, 'fit_intercept': True}, {'alpha': 0.1, 'fit_intercept': False}, {'alpha': 1.0, 'fit_intercept': True}, {'alpha': 1.0, 'fit_intercept': False}] [ 0.492192 -3.078131  0.422104 -3.13907 ] [0 0 0]
sizes, train, test = learning_curve(Ridge(alpha=0.1), D, d, cv=3, train_sizes=[0.2, 0.5, 1.0])
print(sizes, np.round(train, 6), np.round(test, 6))
# expect: [ 58 147 294] [[0.479871 0.432445 0.432445]
# expect:  [0.516037 0.525231 0.525231]
# expect:  [0.519991 0.513215 0.507072]] [[0.338084 0.431804 0.44964 ]
# expect:  [0.442539 0.483405 0.500222]
# expect:  [0.458568 0.495172 0.51259 ]]
print(learning_curve(LinearRegression(), D, d)[0], learning_curve(LinearRegression(), D, d, train_sizes=[20, 50], shuffle=True, random_state=2)[2].round(5))
# expect: [ 35 114 194 273 353] [[-0.49285 -0.84298 -1.31316 -0.07318  0.18125]
# expect:  [ 0.36304  0.2117   0.29962  0.369    0.42442]]
print(np.round(cross_validate(Ridge(), D, d, cv=3, return_train_score=True)["train_score"], 6), np.round(cross_val_predict(Ridge(), D, d)[:4], 5))
# expect: [0.438774 0.41445  0.41    ] [181.82434  92.75445 166.29866 156.2383 ]
print(np.round(validation_curve(Ridge(), D, d, param_name="alpha", param_range=[0.1, 1], cv=2)[1], 6))
# expect: [[0.451237 0.520032]
# expect:  [0.360637 0.390156]]
for arguments in ({"test_size": 1.5}, {"test_size": 0}, {"train_size": 200}, {"test_size": 149, "train_size": 2}):
    try: train_test_split(X, **arguments)
    except ValueError as error: print(error)
# expect: The 'test_size' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range [1, inf) or None. Got 1.5 instead.
# expect: The 'test_size' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range [1, inf) or None. Got 0 instead.
# expect: train_size=200 should be either positive and smaller than the number of samples 150 or a float in the (0, 1) range
# expect: The sum of train_size and test_size = 151, should be smaller than the number of samples 150. Reduce test_size and/or train_size.
for options in ({'n_splits': 1}, {'random_state': 1}, {'n_splits': 200}):
    try: list(KFold(**options).split(X))
    except ValueError as error: print(error)
# expect: k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits=1.
# expect: Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), or set shuffle=True.
# expect: Cannot have number of splits n_splits=200 greater than the number of samples: n_samples=150.
try: train_test_split(X, y[:3])
except ValueError as error: print(error)  # expect: Found input variables with inconsistent numbers of samples: [150, 3]
try: train_test_split([1, 2, 3], stratify=[0, 0, 1])
except ValueError as error: print(str(error)[:47])  # expect: The least populated classes in y have only 1 me

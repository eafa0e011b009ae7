import numpy as np
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_text
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.datasets import load_iris, load_breast_cancer, load_diabetes, load_wine
iris = load_iris()
X, y = iris.data, iris.target
t = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
print(t, t.get_depth(), t.get_n_leaves(), t.tree_.node_count, round(t.score(X, y), 6), np.round(t.feature_importances_, 6))
# expect: DecisionTreeClassifier(max_depth=3, random_state=0) 3 5 9 0.973333 [0.       0.       0.053936 0.946064]
print(export_text(t, feature_names=iris.feature_names))
# expect: |--- petal width (cm) <= 0.80
# expect: |   |--- class: 0
# expect: |--- petal width (cm) >  0.80
# expect: |   |--- petal width (cm) <= 1.75
# expect: |   |   |--- petal length (cm) <= 4.95
# expect: |   |   |   |--- class: 1
# expect: |   |   |--- petal length (cm) >  4.95
# expect: |   |   |   |--- class: 2
# expect: |   |--- petal width (cm) >  1.75
# expect: |   |   |--- petal length (cm) <= 4.85
# expect: |   |   |   |--- class: 2
# expect: |   |   |--- petal length (cm) >  4.85
# expect: |   |   |   |--- class: 2
# expect:
print(export_text(t, decimals=3, show_weights=True, class_names=["a", "b", "c"]))
# expect: |--- feature_3 <= 0.800
# expect: |   |--- weights: [50.000, 0.000, 0.000] class: a
# expect: |--- feature_3 >  0.800
# expect: |   |--- feature_3 <= 1.750
# expect: |   |   |--- feature_2 <= 4.950
# expect: |   |   |   |--- weights: [0.000, 47.000, 1.000] class: b
# expect: |   |   |--- feature_2 >  4.950
# expect: |   |   |   |--- weights: [0.000, 2.000, 4.000] class: c
# expect: |   |--- feature_3 >  1.750
# expect: |   |   |--- feature_2 <= 4.850
# expect: |   |   |   |--- weights: [0.000, 1.000, 2.000] class: c
# expect: |   |   |--- feature_2 >  4.850
# expect: |   |   |   |--- weights: [0.000, 0.000, 43.000] class: c
# expect:
print(t.predict(X[::20]), t.predict_proba(X[[70, 100]]).round(6), t.apply(X[::30]), t.n_classes_, t.classes_)
# expect: [0 0 0 1 1 2 2 2] [[0.       0.333333 0.666667]
# expect:  [0.       0.       1.      ]] [1 1 4 4 8] 3 [0 1 2]
print(t.tree_.feature, np.round(t.tree_.threshold, 6), np.round(t.tree_.impurity, 6), t.tree_.n_node_samples)
# expect: [ 3 -2  3  2 -2 -2  2 -2 -2] [ 0.8  -2.    1.75  4.95 -2.   -2.    4.85 -2.   -2.  ] [0.666667 0.       0.5      0.168038 0.040799 0.444444 0.042533 0.444444
# expect:  0.      ] [150  50 100  54  48   6  46   3  43]
for seed in (1, 2, 42):
    print(export_text(DecisionTreeClassifier(random_state=seed).fit(X, y), max_depth=2))
# expect: |--- feature_3 <= 0.80
# expect: |   |--- class: 0
# expect: |--- feature_3 >  0.80
# expect: |   |--- feature_3 <= 1.75
# expect: |   |   |--- feature_2 <= 4.95
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.95
# expect: |   |   |   |--- truncated branch of depth 3
# expect: |   |--- feature_3 >  1.75
# expect: |   |   |--- feature_2 <= 4.85
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.85
# expect: |   |   |   |--- class: 2
# expect:
# expect: |--- feature_3 <= 0.80
# expect: |   |--- class: 0
# expect: |--- feature_3 >  0.80
# expect: |   |--- feature_3 <= 1.75
# expect: |   |   |--- feature_2 <= 4.95
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.95
# expect: |   |   |   |--- truncated branch of depth 3
# expect: |   |--- feature_3 >  1.75
# expect: |   |   |--- feature_2 <= 4.85
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.85
# expect: |   |   |   |--- class: 2
# expect:
# expect: |--- feature_2 <= 2.45
# expect: |   |--- class: 0
# expect: |--- feature_2 >  2.45
# expect: |   |--- feature_3 <= 1.75
# expect: |   |   |--- feature_2 <= 4.95
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.95
# expect: |   |   |   |--- truncated branch of depth 3
# expect: |   |--- feature_3 >  1.75
# expect: |   |   |--- feature_2 <= 4.85
# expect: |   |   |   |--- truncated branch of depth 2
# expect: |   |   |--- feature_2 >  4.85
# expect: |   |   |   |--- class: 2
# expect:
for criterion in ("gini", "entropy", "log_loss"):
    t = DecisionTreeClassifier(criterion=criterion, min_samples_leaf=5, random_state=0).fit(*load_wine(return_X_y=True))
    print(t.get_n_leaves(), np.round(t.feature_importances_, 5))
# expect: 9 [0.01928 0.02279 0.      0.      0.      0.      0.10319 0.00332 0.
# expect:  0.01391 0.06474 0.3472  0.42557]
# expect: 7 [0.      0.      0.      0.      0.      0.      0.42952 0.      0.01281
# expect:  0.21832 0.      0.      0.33935]
# expect: 7 [0.      0.      0.      0.      0.      0.      0.42952 0.      0.01281
# expect:  0.21832 0.      0.      0.33935]
X, y = load_breast_cancer(return_X_y=True)
for options in ({}, {"max_features": "sqrt"}, {"min_samples_split": 0.1}, {"class_weight": "balanced", "max_depth": 4}, {"min_impurity_decrease": 0.01}):
    t = DecisionTreeClassifier(random_state=3, **options).fit(X, y)
    print(t.get_depth(), t.get_n_leaves(), t.tree_.feature[:9], np.round(t.tree_.threshold[:5], 5))
# expect: 7 22 [20 27 12 13 14  1 -2 -2 21] [1.6795e+01 1.3580e-01 6.5975e+00 3.8605e+01 3.2900e-03]
# expect: 8 24 [23  6 22 18 -2 18 15  1 -2] [ 8.8454999e+02  1.0370000e-01  1.0205000e+02  9.2100000e-03
# expect:  -2.0000000e+00]
# expect: 6 10 [20 27 12 13 14 -2 21 -2 -2] [1.6795e+01 1.3580e-01 6.5975e+00 3.8605e+01 3.2900e-03]
# expect: 4 15 [22 27 13 14 -2 -2  5 -2 -2] [ 1.0595e+02  1.3505e-01  4.8975e+01  3.2900e-03 -2.0000e+00]
# expect: 3 6 [20 27 -2 21 -2 -2 21 27 -2] [16.795   0.1358 -2.     25.67   -2.    ]
X, y = load_diabetes(return_X_y=True)
r = DecisionTreeRegressor(max_depth=2, random_state=0).fit(X, y)
print(r, export_text(r, feature_names=load_diabetes().feature_names, decimals=4), np.round(r.predict(X[:4]), 6), round(r.score(X, y), 9))
# expect: DecisionTreeRegressor(max_depth=2, random_state=0) |--- s5 <= -0.0038
# expect: |   |--- bmi <= 0.0062
# expect: |   |   |--- value: [96.3099]
# expect: |   |--- bmi >  0.0062
# expect: |   |   |--- value: [159.7447]
# expect: |--- s5 >  -0.0038
# expect: |   |--- bmi <= 0.0148
# expect: |   |   |--- value: [162.6810]
# expect: |   |--- bmi >  0.0148
# expect: |   |   |--- value: [225.8796]
# expect:  [225.87963   96.309942 225.87963  162.681034] 0.433370098
r = DecisionTreeRegressor(min_samples_leaf=20, random_state=1).fit(X, y)
print(r.get_n_leaves(), np.round(r.feature_importances_, 6))
# expect: 17 [0.       0.004012 0.343287 0.047713 0.003318 0.       0.037392 0.
# expect:  0.564278 0.      ]
f = RandomForestClassifier(n_estimators=10, random_state=0).fit(*load_iris(return_X_y=True))
print(f, np.round(f.feature_importances_, 6), f.predict_proba(load_iris().data[[70, 77, 133]]), len(f.estimators_))
# expect: RandomForestClassifier(n_estimators=10, random_state=0) [0.118965 0.023167 0.368047 0.48982 ] [[0.  0.4 0.6]
# expect:  [0.  0.7 0.3]
# expect:  [0.  0.1 0.9]] 10
f = RandomForestClassifier(20, max_depth=4, oob_score=True, random_state=5).fit(*load_wine(return_X_y=True))
print(round(f.oob_score_, 6), np.round(f.feature_importances_[:4], 6))
# expect: 0.966292 [0.136873 0.011735 0.016981 0.021528]
f = RandomForestRegressor(n_estimators=10, random_state=1, max_depth=5).fit(X, y)
print(np.round(f.predict(X[:3]), 5), round(f.score(X, y), 6), np.round(f.feature_importances_[:3], 5))
# expect: [194.78865  83.77161 163.97511] 0.693835 [0.03797 0.00327 0.33601]
try: DecisionTreeClassifier(max_depth=0).fit(X, y)
except ValueError as error: print(error)
# expect: The 'max_depth' parameter of DecisionTreeClassifier must be an int in the range [1, inf) or None. Got 0 instead.
try: DecisionTreeClassifier().predict(X)
except ValueError as error: print(error)
# expect: This DecisionTreeClassifier instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
try: t.predict(X[:, :3])
except ValueError as error: print(error)
# expect: X has 3 features, but DecisionTreeClassifier is expecting 30 features as input.

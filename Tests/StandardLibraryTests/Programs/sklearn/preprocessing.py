import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PolynomialFeatures, OneHotEncoder, LabelEncoder
X = np.array([[1.0, 10.0, 5.0], [2.0, 20.0, 5.0], [4.0, 60.0, 5.0]])
s = StandardScaler().fit(X)
print(s, s.mean_, np.round(s.var_, 6), np.round(s.scale_, 6), s.n_samples_seen_, s.n_features_in_)
# expect: StandardScaler() [ 2.33333333 30.          5.        ] [  1.555556 466.666667   0.      ] [ 1.247219 21.602469  1.      ] 3.0 3
print(np.round(s.transform(X), 6), np.round(s.inverse_transform(s.transform(X)), 6))
# expect: [[-1.069045 -0.92582   0.      ]
# expect:  [-0.267261 -0.46291   0.      ]
# expect:  [ 1.336306  1.38873   0.      ]] [[ 1. 10.  5.]
# expect:  [ 2. 20.  5.]
# expect:  [ 4. 60.  5.]]
print(StandardScaler(with_mean=False).fit_transform(X)[0].round(6), StandardScaler(with_std=False).fit(X).scale_)
# expect: [0.801784 0.46291  5.      ] None
print(s.get_feature_names_out(), s.get_feature_names_out(["a", "b", "c"]))  # expect: ['x0' 'x1' 'x2'] ['a' 'b' 'c']
m = MinMaxScaler().fit(X)
print(m, m.data_min_, m.data_max_, m.data_range_, np.round(m.scale_, 6), np.round(m.min_, 6))
# expect: MinMaxScaler() [ 1. 10.  5.] [ 4. 60.  5.] [ 3. 50.  0.] [0.333333 0.02     1.      ] [-0.333333 -0.2      -5.      ]
print(np.round(m.transform(X), 6), MinMaxScaler(feature_range=(-1, 1)).fit(X), np.round(MinMaxScaler((-1, 1)).fit_transform(X)[:, 0], 6))
# expect: [[0.       0.       0.      ]
# expect:  [0.333333 0.2      0.      ]
# expect:  [1.       1.       0.      ]] MinMaxScaler(feature_range=(-1, 1)) [-1.       -0.333333  1.      ]
print(MinMaxScaler(clip=True).fit(X).transform([[9, -9, 5]]), m.inverse_transform([[0.5, 0.5, 0]]))
# expect: [[1. 0. 0.]] [[ 2.5 35.   5. ]]
try: MinMaxScaler(feature_range=(1, 0)).fit(X)
except ValueError as error: print(error)
# expect: Minimum of desired feature range must be smaller than maximum. Got (1, 0).
p = PolynomialFeatures(2)
print(p, p.fit_transform([[2.0, 3.0]]), p.n_output_features_, p.get_feature_names_out(), PolynomialFeatures())
# expect: PolynomialFeatures() [[1. 2. 3. 4. 6. 9.]] 6 ['1' 'x0' 'x1' 'x0^2' 'x0 x1' 'x1^2'] PolynomialFeatures()
print(p.powers_, PolynomialFeatures(3, include_bias=False).fit_transform([[2.0], [3.0]]))
# expect: [[0 0]
# expect:  [1 0]
# expect:  [0 1]
# expect:  [2 0]
# expect:  [1 1]
# expect:  [0 2]] [[ 2.  4.  8.]
# expect:  [ 3.  9. 27.]]
print(PolynomialFeatures(3, interaction_only=True).fit([[1, 2, 3]]).get_feature_names_out())
# expect: ['1' 'x0' 'x1' 'x2' 'x0 x1' 'x0 x2' 'x1 x2' 'x0 x1 x2']
print(PolynomialFeatures((2, 3), include_bias=False).fit([[1, 2]]).get_feature_names_out(["a", "b"]))
# expect: ['a^2' 'a b' 'b^2' 'a^3' 'a^2 b' 'a b^2' 'b^3']
try: PolynomialFeatures(-1).fit([[1]])
except ValueError as error: print(error)
# expect: The 'degree' parameter of PolynomialFeatures must be an int in the range [0, inf) or an array-like. Got -1 instead.
e = OneHotEncoder(sparse_output=False)
print(e.fit_transform([["red", 1], ["blue", 2], ["red", 2]]) if False else e.fit_transform([["red"], ["blue"], ["red"]]), e.categories_, e.get_feature_names_out(["colour"]))
# expect: [[0. 1.]
# expect:  [1. 0.]
# expect:  [0. 1.]] [array(['blue', 'red'], dtype=object)] ['colour_blue' 'colour_red']
print(OneHotEncoder().fit_transform([["a"], ["b"]]).toarray(), OneHotEncoder(drop="first", sparse_output=False).fit_transform([[1], [2], [3]]))
# expect: [[1. 0.]
# expect:  [0. 1.]] [[0. 0.]
# expect:  [1. 0.]
# expect:  [0. 1.]]
print(OneHotEncoder(sparse_output=False).fit(np.array([[1, 5], [2, 5]])).get_feature_names_out(), OneHotEncoder(drop="if_binary"))
# expect: ['x0_1' 'x0_2' 'x1_5'] OneHotEncoder(drop='if_binary')
try: e.transform([["green"]])
except ValueError as error: print(error)  # expect: Found unknown categories ['green'] in column 0 during transform
print(OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit([["a"], ["b"]]).transform([["c"], ["b"]]))
# expect: [[0. 0.]
# expect:  [0. 1.]]
l = LabelEncoder()
print(l.fit_transform(["b", "a", "b", "c"]), l.classes_, l.inverse_transform([2, 0]), l.transform(["c"]), l)
# expect: [1 0 1 2] ['a' 'b' 'c'] ['c' 'a'] [2] LabelEncoder()
print(LabelEncoder().fit([3, 1, 2, 3]).classes_, LabelEncoder().fit([3, 1]).transform([1, 3, 3]))
# expect: [1 2 3] [0 1 1]
try: l.transform(["z"])
except ValueError as error: print(error)  # expect: y contains previously unseen labels: np.str_('z')
try: s.transform([[1, 2]])
except ValueError as error: print(error)
# expect: X has 2 features, but StandardScaler is expecting 3 features as input.
try: StandardScaler().transform(X)
except ValueError as error: print(type(error).__name__, error)
# expect: NotFittedError This StandardScaler instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.

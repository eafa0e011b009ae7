# Missing values: trees and forests send them where they serve best, scalers leave them.
import numpy as np
from sklearn.datasets import load_diabetes, load_wine
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_text

nan = np.nan
X = np.array([[1.0], [2.0], [3.0], [nan], [nan], [4.0]])
tree = DecisionTreeClassifier(random_state=0).fit(X, [0, 0, 1, 0, 0, 1])
print(tree.tree_.threshold[0], tree.tree_.missing_go_to_left.tolist(), tree.predict([[nan], [1.0], [3.0]]).tolist())
# expect: 2.5 [1, 0, 0] [0, 0, 1]
tree = DecisionTreeClassifier(random_state=0).fit(X, [0, 0, 0, 1, 1, 0])
print(export_text(tree))
# expect: |--- feature_0 <= inf
# expect: |   |--- class: 0
# expect: |--- feature_0 >  inf
# expect: |   |--- class: 1
# expect:
print(tree.tree_.missing_go_to_left.tolist(), tree.predict([[nan], [1e30]]).tolist())  # expect: [0, 0, 0] [1, 0]
tree = DecisionTreeClassifier(random_state=0).fit([[1.0], [2.0], [3.0], [4.0]], [0, 0, 0, 1])
print(tree.tree_.missing_go_to_left.tolist(), tree.predict([[nan]]).tolist())  # expect: [1, 0, 0] [0]
tree = DecisionTreeRegressor(random_state=0).fit([[nan], [nan], [nan]], [1, 2, 3])
print(tree.tree_.node_count, tree.predict([[5.0], [nan]]).tolist())  # expect: 1 [2.0, 2.0]

wine, classes = load_wine(return_X_y=True)
hidden = np.random.default_rng(1).random(wine.shape) < 0.25
wine[hidden] = nan
for model in (
    DecisionTreeClassifier(random_state=3), DecisionTreeClassifier(criterion="entropy", max_depth=3, random_state=1),
    DecisionTreeClassifier(min_samples_leaf=8, random_state=2), RandomForestClassifier(10, random_state=0),
    RandomForestClassifier(10, bootstrap=False, max_features=3, random_state=0),
):
    model.fit(wine[::2], classes[::2])
    print(round(model.score(wine[1::2], classes[1::2]), 6), model.feature_importances_.round(6).tolist())
# expect: 0.808989 [0.326759, 0.0, 0.032617, 0.022733, 0.032882, 0.082797, 0.010191, 0.0341, 0.0, 0.059475, 0.315176, 0.0, 0.08327]
# expect: 0.752809 [0.278731, 0.0, 0.0, 0.0, 0.0, 0.081689, 0.075222, 0.0, 0.0, 0.0, 0.399096, 0.0, 0.165262]
# expect: 0.730337 [0.424719, 0.0, 0.0, 0.0, 0.067253, 0.036995, 0.061369, 0.0, 0.0, 0.0, 0.409664, 0.0, 0.0]
# expect: 0.898876 [0.114209, 0.05785, 0.010705, 0.009338, 0.075791, 0.039144, 0.132206, 0.023916, 0.050671, 0.119079, 0.136685, 0.046556, 0.18385]
# expect: 0.898876 [0.126578, 0.078281, 0.010536, 0.020272, 0.02772, 0.081688, 0.117183, 0.038405, 0.02803, 0.139682, 0.117226, 0.067706, 0.146694]
print(cross_val_score(DecisionTreeClassifier(random_state=0), wine, classes).round(6).tolist())
# expect: [0.805556, 0.777778, 0.833333, 0.857143, 0.857143]

body, progress = load_diabetes(return_X_y=True)
body[np.random.default_rng(2).random(body.shape) < 0.1] = nan
model = DecisionTreeRegressor(max_depth=3, random_state=0).fit(body, progress)
print(export_text(model, decimals=3))
# expect: |--- feature_8 <= -0.004
# expect: |   |--- feature_2 <= 0.006
# expect: |   |   |--- feature_6 <= 0.021
# expect: |   |   |   |--- value: [108.368]
# expect: |   |   |--- feature_6 >  0.021
# expect: |   |   |   |--- value: [82.246]
# expect: |   |--- feature_2 >  0.006
# expect: |   |   |--- feature_0 <= 0.076
# expect: |   |   |   |--- value: [172.647]
# expect: |   |   |--- feature_0 >  0.076
# expect: |   |   |   |--- value: [103.750]
# expect: |--- feature_8 >  -0.004
# expect: |   |--- feature_2 <= 0.013
# expect: |   |   |--- feature_0 <= 0.100
# expect: |   |   |   |--- value: [147.514]
# expect: |   |   |--- feature_0 >  0.100
# expect: |   |   |   |--- value: [233.444]
# expect: |   |--- feature_2 >  0.013
# expect: |   |   |--- feature_3 <= 0.024
# expect: |   |   |   |--- value: [188.826]
# expect: |   |   |--- feature_3 >  0.024
# expect: |   |   |   |--- value: [249.667]
# expect:
model = RandomForestRegressor(10, random_state=0, oob_score=True).fit(body, np.log(progress).round(4))
# warning: UserWarning: Some inputs do not have OOB scores. This probably means too few trees were used to compute any reliable OOB estimates.
print(round(model.oob_score_, 6), model.predict(body[:4]).round(6).tolist())
# expect: -0.584737 [5.12615, 4.35702, 4.96134, 5.32975]
weights = np.round(np.random.default_rng(3).random(len(body)), 2)
model = RandomForestRegressor(10, random_state=0, max_samples=0.5).fit(body, progress, sample_weight=weights)
print(model.feature_importances_.round(6).tolist())
# expect: [0.049921, 0.01569, 0.252116, 0.1498, 0.0443, 0.060447, 0.059653, 0.03826, 0.228151, 0.101661]


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: DecisionTreeClassifier().fit([[1.0], [np.inf]], [0, 1]))
# expect: ValueError: Input X contains infinity or a value too large for dtype('float32').
show(lambda: RandomForestRegressor().fit([[1.0], [1e39]], [0, 1]))
# expect: ValueError: Input X contains infinity or a value too large for dtype('float32').
show(lambda: DecisionTreeRegressor().fit([[1.0], [2.0]], [0, nan]))  # expect: ValueError: Input y contains NaN.

scaler = StandardScaler().fit(X)
print(scaler.mean_, scaler.var_, scaler.n_samples_seen_, scaler.transform(X).tolist())
# expect: [2.5] [1.25] 4.0 [[-1.3416407864998738], [-0.4472135954999579], [0.4472135954999579], [nan], [nan], [1.3416407864998738]]
print(StandardScaler().fit([[1.0, nan], [2.0, 4.0], [5.0, 7.0]]).n_samples_seen_)  # expect: [3. 2.]
scaler = MinMaxScaler().fit(X)
print(scaler.data_min_, scaler.data_max_, scaler.n_samples_seen_, scaler.inverse_transform(scaler.transform(X)).tolist())
# expect: [1.] [4.] 6 [[1.0], [2.0], [3.0], [nan], [nan], [4.0]]

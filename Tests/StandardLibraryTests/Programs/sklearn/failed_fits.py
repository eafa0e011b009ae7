"""A fit that fails in a cross-validation or a search gets the score nan; where all fail, that is an error."""
import numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import GridSearchCV, cross_val_score, learning_curve, validation_curve
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
X, y = load_iris(return_X_y=True)
g = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [0, 3, 500]}).fit(X, y)
# warning: UserWarning: Scoring failed. The score on this train-test partition for these parameters will be set to nan. Details: 
# warning: FitFailedWarning: 
# warning: UserWarning: One or more of the test scores are non-finite: [       nan 0.96666667        nan]
print(g.best_params_, g.cv_results_["mean_test_score"], g.cv_results_["rank_test_score"])
# expect: {'n_neighbors': 3} [       nan 0.96666667        nan] [2 1 2]
print(GridSearchCV(SVC(), {"C": [-1, 1]}, error_score=0).fit(X, y).cv_results_["mean_test_score"])
# warning: FitFailedWarning: 
# expect: [0.         0.96666667]
print(cross_val_score(KNeighborsClassifier(500), X, y))
# warning: UserWarning: Scoring failed. The score on this train-test partition for these parameters will be set to nan. Details: 
# expect: [nan nan nan nan nan]
sizes, train, test = learning_curve(SVC(), X, y, cv=3)
# warning: FitFailedWarning: 
print(sizes, np.isnan(train).sum(axis=1), np.isnan(test).sum(axis=1))
# expect: [ 10  32  55  77 100] [3 3 0 0 0] [3 3 0 0 0]
print(validation_curve(SVC(), X, y, param_name="C", param_range=[0, 1], cv=3)[1].round(2))
# warning: FitFailedWarning: 
# expect: [[ nan  nan  nan]
# expect:  [0.96 0.98 0.94]]
for f in [lambda: cross_val_score(SVC(C=-1), X, y), lambda: cross_val_score(SVC(gamma=-1), X, y, error_score=0),
          lambda: GridSearchCV(SVC(), {"C": [-1, 1]}, error_score="raise").fit(X, y)]:
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, str(e).split("\n")[:4])
# expect: ValueError ['', 'All the 5 fits failed.', 'It is very likely that your model is misconfigured.', "You can try to debug the error by setting error_score='raise'."]
# expect: ValueError ['', 'All the 5 fits failed.', 'It is very likely that your model is misconfigured.', "You can try to debug the error by setting error_score='raise'."]
# expect: InvalidParameterError ["The 'C' parameter of SVC must be a float in the range (0.0, inf]. Got -1 instead."]

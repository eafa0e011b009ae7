# What functions of sklearn say of arguments that are none of what they may be.
import numpy as np
from sklearn.datasets import load_digits, load_iris, make_blobs, make_circles, make_classification, make_moons, make_regression
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (accuracy_score, auc, balanced_accuracy_score, classification_report, confusion_matrix, f1_score,
                             log_loss, max_error, mean_squared_error, precision_recall_curve, precision_score, r2_score,
                             roc_auc_score, roc_curve, zero_one_loss)
from sklearn.model_selection import (GridSearchCV, KFold, StratifiedKFold, cross_val_predict, cross_val_score, train_test_split,
                                     validation_curve)
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import export_text
from sklearn.utils import shuffle
X = np.arange(24.0).reshape(12, 2)
y = np.array([0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1])
t = np.array([1.5, 0.25, 3.0, 2.0, 4.5, 3.25, 6.0, 4.75, 6.5, 8.25, 7.0, 10.5])
words = ["no", "no", "yes", "no", "yes", "no", "yes", "no", "yes", "yes", "no", "yes"]
def attempt(action):
    try: return action()
    except Exception as error: return (f"{type(error).__name__}: {error}".split(" among {'")[0])
# Data sets
print(attempt(lambda: load_iris(return_X_y="yes")))
# expect: InvalidParameterError: The 'return_X_y' parameter of load_iris must be an instance of 'bool' or an instance of 'numpy.bool'. Got 'yes' instead.
print(attempt(lambda: load_digits(n_class=11)))
# expect: InvalidParameterError: The 'n_class' parameter of load_digits must be an int in the range [1, 10]. Got 11 instead.
print(attempt(lambda: make_blobs(center_box=-1)))
# expect: InvalidParameterError: The 'center_box' parameter of make_blobs must be an instance of 'tuple'. Got -1 instead.
print(attempt(lambda: make_blobs(centers=2.5)))
# expect: InvalidParameterError: The 'centers' parameter of make_blobs must be an int in the range [1, inf), an array-like or None. Got 2.5 instead.
print(attempt(lambda: make_blobs(random_state=-1)))
# expect: InvalidParameterError: The 'random_state' parameter of make_blobs must be an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None. Got -1 instead.
print(attempt(lambda: make_blobs(n_samples=0)))
# expect: InvalidParameterError: The 'n_samples' parameter of make_blobs must be an int in the range [1, inf) or an array-like. Got 0 instead.
print(attempt(lambda: make_moons(noise=-0.5)))
# expect: InvalidParameterError: The 'noise' parameter of make_moons must be a float in the range [0.0, inf) or None. Got -0.5 instead.
print(attempt(lambda: make_circles(factor=1.0)))
# expect: InvalidParameterError: The 'factor' parameter of make_circles must be a float in the range [0.0, 1.0). Got 1.0 instead.
print(attempt(lambda: make_regression(tail_strength=-1)))
# expect: InvalidParameterError: The 'tail_strength' parameter of make_regression must be a float in the range [0.0, 1.0]. Got -1 instead.
print(attempt(lambda: make_classification(flip_y=2)))
# expect: InvalidParameterError: The 'flip_y' parameter of make_classification must be a float in the range [0.0, 1.0]. Got 2 instead.
print(attempt(lambda: make_classification(n_classes=1.5)))
# expect: InvalidParameterError: The 'n_classes' parameter of make_classification must be an int in the range [1, inf). Got 1.5 instead.
# Measures
print(attempt(lambda: accuracy_score(1, y)))
# expect: InvalidParameterError: The 'y_true' parameter of accuracy_score must be an array-like or a sparse array or matrix. Got 1 instead.
print(attempt(lambda: accuracy_score(y, "no")))
# expect: InvalidParameterError: The 'y_pred' parameter of accuracy_score must be an array-like or a sparse array or matrix. Got 'no' instead.
print(attempt(lambda: accuracy_score(y, words)))
# expect: ValueError: Mix of label input types (string and number); Got [0 1] and ['no' 'yes'].
print(attempt(lambda: accuracy_score(y == 1, words)))
# expect: ValueError: Mix of label input types (string and number); Got [False  True] and ['no' 'yes'].
print(attempt(lambda: accuracy_score(y, t)))
# expect: ValueError: Classification metrics can't handle a mix of binary and continuous targets
print(attempt(lambda: accuracy_score(y, X)))
# expect: ValueError: Classification metrics can't handle a mix of binary and multiclass-multioutput targets
print(attempt(lambda: accuracy_score(y, X.astype(int))))
# expect: ValueError: Classification metrics can't handle a mix of binary and multiclass-multioutput targets
print(attempt(lambda: accuracy_score(y, [[0, 1]] * 12)))
# expect: ValueError: Classification metrics can't handle a mix of binary and multilabel-indicator targets
print(attempt(lambda: accuracy_score([[0, 1], [1]] * 6, y)))
# expect: ValueError: You appear to be using a legacy multi-label data representation. Sequence of sequences are no longer supported; use a binary array or sparse matrix instead - the MultiLabelBinarizer transformer can convert to this format.
print(attempt(lambda: accuracy_score([10**30] * 12, y)))
# expect: ValueError: Classification metrics can't handle a mix of unknown and binary targets
print(attempt(lambda: accuracy_score([], [])))
# expect: ValueError: Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.
print(attempt(lambda: accuracy_score(y, y, sample_weight=[1.0] * 11)))
# expect: ValueError: Found input variables with inconsistent numbers of samples: [12, 12, 11]
print(attempt(lambda: accuracy_score(y, y, sample_weight=[[1.0]] * 12)))
# expect: ValueError: Sample weights must be 1D array or scalar, got 2D array. Expected either a scalar value or a 1D array of length 12.
print(attempt(lambda: accuracy_score(y, y, sample_weight=[np.nan] * 12)))
# expect: ValueError: Input sample_weight contains NaN.
print(attempt(lambda: accuracy_score(y, y, sample_weight=[0] * 12)))
# expect: ValueError: Sample weights must contain at least one non-zero number.
print(attempt(lambda: accuracy_score(y, y, normalize="yes")))
# expect: InvalidParameterError: The 'normalize' parameter of accuracy_score must be an instance of 'bool' or an instance of 'numpy.bool'. Got 'yes' instead.
print(attempt(lambda: precision_score(y, y, zero_division=2)))
# expect: InvalidParameterError: The 'zero_division' parameter of precision_score must be a float among {0.0, 1.0}, numpy.nan or a str
print(attempt(lambda: f1_score(y, y, pos_label=[1])))
# expect: InvalidParameterError: The 'pos_label' parameter of f1_score must be an instance of 'float', an instance of 'str', an instance of 'bool' or an instance of 'numpy.bool' or None. Got [1] instead.
print(attempt(lambda: classification_report(y, y, digits=-1)))
# expect: InvalidParameterError: The 'digits' parameter of classification_report must be an int in the range [0, inf). Got -1 instead.
print(attempt(lambda: mean_squared_error(["1", "2"], [1, 4])))  # expect: 2.0
print(attempt(lambda: mean_squared_error(t, t, multioutput="variance_weighted")))
# expect: InvalidParameterError: The 'multioutput' parameter of mean_squared_error must be a str
print(attempt(lambda: r2_score(t, t, multioutput=[1, 2])))
# expect: ValueError: Custom weights are useful only in multi-output cases.
print(attempt(lambda: max_error(X, X)))  # expect: ValueError: Multioutput not supported in max_error
print(attempt(lambda: roc_curve(words, t)))
# expect: ValueError: y_true takes value in {'no', 'yes'} and pos_label is not specified: either make y_true take value in {0, 1} or {-1, 1} or pass pos_label explicitly.
print(attempt(lambda: roc_curve(t, t)))  # expect: ValueError: continuous format is not supported
print(attempt(lambda: roc_auc_score(t, t)))  # expect: ValueError: continuous format is not supported
print(attempt(lambda: auc(y, t)))
# expect: ValueError: x is neither increasing nor decreasing : [0 0 1 0 1 0 1 0 1 1 0 1].
print(attempt(lambda: auc([0], [1])))
# expect: ValueError: At least 2 points are needed to compute area under curve, but x.shape = 1
# Weights
w = np.arange(1.0, 13.0)
guesses = y[::-1]
print(attempt(lambda: np.round([accuracy_score(y, guesses, sample_weight=w), zero_one_loss(y, guesses, sample_weight=w)], 6)))
# expect: [0.333333 0.666667]
print(attempt(lambda: zero_one_loss(y, guesses, normalize=False)))  # expect: 8.0
print(attempt(lambda: np.round(balanced_accuracy_score(y, guesses, sample_weight=w), 6)))  # expect: 0.344429
print(attempt(lambda: np.round(balanced_accuracy_score(y, guesses, adjusted=True), 6)))  # expect: -0.333333
print(attempt(lambda: confusion_matrix(y, guesses, sample_weight=w / 2)))
# expect: [[ 6.5  9.5]
# expect:  [16.5  6.5]]
print(attempt(lambda: confusion_matrix(y, guesses, sample_weight=[2] * 12)))
# expect: [[4 8]
# expect:  [8 4]]
print(attempt(lambda: np.round(precision_score(y, guesses, sample_weight=w), 6)))  # expect: 0.40625
print(attempt(lambda: np.round(f1_score(y, guesses, average="weighted", sample_weight=w), 6)))  # expect: 0.333333
print(attempt(lambda: classification_report(y, guesses, sample_weight=w / 2)))
# expect:               precision    recall  f1-score   support
# expect:
# expect:            0       0.28      0.41      0.33      16.0
# expect:            1       0.41      0.28      0.33      23.0
# expect:
# expect:     accuracy                           0.33      39.0
# expect:    macro avg       0.34      0.34      0.33      39.0
# expect: weighted avg       0.36      0.33      0.33      39.0
# expect:
print(attempt(lambda: np.round(roc_auc_score(y, t, sample_weight=w), 6)))  # expect: 0.764946
print(attempt(lambda: np.round(roc_curve(y, t, sample_weight=w)[1], 6)))
# expect: [0.       0.26087  0.478261 0.478261 0.673913 0.826087 0.826087 0.934783
# expect:  0.934783 1.       1.       1.       1.      ]
print(attempt(lambda: np.round(precision_recall_curve(y, t, sample_weight=w)[0], 6)))
# expect: [0.589744 0.605263 0.613333 0.647887 0.632353 0.693548 0.666667 0.77551
# expect:  0.738095 0.666667 1.       1.       1.      ]
print(attempt(lambda: np.round(log_loss(y, t / 12, sample_weight=w), 6)))  # expect: 0.528766
# Selection
print(attempt(lambda: train_test_split(X, test_size=2.5)))
# expect: InvalidParameterError: The 'test_size' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range [1, inf) or None. Got 2.5 instead.
print(attempt(lambda: train_test_split(X, test_size=True)))  # expect: ValueError: Invalid value for test_size: True
print(attempt(lambda: train_test_split(X, shuffle=1)))
# expect: InvalidParameterError: The 'shuffle' parameter of train_test_split must be an instance of 'bool' or an instance of 'numpy.bool'. Got 1 instead.
print(attempt(lambda: train_test_split(None)))
# expect: TypeError: Expected sequence or array-like, got <class 'NoneType'>
print(attempt(lambda: shuffle(X, n_samples=13)))
# expect: ValueError: Cannot sample 13 out of arrays with dim 12 when replace is False
print(attempt(lambda: shuffle(X, n_samples=-1)))
# expect: InvalidParameterError: The 'n_samples' parameter of resample must be an int in the range [1, inf) or None. Got -1 instead.
print(attempt(lambda: KFold(3, shuffle=1)))  # expect: TypeError: shuffle must be True or False; got 1
print(attempt(lambda: list(StratifiedKFold(2).split(X, y[:11]))))
# expect: ValueError: Found input variables with inconsistent numbers of samples: [12, 11]
print(attempt(lambda: cross_val_score(Ridge(), X, "text")))
# expect: InvalidParameterError: The 'y' parameter of cross_val_score must be an array-like or None. Got 'text' instead.
print(attempt(lambda: cross_val_score(Ridge(), X, t, cv=1)))
# expect: InvalidParameterError: The 'cv' parameter of cross_val_score must be an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', an iterable or None. Got 1 instead.
print(attempt(lambda: cross_val_score(Ridge(), X, t, cv=2.5)))
# expect: InvalidParameterError: The 'cv' parameter of cross_val_score must be an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', an iterable or None. Got 2.5 instead.
print(attempt(lambda: cross_val_score(Ridge(), X, t, error_score="bad")))
# expect: InvalidParameterError: The 'error_score' parameter of cross_val_score must be a str
print(attempt(lambda: cross_val_predict(Ridge(), X, {})))
# expect: ValueError: Found input variables with inconsistent numbers of samples: [12, 0]
print(attempt(lambda: cross_val_predict(LogisticRegression(), X, "text")))
# expect: InvalidParameterError: The 'y' parameter of cross_val_predict must be an array-like, a sparse array or matrix or None. Got 'text' instead.
print(attempt(lambda: cross_val_predict(LogisticRegression(), X, y, method="bad")))
# expect: InvalidParameterError: The 'method' parameter of cross_val_predict must be a str
print(attempt(lambda: validation_curve(Ridge(), X, t, param_name=1, param_range=[1])))
# expect: InvalidParameterError: The 'param_name' parameter of validation_curve must be an instance of 'str'. Got 1 instead.
print(attempt(lambda: GridSearchCV(Ridge(), []).fit(X, t)))
# expect: ValueError: No fits were performed. Was the CV iterator empty? Were there no candidates?
print(attempt(lambda: GridSearchCV(Ridge(), [1]).fit(X, t)))  # expect: TypeError: Parameter grid is not a dict (1)
print(attempt(lambda: GridSearchCV(Ridge(), {1: [1]}).fit(X, t)))  # expect: TypeError: keywords must be strings
print(attempt(lambda: GridSearchCV(Ridge(), {"alpha": []}).fit(X, t)))
# expect: ValueError: Parameter grid for parameter 'alpha' need to be a non-empty sequence, got: []
print(attempt(lambda: GridSearchCV(Ridge(), {"alpha": 1}).fit(X, t)))
# expect: TypeError: Parameter grid for parameter 'alpha' needs to be a list or a numpy array, but got 1 (of type int) instead. Single values need to be wrapped in a list with one element.
print(attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}, refit=None).fit(X, t)))
# expect: InvalidParameterError: The 'refit' parameter of GridSearchCV must be an instance of 'bool' or an instance of 'numpy.bool', an instance of 'str' or a callable. Got None instead.
print(attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}, cv=[]).fit(X, t)))
# expect: ValueError: No fits were performed. Was the CV iterator empty? Were there no candidates?
print(attempt(lambda: export_text(Ridge())))
# expect: InvalidParameterError: The 'decision_tree' parameter of export_text must be an instance of 'sklearn.tree._classes.DecisionTreeClassifier' or an instance of 'sklearn.tree._classes.DecisionTreeRegressor'. Got Ridge() instead.
print(attempt(lambda: RandomForestClassifier(max_samples=1e308).fit(X, y)))
# expect: OverflowError: cannot convert float infinity to integer
print(attempt(lambda: LabelEncoder().fit([["a", "b"], ["c", "d"]])))
# expect: ValueError: y should be a 1d array, got an array of shape (2, 2) instead.

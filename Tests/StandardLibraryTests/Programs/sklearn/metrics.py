import numpy as np
from sklearn.metrics import mean_squared_error, root_mean_squared_error, mean_absolute_error, r2_score, median_absolute_error, max_error
from sklearn.metrics import mean_absolute_percentage_error, explained_variance_score
from sklearn.metrics import accuracy_score, precision_score, recall_score, f1_score, fbeta_score, confusion_matrix, classification_report
from sklearn.metrics import roc_auc_score, roc_curve, auc, log_loss, balanced_accuracy_score, precision_recall_curve, precision_recall_fscore_support
t, p = [3, -0.5, 2, 7], [2.5, 0.0, 2, 8]
print(mean_squared_error(t, p), round(root_mean_squared_error(t, p), 9), mean_absolute_error(t, p), round(r2_score(t, p), 9), type(r2_score(t, p)).__name__)
# expect: 0.375 0.612372436 0.5 0.948608137 float
print(median_absolute_error(t, p), max_error(t, p), round(mean_absolute_percentage_error(t, p), 9), round(explained_variance_score(t, p), 9))
# expect: 0.5 1.0 0.327380952 0.957173448
T, P = [[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]
print(round(mean_squared_error(T, P), 9), mean_squared_error(T, P, multioutput="raw_values").round(6), round(r2_score(T, P), 9), mean_absolute_error(T, P, multioutput=[0.3, 0.7]))
# expect: 0.708333333 [0.416667 1.      ] 0.936800527 0.85
print(mean_squared_error(t, p, sample_weight=[1, 2, 3, 4]), round(r2_score(t, p, sample_weight=[1, 2, 3, 4]), 9), r2_score([1, 1], [1, 1]), r2_score([1, 1], [1, 2]))
# expect: 0.475 0.94596132 1.0 0.0
y = [0, 1, 1, 0, 1, 1, 0, 0, 1, 0]
q = [0, 1, 0, 0, 1, 1, 1, 0, 1, 1]
print(accuracy_score(y, q), precision_score(y, q), recall_score(y, q), f1_score(y, q), round(fbeta_score(y, q, beta=2), 9), accuracy_score(y, q, normalize=False))
# expect: 0.7 0.6666666666666666 0.8 0.7272727272727273 0.769230769 7.0
print(confusion_matrix(y, q), confusion_matrix(y, q, normalize="true"), balanced_accuracy_score(y, q))
# expect: [[3 2]
# expect:  [1 4]] [[0.6 0.4]
# expect:  [0.2 0.8]] 0.7
print(classification_report(y, q))
# expect:               precision    recall  f1-score   support
# expect:
# expect:            0       0.75      0.60      0.67         5
# expect:            1       0.67      0.80      0.73         5
# expect:
# expect:     accuracy                           0.70        10
# expect:    macro avg       0.71      0.70      0.70        10
# expect: weighted avg       0.71      0.70      0.70        10
# expect:
a = ["cat", "dog", "cat", "bird", "dog", "bird"]
b = ["cat", "cat", "cat", "bird", "dog", "dog"]
print(classification_report(a, b))
# expect:               precision    recall  f1-score   support
# expect:
# expect:         bird       1.00      0.50      0.67         2
# expect:          cat       0.67      1.00      0.80         2
# expect:          dog       0.50      0.50      0.50         2
# expect:
# expect:     accuracy                           0.67         6
# expect:    macro avg       0.72      0.67      0.66         6
# expect: weighted avg       0.72      0.67      0.66         6
# expect:
print(classification_report(a, b, digits=4, target_names=["a bird", "a cat of a long name", "a dog"], zero_division=0))
# expect:                       precision    recall  f1-score   support
# expect:
# expect:               a bird     1.0000    0.5000    0.6667         2
# expect: a cat of a long name     0.6667    1.0000    0.8000         2
# expect:                a dog     0.5000    0.5000    0.5000         2
# expect:
# expect:             accuracy                         0.6667         6
# expect:            macro avg     0.7222    0.6667    0.6556         6
# expect:         weighted avg     0.7222    0.6667    0.6556         6
# expect:
print(classification_report([0, 1, 2], [0, 1, 1], labels=[0, 1], zero_division=0))
# expect:               precision    recall  f1-score   support
# expect:
# expect:            0       1.00      1.00      1.00         1
# expect:            1       0.50      1.00      0.67         1
# expect:
# expect:    micro avg       0.67      1.00      0.80         2
# expect:    macro avg       0.75      1.00      0.83         2
# expect: weighted avg       0.75      1.00      0.83         2
# expect:
print(confusion_matrix(a, b), confusion_matrix(a, b, labels=["dog", "cat"]))
# expect: [[1 0 1]
# expect:  [0 2 0]
# expect:  [0 1 1]] [[1 1]
# expect:  [0 2]]
print(f1_score(a, b, average="macro"), precision_score(a, b, average=None), recall_score(a, b, average="weighted"), f1_score(a, b, average="micro"), precision_score(["n", "y"], ["y", "y"], pos_label="y"))
# expect: 0.6555555555555556 [1.         0.66666667 0.5       ] 0.6666666666666666 0.6666666666666666 0.5
print(precision_recall_fscore_support(y, q), precision_recall_fscore_support(y, q, average="macro"))
# expect: (array([0.75      , 0.66666667]), array([0.6, 0.8]), array([0.66666667, 0.72727273]), array([5, 5])) (0.7083333333333333, 0.7, 0.696969696969697, None)
print(sorted(classification_report(y, q, output_dict=True)), classification_report(y, q, output_dict=True)["1"])
# expect: ['0', '1', 'accuracy', 'macro avg', 'weighted avg'] {'precision': 0.6666666666666666, 'recall': 0.8, 'f1-score': 0.7272727272727273, 'support': 5.0}
s = [0.1, 0.9, 0.4, 0.35, 0.8, 0.7, 0.4, 0.2, 0.6, 0.5]
print(roc_auc_score(y, s), log_loss(y, s), auc([0, 0.5, 1], [0, 0.8, 1]))
# expect: 0.9400000000000001 0.40755551539413404 0.65
for part in roc_curve(y, s): print(part)
# expect: [0.  0.  0.  0.2 0.4 1. ]
# expect: [0.  0.2 0.8 0.8 1.  1. ]
# expect: [inf 0.9 0.6 0.5 0.4 0.1]
for part in roc_curve(y, s, drop_intermediate=False): print(part)
# expect: [0.  0.  0.  0.  0.  0.2 0.4 0.6 0.8 1. ]
# expect: [0.  0.2 0.4 0.6 0.8 0.8 1.  1.  1.  1. ]
# expect: [ inf 0.9  0.8  0.7  0.6  0.5  0.4  0.35 0.2  0.1 ]
for part in precision_recall_curve(y, s): print(part)
# expect: [0.5        0.55555556 0.625      0.71428571 0.8        1.
# expect:  1.         1.         1.         1.        ]
# expect: [1.  1.  1.  1.  0.8 0.8 0.6 0.4 0.2 0. ]
# expect: [0.1  0.2  0.35 0.4  0.5  0.6  0.7  0.8  0.9 ]
print(log_loss([0, 1, 2], [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6]]), roc_auc_score([0, 1, 2, 2], [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6], [0.5, 0.2, 0.3]], multi_class="ovr"))
# expect: 0.3635480396729776 1.0
try: accuracy_score([1, 2], [1])
except ValueError as error: print(error)  # expect: Found input variables with inconsistent numbers of samples: [2, 1]
try: f1_score(a, b)
except ValueError as error: print(error)
# expect: Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].
try: accuracy_score([0, 1], [0.5, 0.7])
except ValueError as error: print(error)
# expect: Classification metrics can't handle a mix of binary and continuous targets
try: mean_squared_error([[1, 2]], [[1]])
except ValueError as error: print(error)  # expect: y_true and y_pred have different number of output (2!=1)
try: precision_score(["n", "y"], ["y", "y"])
except ValueError as error: print(error)  # expect: pos_label=1 is not a valid label. It should be one of ['n' 'y']
try: mean_squared_error([1, np.nan], [1, 2])
except ValueError as error: print(error)  # expect: Input contains NaN.
try: roc_auc_score([0, 1, 2], [0.1, 0.2, 0.3])
except ValueError as error: print(error)  # expect: multi_class must be in ('ovo', 'ovr')
try: log_loss([1, 1], [0.5, 0.7])
except ValueError as error: print(error)
# expect: y_true contains only one label (1). Please provide the list of all expected class labels explicitly through the labels argument.

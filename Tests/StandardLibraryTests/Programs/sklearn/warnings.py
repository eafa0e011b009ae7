# What scikit-learn warns of, each once for a line of the program.
import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, LogisticRegression, Perceptron, SGDRegressor
from sklearn.metrics import (
    balanced_accuracy_score, classification_report, confusion_matrix, f1_score, log_loss, precision_score, r2_score,
    recall_score, roc_auc_score, roc_curve)
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import LabelEncoder
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

X = np.array([[0.0, 1.0], [1.0, 0.5], [2.0, 3.0], [3.0, 2.5], [4.0, 0.0], [5.0, 6.0], [1.5, 2.0], [2.5, 1.0]])
y = np.array([0, 0, 1, 1, 0, 1, 0, 1])
numbers = X[:, 0] * 2 + np.array([0.1, -0.2, 0.3, 0.0, 0.2, -0.1, 0.4, -0.3])
column = y.reshape(-1, 1)

model = LogisticRegression(max_iter=1).fit(X, y)
# warning: ConvergenceWarning: lbfgs failed to converge after 1 iteration(s) (status=1):
model = LogisticRegression(max_iter=100).fit(X, y)
model = LogisticRegression(penalty=None, max_iter=1000).fit([[0.0], [1.0], [2.0], [3.0]], [0, 1, 0, 1])
# warning: FutureWarning: 'penalty' was deprecated in version 1.8 and will be removed in 1.10. To avoid this warning, leave 'penalty' set to its default value and use 'l1_ratio' or 'C' instead. Use l1_ratio=0 instead of penalty='l2', l1_ratio=1 instead of penalty='l1', l1_ratio set to a float between 0 and 1 instead of penalty='elasticnet', and C=np.inf instead of penalty=None.
model = ElasticNet(alpha=0.001, max_iter=1).fit(X, numbers)
# warning: ConvergenceWarning: Objective did not converge. You might want to increase the number of iterations, check the scale of the features or consider increasing regularisation. Duality gap: 2.129373e-01, tolerance: 7.232e-03
model = Lasso(alpha=0.1).fit(X, numbers)
model = Perceptron(max_iter=1).fit(X, y)
# warning: ConvergenceWarning: Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.
model = SGDRegressor(max_iter=1, random_state=0).fit(X, numbers)
# warning: ConvergenceWarning: Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.
model = MLPClassifier(max_iter=2, random_state=0).fit(X, y)
# warning: ConvergenceWarning: Stochastic Optimizer: Maximum iterations (2) reached and the optimization hasn't converged yet.
model = KMeans(3, n_init=1, random_state=0).fit([[0.0], [0.0], [1.0], [1.0]])
# warning: ConvergenceWarning: Number of distinct clusters (2) found smaller than n_clusters (3). Possibly due to duplicate points in X.
model = SVC(max_iter=1).fit(X, y)
# warning: ConvergenceWarning: Solver terminated early (max_iter=1).  Consider pre-processing your data with StandardScaler or MinMaxScaler.

# Columns where rows belong.
model = GaussianNB().fit(X, column)
# warning: DataConversionWarning: A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), for example using ravel().
model = KNeighborsClassifier(3).fit(X, column)
# warning: DataConversionWarning: A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples,), for example using ravel().
model = RandomForestClassifier(n_estimators=2, random_state=0).fit(X, column)
# warning: DataConversionWarning: A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples,), for example using ravel().
model = DecisionTreeClassifier().fit(X, column)
model = LinearRegression().fit(X, column)
codes = LabelEncoder().fit(column)
# warning: DataConversionWarning: A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), for example using ravel().

# Measures that have no value.
print(precision_score([0, 1, 1], [0, 0, 0]))  # expect: 0.0
# warning: UndefinedMetricWarning: Precision is ill-defined and being set to 0.0 due to no predicted samples. Use `zero_division` parameter to control this behavior.
print(precision_score([0, 1, 1], [0, 0, 0], zero_division=0))  # expect: 0.0
print(recall_score([0, 0, 0], [0, 1, 1]))  # expect: 0.0
# warning: UndefinedMetricWarning: Recall is ill-defined and being set to 0.0 due to no true samples. Use `zero_division` parameter to control this behavior.
print(f1_score([0, 0, 0], [0, 0, 0]))  # expect: 0.0
# warning: UndefinedMetricWarning: F-score is ill-defined and being set to 0.0 due to no true nor predicted samples. Use `zero_division` parameter to control this behavior.
print(f1_score([0, 0, 1], [0, 0, 0]))  # expect: 0.0
print(recall_score([0, 1, 1], [0, 2, 1], average="macro"))  # expect: 0.5
# warning: UndefinedMetricWarning: Recall is ill-defined and being set to 0.0 in labels with no true samples. Use `zero_division` parameter to control this behavior.
print(classification_report([0, 1, 2], [0, 0, 0]).split()[:8])
# expect: ['precision', 'recall', 'f1-score', 'support', '0', '0.33', '1.00', '0.50']
# warning: UndefinedMetricWarning: Precision is ill-defined and being set to 0.0 in labels with no predicted samples. Use `zero_division` parameter to control this behavior.
print(r2_score([1.0], [1.0]))  # expect: nan
# warning: UndefinedMetricWarning: R^2 score is not well-defined with less than two samples.
print(LinearRegression().fit(X, numbers).score(X[:1], numbers[:1]))  # expect: nan
# warning: UndefinedMetricWarning: R^2 score is not well-defined with less than two samples.
print(roc_auc_score([1, 1, 1], [0.1, 0.2, 0.3]))  # expect: nan
# warning: UndefinedMetricWarning: Only one class is present in y_true. ROC AUC score is not defined in that case.
curve = roc_curve([1, 1, 1], [0.1, 0.2, 0.3])
# warning: UndefinedMetricWarning: No negative samples in y_true, false positive value should be meaningless
print(confusion_matrix([1, 1, 1], [1, 1, 1]))  # expect: [[3]]
# warning: UserWarning: A single label was found in 'y_true' and 'y_pred'. For the confusion matrix to have the correct shape, use the 'labels' parameter to pass all known labels.
print(round(balanced_accuracy_score([0, 0, 0], [0, 1, 0]), 4))  # expect: 0.6667
# warning: UserWarning: y_pred contains classes not in y_true
print(round(log_loss([0, 1], [[0.3, 0.3], [0.5, 0.5]]), 4))  # expect: 0.9486
# warning: UserWarning: The y_prob values do not sum to one. Make sure to pass probabilities.
print(len(list(StratifiedKFold(5).split(X, [0, 0, 0, 0, 0, 0, 1, 1]))))  # expect: 5
# warning: UserWarning: The least populated class in y has only 2 members, which is less than n_splits=5.
# Classes so many that they may be measures; trees that have all seen a sample; categories without a feature.
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.metrics import log_loss, roc_curve
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import OneHotEncoder

line = np.arange(30.0).reshape(-1, 1)
KNeighborsClassifier().fit(line, np.arange(30))
# warning: UserWarning: The number of unique classes is greater than 50% of the number of samples. `y` could represent a regression problem, not a classification problem.
KNeighborsClassifier().fit(line, np.arange(30) // 2)
RandomForestClassifier(1, oob_score=True, random_state=0).fit(line, np.arange(30) // 15)
# warning: UserWarning: Some inputs do not have OOB scores. This probably means too few trees were used to compute any reliable OOB estimates.
RandomForestRegressor(1, oob_score=True, random_state=0).fit(line, np.arange(30))
# warning: UserWarning: Some inputs do not have OOB scores. This probably means too few trees were used to compute any reliable OOB estimates.
PCA(1).fit(np.ones((4, 2)))
# warning: RuntimeWarning: invalid value encountered in divide
encoder = OneHotEncoder(handle_unknown="ignore", drop="first", sparse_output=False).fit([[1.0], [2.0]])
print(encoder.transform([[3.0], [2.0]]).tolist())  # expect: [[0.0], [1.0]]
# warning: UserWarning: Found unknown categories in columns [0] during transform. These unknown categories will be encoded as all zeros
for numbers in ([[np.inf], [1.0]], [[-np.inf], [1.0]]):
    try:
        OneHotEncoder().fit(numbers)
    except ValueError as error:
        print(error)  # expect: Input contains infinity or a value too large for dtype('float64').
        # expect: Input contains infinity or a value too large for dtype('float64').
try:
    encoder.transform([[np.inf]])
except ValueError as error:
    print(error)  # expect: Input contains infinity or a value too large for dtype('float64').
encoder = OneHotEncoder(sparse_output=False).fit([[np.nan], [1.0], [np.nan]])
print(encoder.categories_, encoder.transform([[np.nan], [1.0]]).tolist())  # expect: [array([ 1., nan])] [[0.0, 1.0], [1.0, 0.0]]
for chances in ([1.5, 0.3], [-0.5, 0.3]):
    try:
        log_loss([0, 1], chances)
    except ValueError as error:
        print(error)
        # expect: y_prob contains values greater than 1: 1.5
        # expect: y_prob contains values lower than 0: -0.5
print(roc_curve([1, 1], [0.1, 0.2])[0])  # expect: [nan nan nan]
# warning: UndefinedMetricWarning: No negative samples in y_true, false positive value should be meaningless

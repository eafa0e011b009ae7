"""Gives bad input to every estimator, transformer, metric, splitter and data set of sklearn's that the shell has, under
mlshell and under CPython with scikit-learn, and compares the errors, the warnings and, to six digits, the results.

    compare_bad_input.py [--shell .build/debug/mlshell] [--only WORD] [--show 40] [--gaps]

Differences are printed in groups that have the same words, each with its first case; the exit status is 1 when there are
any. What the shell says in words of its own ("… this shell …") about what it does not have is counted, and shown with
--gaps.
"""

import argparse
import collections
import importlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[3]

# What CPython needs to print warnings where the shell prints them.
PEER = """import sys, warnings
warnings.simplefilter("always")
def _show(message, category, filename, lineno, file=None, line=None):
    print(f"warning: {category.__name__}: {message}")
warnings.showwarning = _show
"""

PRELUDE = """import numpy as np
X = np.array([[0.5, 1.0], [1.5, -0.5], [2.0, 3.5], [2.5, 0.5], [3.0, 2.0], [4.5, 1.5],
              [5.0, 4.0], [5.5, -1.0], [6.0, 2.5], [7.5, 3.0], [8.0, 0.0], [9.0, 5.0]])
y = np.array([0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1])
y3 = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
words = ["no", "no", "yes", "no", "yes", "no", "yes", "no", "yes", "yes", "no", "yes"]
t = np.array([1.5, 0.25, 3.0, 2.0, 4.5, 3.25, 6.0, 4.75, 6.5, 8.25, 7.0, 10.5])
def show(value):
    if hasattr(value, "toarray"):
        value = value.toarray()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return "{" + ", ".join([f"{key}: {show(value[key])}" for key in value if "time" not in str(key)]) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([show(part) for part in value]) + "]"
    if isinstance(value, (bool, str)) or value is None:
        return repr(value)
    if isinstance(value, (int, float)):
        return f"{value + 0.0:.6g}"
    return type(value).__name__ + " " + repr(value).split(" at 0x")[0]
"""

MODULES = {
    "cluster": ["DBSCAN", "KMeans"], "decomposition": ["PCA"],
    "ensemble": ["RandomForestClassifier", "RandomForestRegressor"],
    "linear_model": ["ElasticNet", "Lasso", "LinearRegression", "LogisticRegression", "Perceptron", "Ridge",
                     "SGDClassifier", "SGDRegressor"],
    "naive_bayes": ["GaussianNB"], "neighbors": ["KNeighborsClassifier", "KNeighborsRegressor"],
    "neural_network": ["MLPClassifier", "MLPRegressor"],
    "preprocessing": ["LabelEncoder", "MinMaxScaler", "OneHotEncoder", "PolynomialFeatures", "StandardScaler"],
    "svm": ["SVC"], "tree": ["DecisionTreeClassifier", "DecisionTreeRegressor", "export_text"],
    "base": ["clone"], "utils": ["shuffle"], "pipeline": ["Pipeline", "make_pipeline"],
    "datasets": ["load_breast_cancer", "load_diabetes", "load_digits", "load_iris", "load_wine", "make_blobs",
                 "make_circles", "make_classification", "make_moons", "make_regression"],
    "metrics": ["accuracy_score", "auc", "balanced_accuracy_score", "classification_report", "confusion_matrix",
                "explained_variance_score", "f1_score", "fbeta_score", "log_loss", "max_error", "mean_absolute_error",
                "mean_absolute_percentage_error", "mean_squared_error", "median_absolute_error",
                "precision_recall_curve", "precision_recall_fscore_support", "precision_score", "r2_score",
                "recall_score", "roc_auc_score", "roc_curve", "root_mean_squared_error", "zero_one_loss"],
    "model_selection": ["GridSearchCV", "KFold", "StratifiedKFold", "cross_val_predict", "cross_val_score",
                        "cross_validate", "learning_curve", "train_test_split", "validation_curve"],
}
IMPORTS = "".join(f"from sklearn.{module} import {', '.join(names)}\n" for module, names in MODULES.items())

CLASSIFIERS = ["LogisticRegression", "Perceptron", "SGDClassifier", "KNeighborsClassifier", "DecisionTreeClassifier",
               "RandomForestClassifier", "GaussianNB", "SVC", "MLPClassifier"]
REGRESSORS = ["LinearRegression", "Ridge", "Lasso", "ElasticNet", "SGDRegressor", "KNeighborsRegressor",
              "DecisionTreeRegressor", "RandomForestRegressor", "MLPRegressor"]
TRANSFORMERS = ["StandardScaler", "MinMaxScaler", "PolynomialFeatures", "OneHotEncoder", "PCA"]
CLUSTERERS = ["KMeans", "DBSCAN"]
ESTIMATORS = CLASSIFIERS + REGRESSORS + TRANSFORMERS + CLUSTERERS

# Settings that let a fit be short.
SHORT = {"RandomForestClassifier": "n_estimators=5", "RandomForestRegressor": "n_estimators=5",
         "MLPClassifier": "hidden_layer_sizes=(3,), max_iter=5", "MLPRegressor": "hidden_layer_sizes=(3,), max_iter=5",
         "KMeans": "n_clusters=3, n_init=2", "OneHotEncoder": "sparse_output=False", "SVC": "gamma=0.5"}

# What may be given as a setting.
VALUES = ["None", "-1", "0", "1", "2", "100", "0.0", "0.5", "1.0", "2.5", "-0.5", "1e308", "np.nan", "np.inf", "-np.inf",
          "'bad'", "''", "True", "[]", "[1.0, 2.0]", "(0, 1)", "(1, 0)", "{}", "{0: 1.0}", "{5: 1.0}", "np.float64(0.5)",
          "np.int64(3)", "np.array([1.0])", "np.array(2)", "len", "10**30"]

# What may be given as X.
TABLES = [
    "1", "2.5", "None", "'text'", "True", "[]", "[[]]", "[[], []]", "[1, 2, 3]", "[1.5, 2.5]", "['a', 'b']",
    "[['a', 'b'], ['c', 'd']]", "[['1', '2']] * 12", "[[1, 'a']] * 12", "[[1, None]] * 12", "[[1, 2], [3]]",
    "[[1, 2], [3, 4, 5]]", "[[1, [2]], [3, 4]]", "{}", "{'a': [1, 2], 'b': [3, 4]}", "{1, 2}", "(1, 2)", "range(12)",
    "np.zeros(12)", "np.zeros((0, 2))", "np.zeros((12, 0))", "np.zeros((12, 2, 2))", "np.zeros((1, 12, 2))", "np.array(3.0)",
    "np.zeros((0,))", "np.zeros((12, 2))", "np.ones((12, 2), dtype=bool)", "np.arange(24).reshape(12, 2)", "X[:1]", "X[:2]",
    "X[:11]", "X[:, :1]", "X[:, 0]", "X.T", "np.hstack([X, X])", "X.tolist()", "X > 2", "[[True, False]] * 12",
    "np.where(X > 8.5, np.nan, X)", "np.where(X > 8.5, np.inf, X)", "np.where(X > 8.5, -np.inf, X)",
    "np.where(X > 8.5, 1e308, X)", "X * 1e308", "X * 1e200", "X * 1e-300", "[[np.nan, 1.0]] * 12", 
    "[[10**30, 1]] * 12", "lambda: 1", "object()", "[object()] * 12", "[X[0]] * 12", "[(1, 2)] * 12", "[{}] * 12",
    "[[[1, 2]]] * 12", "np.full((12, 2), 7.0)", "np.array([])", "[None] * 12", "iter([[1, 2]])"]

# What may be given as y.
TARGETS = [
    "None", "1", "2.5", "'text'", "True", "[]", "y", "y3", "t", "words", "y[:11]", "y[:1]", "[0]", "[0] * 12", "[1.5] * 12",
    "['a'] * 12", "y.reshape(-1, 1)", "y.reshape(1, -1)", "t.reshape(-1, 1)", "np.column_stack([y, y])",
    "np.column_stack([t, t])", "np.column_stack([y, y3])", "y.reshape(-1, 1).tolist()", "np.zeros((12, 0))", "np.zeros((12, 1, 1))",
    "np.where(t > 9, np.nan, t)", "np.where(t > 9, np.inf, t)", "[np.nan] * 12", "[None] * 12", "[0] * 11 + [None]",
    "['a'] * 11 + [None]", "['a'] * 6 + [1] * 6", "[0] * 6 + ['b'] * 6", "[0] * 11 + [np.nan]", "['a'] * 11 + [np.nan]",
    "y == 1", "[True] * 6 + [False] * 6", "list(range(12))", "t * 1e308", "t * 1e200", "[1e308] * 12", "[[0, 1], [1]] * 6", "{}", "{0: 1}",
    "{0, 1}", "range(12)", "np.array(1)", "X", "X[:, 0] * 1.0", "y * 1.0", "[0.5, 1.5] * 6", "-y", "[10**30] * 12",
    "[10**30, 1] * 6", "lambda: 1", "[[1]] * 12", "[['a']] * 12", "words[:11]", "[0] * 11 + [1]", "[object()] * 12",
    "[''] * 6 + ['a'] * 6", "tuple(words)", "y.tolist()", "[np.int64(1), np.int64(0)] * 6", "np.array(['1', '2'] * 6)", "['1', '2'] * 6",
    "y.astype(bool)"]

WEIGHTS = ["1", "2.5", "0", "'text'", "[]", "[1.0] * 11", "[1.0] * 13", "[0] * 12", "[-1.0] * 12", "[1, -1] * 6", "[np.nan] * 12",
           "[np.inf] * 12", "[1.0] * 11 + [np.nan]", "['a'] * 12", "[None] * 12", "X", "t.reshape(-1, 1)", "[[1.0]] * 12", "t", "y", "y == 1",
           "[1e308] * 12", "[1e-308] * 12", "[2.0] * 12", "True", "{}", "np.array(2.0)"]

METHODS = ["predict", "predict_proba", "predict_log_proba", "decision_function", "transform", "inverse_transform",
           "get_feature_names_out", "kneighbors", "apply"]


def maker(name, *settings):
    """The text that makes an estimator."""
    import inspect
    cls = getattr(importlib.import_module(f"sklearn.{home(name)}"), name)
    known = list(inspect.signature(cls.__init__).parameters)
    given = dict(setting.split("=", 1) for setting in settings)
    short = [s for s in re.split(r", (?=[a-z_]+=)", SHORT.get(name, "")) if s and s.split("=")[0] not in given]
    if "random_state" in known and "random_state" not in given:
        short.append("random_state=0")
    return f"{name}({', '.join(short + list(settings))})"


def home(name):
    return next(module for module, names in MODULES.items() if name in names)


def target(name):
    return "t" if name in REGRESSORS else "y"


def after(name):
    """What shows what was learned."""
    if name in TRANSFORMERS:
        return "m.transform(X)"
    if name == "DBSCAN":
        return "m.labels_"
    if name in ("RandomForestClassifier", "MLPClassifier", "MLPRegressor", "RandomForestRegressor"):
        return "np.round(m.predict(X), 4)"
    return "m.predict(X)"


def settings():
    import inspect
    for name in ESTIMATORS + ["LabelEncoder"]:
        cls = getattr(importlib.import_module(f"sklearn.{home(name)}"), name)
        if name == "LabelEncoder":
            continue
        for parameter in list(inspect.signature(cls.__init__).parameters)[1:]:
            values = VALUES
            if parameter in ("n_jobs", "verbose"):
                values = ["None", "1", "0", "2.5", "'bad'", "[]", "-0.5", "np.nan"]
            if parameter == "cache_size":
                values = [v for v in VALUES if v not in ("1e308", "np.inf", "10**30")]
            for value in values:
                yield f"m = {maker(name, f'{parameter}={value}')}.fit(X, {target(name)})\nprint(show({after(name)}))"
        y = target(name)
        yield f"{name}(nothing=1)"
        yield f"{name}(1, 2, 3)"
        yield f"{name}(nothing=1, nowhere=2)"
        yield f"print({maker(name)}.set_params(nothing=1))"
        yield f"print({maker(name)}.set_params(nothing__a=1))"
        yield f"print({maker(name)}.get_params(1, 2, 3))"
        yield f"{maker(name)}.fit()"
        yield f"{maker(name)}.fit(X, {y}, 1, 2, 3, 4, 5)"
        yield f"{maker(name)}.fit(X, {y}, nothing=1)"
        yield f"{name}.fit(X, {y})"
        yield f"print(show({maker(name)}.fit(X, {y}).n_features_in_))"
        yield f"print({maker(name)}.n_features_in_)"
        yield f"{maker(name)}.nothing"
        yield f"{maker(name)}.coef_"
        yield f"print(len({maker(name)}))"
        yield f"{maker(name)}[0]"
        yield f"{maker(name)}()"
        yield f"{maker(name)} + 1"


def data():
    for name in ESTIMATORS:
        fit = maker(name)
        y = target(name)
        show = f"print(show({after(name)}))"
        for table in TABLES:
            yield f"x = {table}\nm = {fit}.fit(x, {y})\nprint(show({after(name).replace('X', 'x')}))"
            # as many targets as rows
            yield f"x = {table}\nm = {fit}.fit(x, {y}[:len(x)])\nprint(show({after(name).replace('X', 'x')}))"
            for method in ["predict", "transform", "decision_function", "predict_proba", "fit_transform", "fit_predict"]:
                if has(name, method) and not (method == "decision_function" and has(name, "predict_proba")):
                    yield f"print(show({fit}.fit(X, {y}).{method}({table})))"
        if name in CLASSIFIERS + REGRESSORS:
            for one in TARGETS:
                yield f"m = {fit}.fit(X, {one})\n{show}"
                yield f"print(show({fit}.fit(X, {y}).score(X, {one})))"
            yield f"m = {fit}.fit(X)\n{show}"
            yield f"print(show({fit}.fit(X, {y}).score(X)))"
        if takes_weights(name):
            for weights in WEIGHTS:
                yield f"m = {fit}.fit(X, {y}, sample_weight={weights})\n{show}"
                if name in CLASSIFIERS + REGRESSORS:
                    yield f"print(show({fit}.fit(X, {y}).score(X, {y}, sample_weight={weights})))"
        for method in METHODS:
            argument = "" if method == "get_feature_names_out" else "X"
            yield f"print(show({fit}.{method}({argument})))"
            if has(name, method):
                yield f"print(show({fit}.fit(X, {y}).{method}()))"
                yield f"print(show({fit}.fit(X, {y}).{method}(X, X, X, X)))"
                yield f"print(show({fit}.fit(X, {y}).{method}(X, nothing=1)))"
                yield f"m = {fit}\nm.fit(X, {y})\nm.fit(X[:, :1], {y})\nprint(show(m.{method}(X)))"
                yield f"m = {fit}.fit(X, {y})\ntry:\n    m.fit([1], {y})\nexcept ValueError:\n    pass\nprint(show(m.{method}({argument})))"
        if has(name, "partial_fit"):
            for arguments in ["X, y", "X, y, [0, 1]", "X, y, classes=[0]", "X, y, classes=[1, 2]", "X, y3, classes=[0, 1]",
                              "X, y, classes=None", "X, y[:3], [0, 1]", "X, t", "X[0], 1", "X, None"]:
                yield f"m = {fit}.partial_fit({arguments})\n{show}"
            yield f"m = {fit}.partial_fit(X, y3, [0, 1, 2]).partial_fit(X, y, [0, 1])\n{show}"
            yield f"m = {fit}.partial_fit(X, y3).partial_fit(X[:, :1], y3)\n{show}"


def has(name, method):
    cls = getattr(importlib.import_module(f"sklearn.{home(name)}"), name)
    return hasattr(cls, method) and (method != "predict_proba" or name not in ("SVC", "SGDClassifier"))


def takes_weights(name):
    import inspect
    cls = getattr(importlib.import_module(f"sklearn.{home(name)}"), name)
    return "sample_weight" in inspect.signature(cls.fit).parameters


def metrics():
    pairs = [(a, b) for a in TARGETS for b in ("y", "t", "words") if a not in ("lambda: 1", "[object()] * 12")]
    pairs += [(b, a) for a, b in pairs]
    pairs += [("y", "y3"), ("y3", "y3"), ("y3", "y"), ("[]", "[]"), ("[1]", "[1]"), ("[1]", "[0]"), ("[0]", "[0]"), ("[0.5]", "[1.5]"),
              ("[2, 3]", "[3, 2]"), ("['a', 'b']", "['b', 'c']"), ("[1, 2]", "[1.0, 2.0]"), ("[0, 0]", "[1, 1]"), ("[[1, 2]]", "[[1, 2]]"),
              ("[[1, 2], [2, 3]]", "[[1, 2]]"), ("[np.nan]", "[1.0]"), ("[-1, 1]", "[1, -1]"), ("[-1, 1]", "[0.2, 0.7]"),
              ("[True, False]", "[False, True]"), ("[True, False]", "[0.3, 0.8]"), ("words", "t / 12"), ("y", "t / 12"), ("y3", "t / 12"),
              ("y", "np.column_stack([1 - t / 12, t / 12])"), ("y3", "np.column_stack([t, t, t]) / 36"), ("words", "np.column_stack([t, t])"),
              ("y", "[1.5] * 12"), ("y", "[-0.5] * 12"), ("y", "np.zeros((12, 2))"), ("y", "np.zeros((12, 3))"), ("[1e308, 1.0]", "[-1e308, 1.0]"),
              ("[0.0, 1.0]", "[0.0, 2.0]"), ("[1.0]", "[1.0]"), ("[3.0, 3.0]", "[3.0, 3.0]"), ("[3.0, 3.0]", "[3.0, 4.0]")]
    for name in MODULES["metrics"]:
        more = ", beta=1" if name == "fbeta_score" else ""
        for first, second in pairs:
            yield f"print(show({name}({first}, {second}{more})))"
        yield f"{name}()"
        yield f"{name}(y)"
        yield f"{name}(y, y, nothing=1{more})"
        yield f"{name}(y, y, None, None, None, None, None, None)"
        for parameter, values in OPTIONS.get(name, {}).items():
            score = "np.column_stack([1 - t / 12, t / 12])" if name == "log_loss" else "t / 12" if name.startswith("roc") or "curve" in name else (
                "t + 1" if home_of_regression(name) else "1 - y")
            first = "t" if home_of_regression(name) else "y"
            for value in values:
                yield f"print(show({name}({first}, {score}{more if parameter != 'beta' else ''}, {parameter}={value})))"
                if not home_of_regression(name):
                    yield f"print(show({name}(y3, y3[::-1]{more if parameter != 'beta' else ''}, {parameter}={value})))"
                    yield f"print(show({name}(words, words[::-1]{more if parameter != 'beta' else ''}, {parameter}={value})))"


def home_of_regression(name):
    return "error" in name or name in ("r2_score", "explained_variance_score", "auc")


AVERAGES = ["'binary'", "'micro'", "'macro'", "'weighted'", "'samples'", "None", "'bad'", "1", "True", "[]"]
LABELS = ["None", "[]", "[0]", "[1]", "[0, 1]", "[1, 0]", "[5]", "[0, 5]", "[0, 0]", "['no', 'yes']", "'no'", "1", "[[0, 1]]", "np.nan", "[np.nan]", "[None]"]
POSITIVES = ["1", "0", "2", "None", "'yes'", "'no'", "1.0", "True", "np.nan", "[1]", "-1", "'bad'"]
DIVISIONS = ["'warn'", "0", "1", "0.0", "1.0", "np.nan", "2", "'bad'", "None", "True", "-1"]
PER_CLASS = {"average": AVERAGES, "labels": LABELS, "pos_label": POSITIVES, "zero_division": DIVISIONS, "sample_weight": WEIGHTS}
MULTI = {"multioutput": ["'raw_values'", "'uniform_average'", "'variance_weighted'", "'bad'", "[1]", "[0.3, 0.7]", "None", "1"], "sample_weight": WEIGHTS}
OPTIONS = {
    "accuracy_score": {"normalize": ["True", "False", "1", "'bad'", "None"], "sample_weight": WEIGHTS},
    "balanced_accuracy_score": {"adjusted": ["True", "False", "1"], "sample_weight": WEIGHTS},
    "zero_one_loss": {"normalize": ["True", "False", "1"], "sample_weight": WEIGHTS},
    "confusion_matrix": {"labels": LABELS, "normalize": ["None", "'true'", "'pred'", "'all'", "'bad'", "True"], "sample_weight": WEIGHTS},
    "precision_score": PER_CLASS, "recall_score": PER_CLASS, "f1_score": PER_CLASS, "fbeta_score": {
        **PER_CLASS, "beta": ["0", "0.5", "-1", "np.inf", "np.nan", "'bad'", "None", "2"]},
    "precision_recall_fscore_support": {**PER_CLASS, "beta": ["0", "0.5", "-1", "np.inf", "np.nan", "'bad'", "None", "2"],
                                        "warn_for": ["()", "('precision',)", "'bad'", "1"]},
    "classification_report": {"labels": LABELS, "target_names": ["['a', 'b']", "['a']", "['a', 'b', 'c']", "[]", "'ab'", "1", "[1, 2]", "None"],
                              "digits": ["0", "3", "-1", "2.5", "'bad'", "None", "100"], "output_dict": ["True", "False", "1", "'bad'"],
                              "zero_division": DIVISIONS, "sample_weight": WEIGHTS},
    "log_loss": {"labels": LABELS, "normalize": ["True", "False", "1"], "sample_weight": WEIGHTS},
    "roc_auc_score": {"average": AVERAGES, "multi_class": ["'ovr'", "'ovo'", "'raise'", "'bad'", "1"], "max_fpr": ["0.5", "0", "1", "2", "-1", "'bad'"],
                      "labels": LABELS, "sample_weight": WEIGHTS},
    "roc_curve": {"pos_label": POSITIVES, "drop_intermediate": ["True", "False", "1"], "sample_weight": WEIGHTS},
    "precision_recall_curve": {"pos_label": POSITIVES, "drop_intermediate": ["True", "False", "1"], "sample_weight": WEIGHTS},
    "mean_squared_error": MULTI, "mean_absolute_error": MULTI, "median_absolute_error": MULTI, "mean_absolute_percentage_error": MULTI,
    "root_mean_squared_error": MULTI, "r2_score": {**MULTI, "force_finite": ["True", "False", "1"]},
    "explained_variance_score": {**MULTI, "force_finite": ["True", "False", "1"]}, "max_error": {"sample_weight": WEIGHTS},
}


def selection():
    sizes = ["None", "0", "1", "2", "-1", "12", "13", "100", "0.0", "1.0", "0.5", "1.5", "-0.5", "0.01", "0.99", "'bad'", "np.nan", "np.inf", "True", "[]",
             "np.float64(0.25)", "np.int64(3)", "10**30"]
    for size in sizes:
        yield f"print(show(train_test_split(X, y, test_size={size}, random_state=0)))"
        yield f"print(show(train_test_split(X, y, train_size={size}, random_state=0)))"
        yield f"print(show(train_test_split(X, y, train_size={size}, test_size=0.5, random_state=0)))"
        yield f"print(show(train_test_split(X, y, train_size=6, test_size={size}, random_state=0)))"
        yield f"print(show(train_test_split(X, y, test_size={size}, random_state=0, stratify=y)))"
        yield f"print(show(train_test_split(X, y, test_size={size}, shuffle=False)))"
    for state in VALUES:
        yield f"print(show(train_test_split(X, y, random_state={state})[0].shape))"
        yield f"print(show(shuffle(X, y, random_state={state})[0].shape))"
        yield f"print(show(shuffle(X, y, random_state=0, n_samples={state})))"
        yield f"print(show(train_test_split(X, y, random_state=0, shuffle={state})))"
    for table in TABLES:
        yield f"print(show(train_test_split({table}, random_state=0)))"
        yield f"print(show(train_test_split(X, {table}, random_state=0)))"
        yield f"print(show(shuffle({table}, random_state=0)))"
        yield f"print(show(list(KFold(3).split({table}))))"
        yield f"print(show(list(StratifiedKFold(2).split({table}, y))))"
        yield f"print(show(cross_val_score(LinearRegression(), {table}, t, cv=3)))"
    for one in TARGETS:
        yield f"print(show(train_test_split(X, y, stratify={one}, random_state=0)))"
        yield f"print(show(list(StratifiedKFold(2).split(X, {one}))))"
        yield f"print(show(list(KFold(2).split(X, {one}))))"
        yield f"print(show(cross_val_score(LogisticRegression(), X, {one}, cv=3)))"
        yield f"print(show(cross_val_score(LinearRegression(), X, {one}, cv=3)))"
        yield f"print(show(GridSearchCV(KNeighborsClassifier(), {{'n_neighbors': [1, 2]}}, cv=3).fit(X, {one}).best_score_))"
        yield f"print(show(GridSearchCV(Ridge(), {{'alpha': [1, 2]}}, cv=3).fit(X, {one}).best_score_))"
        yield f"print(show(cross_val_predict(DecisionTreeClassifier(random_state=0), X, {one}, cv=2)))"
    yield "train_test_split()"
    yield "train_test_split(X, y, nothing=1)"
    yield "train_test_split(X, y, stratify=y, shuffle=False)"
    yield "train_test_split(X, y[:5])"
    folds = VALUES + ["3", "12", "13", "KFold", "KFold(3)", "KFold(3, shuffle=True, random_state=0)", "StratifiedKFold(2)", "[[[0, 1], [2, 3]]]", "[([0, 1, 2], [3, 4, 5])]"]
    for cv in folds:
        for call in ["cross_val_score(LogisticRegression(), X, y, cv={})", "cross_val_score(Ridge(), X, t, cv={})", "cross_val_predict(Ridge(), X, t, cv={})",
                     "cross_validate(Ridge(), X, t, cv={})", "learning_curve(Ridge(), X, t, cv={})", "validation_curve(Ridge(), X, t, param_name='alpha', param_range=[1, 2], cv={})",
                     "GridSearchCV(Ridge(), {{'alpha': [1, 2]}}, cv={}).fit(X, t).best_score_", "list(KFold({}).split(X))", "list(StratifiedKFold({}).split(X, y))"]:
            yield f"print(show({call.format(cv)}))"
    for value in VALUES:
        yield f"print(show(list(KFold(3, shuffle={value}).split(X))[0][0].shape))"
        yield f"print(show(list(KFold(3, shuffle=True, random_state={value}).split(X))[0][0].shape))"
        yield f"print(show(list(KFold(3, random_state={value}).split(X))[0][0].shape))"
        yield f"print(show(list(StratifiedKFold(3, shuffle=True, random_state={value}).split(X, y))[0][0].shape))"
    scorings = VALUES + ["'accuracy'", "'r2'", "'f1'", "'roc_auc'", "'neg_mean_squared_error'", "['r2']", "['accuracy', 'r2']", "{'a': 'r2'}", "lambda m, x, y: 1.0", "lambda m, x, y: 'a'",
                         "lambda: 1", "accuracy_score", "r2_score"]
    for scoring in scorings:
        for model, one in [("LogisticRegression()", "y"), ("Ridge()", "t"), ("DecisionTreeClassifier(random_state=0)", "y3")]:
            yield f"print(show(cross_val_score({model}, X, {one}, cv=2, scoring={scoring})))"
            yield f"print(show(cross_validate({model}, X, {one}, cv=2, scoring={scoring})))"
            yield f"print(show(GridSearchCV({model}, {{}}, cv=2, scoring={scoring}).fit(X, {one}).best_score_))"
    models = ["Ridge", "None", "1", "'bad'", "Ridge(alpha=-1)", "PCA()", "StandardScaler()", "KMeans(n_clusters=2, random_state=0, n_init=1)", "DBSCAN()", "LabelEncoder()", "make_pipeline(StandardScaler())",
              "make_pipeline(StandardScaler(), Ridge())", "len", "object()"]
    for model in models:
        for call in ["cross_val_score({}, X, t, cv=2)", "cross_val_predict({}, X, t, cv=2)", "cross_validate({}, X, t, cv=2)", "learning_curve({}, X, t, cv=2)",
                     "validation_curve({}, X, t, param_name='alpha', param_range=[1, 2], cv=2)", "GridSearchCV({}, {{'alpha': [1, 2]}}, cv=2).fit(X, t).best_score_",
                     "clone({})", "make_pipeline({}, Ridge()).fit(X, t).predict(X)", "make_pipeline(StandardScaler(), {}).fit(X, t).predict(X)", "Pipeline([('a', {}), ('b', Ridge())]).fit(X, t).predict(X)",
                     "Pipeline([('a', StandardScaler()), ('b', {})]).fit(X, t).score(X, t)", "export_text({})"]:
            yield f"print(show({call.format(model)}))"
    grids = ["{}", "{'alpha': 1}", "{'alpha': []}", "{'alpha': [1, -1]}", "{'alpha': [-1, -2]}", "{'nothing': [1]}", "{'alpha': 'bad'}", "{'alpha': ['bad']}", "[]", "[{}]", "[{'alpha': [1]}, {'fit_intercept': [True, False]}]",
             "None", "1", "'alpha'", "{1: [1]}", "{'alpha': np.array([[1, 2]])}", "{'alpha': np.array([1, 2])}", "{'alpha': (1, 2)}", "{'alpha': {1, 2}}", "{'alpha': range(3)}", "{'alpha': None}", "{'a__b': [1]}", "[1]", "{'alpha': {}}"]
    for grid in grids:
        yield f"print(show(GridSearchCV(Ridge(), {grid}, cv=2).fit(X, t).best_score_))"
        yield f"print(show(GridSearchCV(make_pipeline(StandardScaler(), Ridge()), {grid}, cv=2).fit(X, t).best_score_))"
    for option in ["error_score='raise'", "error_score='bad'", "error_score=0", "error_score=None", "refit=False", "refit='bad'", "refit=None", "refit=1", "return_train_score=True", "return_train_score='a'", "verbose='a'", "n_jobs=1", "nothing=1"]:
        for grid in ["{'alpha': [1, -1]}", "{'alpha': [-1]}", "{'alpha': [1]}"]:
            yield f"m = GridSearchCV(Ridge(), {grid}, cv=2, {option}).fit(X, t)\nprint(show(m.best_score_))"
            yield f"m = GridSearchCV(Ridge(), {grid}, cv=2, {option}).fit(X, t)\nprint(show(m.predict(X)))"
        yield f"print(show(cross_val_score(Ridge(), X, t, cv=2, {option})))"
        yield f"print(show(cross_val_score(Ridge(alpha=-1), X, t, cv=2, {option})))"
        yield f"print(show(cross_validate(Ridge(alpha=-1), X, t, cv=2, {option})))"
    search = "GridSearchCV(Ridge(), {'alpha': [1, 2]}, cv=2)"
    for method in ["predict(X)", "score(X, t)", "predict_proba(X)", "transform(X)", "decision_function(X)", "best_params_", "best_score_", "cv_results_", "best_estimator_", "best_index_", "n_features_in_", "classes_", "nothing",
                   "fit()", "fit(X)", "fit(X, t, nothing=1)", "fit(X, t, 1)", "predict()", "predict(X[:, :1])", "predict([1, 2])", "score(X)", "score(X, t[:5])", "n_splits_", "scorer_"]:
        yield f"print(show({search}.{method}))"
        yield f"print(show({search}.fit(X, t).{method}))"
    yield "GridSearchCV()"
    yield "GridSearchCV(Ridge())"
    yield "GridSearchCV(Ridge(), {}, 1)"
    for sizes in ["[0.1, 0.5, 1.0]", "[2, 4]", "[0]", "[100]", "[1.5]", "[-1]", "[]", "'bad'", "5", "[0.01]", "[np.nan]", "[2, 4, 4]", "[0.5, 0.5]", "None", "[[1]]", "['a']"]:
        yield f"print(show(learning_curve(Ridge(), X, t, cv=3, train_sizes={sizes})))"
    for arguments in ["param_name='nothing', param_range=[1]", "param_name='alpha', param_range=[]", "param_name='alpha', param_range=1", "param_name=1, param_range=[1]", "param_name='alpha', param_range=[-1, 1]", "param_name='alpha', param_range='ab'",
                      "param_range=[1]", "param_name='alpha'", "param_name='alpha', param_range=[-1]", "param_name='alpha', param_range=None"]:
        yield f"print(show(validation_curve(Ridge(), X, t, cv=3, {arguments})))"
    for method in ["'predict'", "'predict_proba'", "'decision_function'", "'predict_log_proba'", "'bad'", "1", "None", "'transform'"]:
        yield f"print(show(cross_val_predict(LogisticRegression(), X, y, cv=2, method={method})))"
        yield f"print(show(cross_val_predict(Ridge(), X, t, cv=2, method={method})))"


def pipelines():
    for steps in ["[]", "None", "1", "'bad'", "[1]", "[('a',)]", "[('a', 1)]", "[('a', Ridge())]", "[('a', Ridge()), ('b', Ridge())]", "[('a', StandardScaler()), ('a', Ridge())]", "[('a__b', Ridge())]", "[('steps', Ridge())]",
                  "[(1, Ridge())]", "[('a', None), ('b', Ridge())]", "[('a', 'passthrough'), ('b', Ridge())]", "[('a', 'bad'), ('b', Ridge())]", "[('a', StandardScaler()), ('b', None)]", "[('a', StandardScaler()), ('b', 'passthrough')]",
                  "[('a', StandardScaler), ('b', Ridge())]", "[('a', StandardScaler()), ('b', Ridge)]", "[StandardScaler(), Ridge()]", "{'a': Ridge()}", "(('a', Ridge()),)", "[('a', StandardScaler(), 1), ('b', Ridge())]",
                  "[('a', KMeans(n_clusters=2, random_state=0, n_init=1)), ('b', Ridge())]", "[('a', DBSCAN()), ('b', Ridge())]", "[('memory', Ridge())]", "Ridge()", "[['a', Ridge()]]"]:
        yield f"m = Pipeline({steps}).fit(X, t)\nprint(show(m.predict(X)))"
        yield f"m = Pipeline({steps}).fit(X, t)\nprint(show(m.transform(X)))"
        yield f"print(Pipeline({steps}))"
        yield f"m = Pipeline({steps}).fit(X, t)\nprint(show(m.score(X, t)))"
    yield "print(Pipeline())"
    yield "print(make_pipeline())"
    yield "print(make_pipeline().fit(X, t))"
    yield "print(make_pipeline(1))"
    yield "print(make_pipeline(StandardScaler, Ridge).fit(X, t))"
    yield "print(make_pipeline(nothing=1))"
    yield "print(make_pipeline(Ridge(), nothing=1))"
    for made in ["make_pipeline(StandardScaler(), Ridge())", "make_pipeline(StandardScaler(), LogisticRegression())", "make_pipeline(StandardScaler(), PCA())", "make_pipeline(PolynomialFeatures(), KMeans(n_clusters=2, random_state=0, n_init=1))"]:
        for method in ["predict(X)", "transform(X)", "predict_proba(X)", "decision_function(X)", "score(X, y)", "inverse_transform(X)", "get_feature_names_out()", "named_steps", "n_features_in_", "classes_", "coef_", "nothing", "steps", "fit_predict(X)", "fit_transform(X)",
                       "fit()", "fit(X)", "fit(X, t)", "predict()", "predict(X[:, :1])", "predict([1, 2])", "predict(None)", "fit(X, y, nothing=1)", "fit(X, y, ridge__nothing=1)", "fit(X, y, ridge__sample_weight=t)", "fit(X, y, other__sample_weight=t)",
                       "set_params(nothing=1)", "set_params(ridge__nothing=1)", "set_params(other__alpha=1)", "[0]", "[5]", "['nothing']", "[0:1]", "[0.5]", "['ridge']"]:
            dot = "" if method.startswith("[") else "."
            yield f"print(show({made}{dot}{method}))"
            yield f"print(show({made}.fit(X, y){dot}{method}))"


def encoders():
    columns = TARGETS + TABLES
    for one in columns:
        yield f"m = LabelEncoder().fit({one})\nprint(show(m.classes_))"
        yield f"print(show(LabelEncoder().fit_transform({one})))"
        yield f"print(show(LabelEncoder().fit(words).transform({one})))"
        yield f"print(show(LabelEncoder().fit(y).transform({one})))"
        yield f"print(show(LabelEncoder().fit(words).inverse_transform({one})))"
        yield f"print(show(OneHotEncoder(sparse_output=False).fit([['a', 1], ['b', 2]]).transform({one})))"
        yield f"print(show(OneHotEncoder(sparse_output=False).fit_transform({one})))"
        yield f"print(show(OneHotEncoder(sparse_output=False, handle_unknown='ignore').fit(X).transform({one})))"
    for call in ["transform(y)", "inverse_transform(y)", "classes_", "fit()", "transform()", "fit(y, y)", "nothing"]:
        yield f"print(show(LabelEncoder().{call}))"
    yield "LabelEncoder(1)"
    yield "LabelEncoder(nothing=1)"
    for categories in ["[['a', 'b']]", "[['b', 'a']]", "[[1, 2]]", "[[2, 1]]", "[['a'], ['b']]", "[]", "'bad'", "1", "None", "[['a', 'a']]", "[1, 2]", "['a', 'b']"]:
        for column in ["[['a'], ['b']]", "[[1], [2]]", "[['c']]"]:
            yield f"print(show(OneHotEncoder(categories={categories}, sparse_output=False).fit_transform({column})))"
            yield f"print(show(OneHotEncoder(categories={categories}, sparse_output=False, handle_unknown='ignore').fit_transform({column})))"
    for drop in ["'first'", "'if_binary'", "'bad'", "1", "['a', 1]", "[1]", "[]", "['z', 1]"]:
        yield f"print(show(OneHotEncoder(drop={drop}, sparse_output=False).fit_transform([['a', 1], ['b', 2]])))"
    for names in ["None", "['a', 'b']", "['a']", "'ab'", "1", "[1, 2]", "[]", "np.array(['p', 'q'])"]:
        for name in TRANSFORMERS + ["KMeans"]:
            yield f"print(show({maker(name)}.fit(X).get_feature_names_out({names})))"
    for call in ["inverse_transform([[0, 1]])", "categories_", "get_feature_names_out()", "transform(X)", "n_features_in_"]:
        yield f"print(show(OneHotEncoder(sparse_output=False).fit([['a'], ['b']]).{call}))"


def datasets():
    import inspect
    for name in MODULES["datasets"]:
        function = getattr(importlib.import_module("sklearn.datasets"), name)
        more = ", random_state=0" if name.startswith("make_") else ""
        for parameter in inspect.signature(function).parameters:
            for value in VALUES + ["3", "(3, 4)", "[2, 3]", "[[0, 0], [5, 5]]", "[0.2, 0.8]"]:
                if parameter in ("n_samples", "n_features") and value in ("10**30", "1e308"):
                    continue
                rest = "" if parameter == "random_state" else more
                yield f"print(show({name}({parameter}={value}{rest})[0]{'' if name.startswith('make') else '[0]'})[:300])"
                if name.startswith("load"):
                    yield f"print(show({name}({parameter}={value}).data.shape))"
        yield f"{name}(nothing=1)"
        yield f"{name}(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)"
    for arguments in ["n_samples=10, n_features=2", "n_samples=10, n_features=2, n_informative=2", "n_samples=10, n_features=2, n_informative=2, n_redundant=0, n_classes=3",
                      "n_samples=10, n_features=2, n_informative=2, n_redundant=0, weights=[0.9]", "n_samples=10, n_features=2, n_informative=2, n_redundant=0, weights=[0.9, 0.9]",
                      "n_samples=10, n_features=2, n_informative=2, n_redundant=0, weights=[0.1, 0.2, 0.3, 0.4]", "n_samples=10, n_features=2, n_informative=1, n_redundant=0, n_clusters_per_class=2"]:
        yield f"print(show(make_classification({arguments}, random_state=0)))"
    for arguments in ["n_samples=[1, 2], centers=3", "n_samples=[1, 2], centers=[[0, 0]]", "n_samples=3, centers=[[0, 0], [1, 1]], cluster_std=[1]", "centers=[1, 2]", "centers=[[0, 0]], n_features=5",
                      "n_samples=4, center_box=(10, -10)", "n_samples=4, center_box=1", "n_samples=4, return_centers=True"]:
        yield f"print(show(make_blobs({arguments}, random_state=0))[:300])"
    tree = "DecisionTreeClassifier(random_state=0).fit(X, y)"
    for arguments in ["feature_names=['a']", "feature_names=['a', 'b']", "feature_names=1", "feature_names='ab'", "class_names=['a']", "class_names=['a', 'b']", "class_names=1", "max_depth=0", "max_depth=-1", "max_depth='a'", "max_depth=1", "spacing=0", "spacing=5", "spacing='a'",
                      "decimals=-1", "decimals=0", "decimals='a'", "decimals=5", "show_weights=True", "show_weights=1", "nothing=1"]:
        yield f"print(export_text({tree}, {arguments}))"
    yield "print(export_text(DecisionTreeClassifier()))"
    yield "print(export_text())"
    yield "print(export_text(LinearRegression().fit(X, t)))"
    yield f"print(export_text(DecisionTreeRegressor(random_state=0).fit(X, t), class_names=['a', 'b']))"
    for table in TABLES:
        yield f"print(show(KNeighborsClassifier().fit(X, y).kneighbors({table})))"
        for name in ["MinMaxScaler", "StandardScaler", "PCA"]:
            yield f"print(show({name}().fit(X).inverse_transform({table})))"
    for count in VALUES:
        yield f"print(show(KNeighborsClassifier().fit(X, y).kneighbors(X, {count})))"
        yield f"print(show(KNeighborsRegressor().fit(X, t).kneighbors(n_neighbors={count})))"


SECTIONS = [settings, data, metrics, selection, pipelines, encoders, datasets]


def program(cases):
    text = PRELUDE + IMPORTS
    for place, case in enumerate(cases):
        body = "\n".join("    " + line for line in case.split("\n"))
        text += f"print('## {place}')\ntry:\n{body}\nexcept Exception as error:\n"
        text += "    print(type(error).__name__ + ': ' + str(error))\n"
    return text


def answers(output):
    """What each case has printed; each warning once, without its place."""
    found, lines, is_place = {}, None, False
    for line in output.split("\n"):
        if line.startswith("## "):
            lines = found[int(line[3:])] = []
        elif lines is not None:
            matched = re.match(r".*\.py:\d+: (\w+Warning: .*)$", line)
            if matched:
                line = "warning: " + matched[1]
            lines.append(line)
    return found


def tidy(lines):
    """Warnings once each, and without the line of the program that the shell shows below."""
    if lines is None:
        return None
    kept = []
    for line in lines:
        if line.startswith("warning: ") and line in kept or re.match(r"  (m = |print\(|x = |m\.)", line):
            continue
        kept.append(line)
    return "\n".join(kept).rstrip("\n")


NUMBER = r"-?\d+\.?\d*(?:e[+-]?\d+)?"


def plain(text):
    """An answer with choices in alphabetical order, as sets have none, and without tracebacks and places in memory."""
    text = re.sub(r"Traceback \(most recent call last\):\n(?:  .*\n|\n(?=  ))*", "", text)
    text = re.sub(r"\{('[^{}]*')\}", lambda found: "{" + ", ".join(sorted(found[1].split(", "))) + "}", text)
    return re.sub(r"<(function|built-in function|class) ([^<>]*(<lambda>)?).*?>", r"<\1>", re.sub(r" at 0x[0-9a-f]+", "", text))


def agree(ours, theirs):
    if ours == theirs:
        return True
    if ours is None or theirs is None:
        return False
    ours, theirs = plain(ours), plain(theirs)
    if ours == theirs:
        return True
    if re.sub(NUMBER, "#", ours) != re.sub(NUMBER, "#", theirs):
        return False
    pairs = zip(re.findall(NUMBER, ours), re.findall(NUMBER, theirs))
    return "Error: " not in ours and all(abs(float(a) - float(b)) <= 2e-5 * abs(float(b)) + 1e-7 for a, b in pairs)


def run(command, cases, folder):
    """What each case prints; where the process does not end well, its cases are run in halves, down to the guilty one."""
    path = pathlib.Path(folder) / "program.py"
    path.write_text((PEER if command[0] == sys.executable else "") + program(cases))
    try:
        result = subprocess.run(command + [str(path)], capture_output=True, encoding="utf-8", timeout=20,
                                env={**os.environ, "OMP_NUM_THREADS": "1"})
        output, end = result.stdout, result.returncode and f"ended with {result.returncode}: {result.stderr[-300:]}"
    except subprocess.TimeoutExpired:
        output, end = "", "took too long"
    if not end:
        return [tidy(lines) for _, lines in sorted(answers(output).items())]
    if len(cases) == 1:
        return [str(end)]
    middle = len(cases) // 2
    return run(command, cases[:middle], folder) + run(command, cases[middle:], folder)


def words(text):
    """An answer without names and numbers, so that answers that differ alike are counted together."""
    text = re.sub(r"\b(" + "|".join(ESTIMATORS + MODULES["metrics"]) + r")\b", "NAME", text or "(nothing)")
    return re.sub(NUMBER, "#", text)[:160]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shell", default=str(ROOT / ".build/debug/mlshell"))
    parser.add_argument("--only", default="")
    parser.add_argument("--section", default="")
    parser.add_argument("--show", type=int, default=40)
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--cases", type=int, default=10**9)
    parser.add_argument("--gaps", action="store_true")
    options = parser.parse_args()
    cases = [case for section in SECTIONS if options.section in section.__name__ for case in section()]
    cases = list(dict.fromkeys(case for case in cases if options.only in case))[: options.cases]
    groups, gaps = collections.defaultdict(list), collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(cases), 300):
            part = cases[start:start + 300]
            ours, theirs = run([options.shell, "run"], part, folder), run([sys.executable], part, folder)
            for place, case in enumerate(part):
                mine, other = ours[place], theirs[place]
                if agree(mine, other):
                    continue
                mine, other = mine and plain(mine), other and plain(other)
                if "this shell" in (mine or ""):
                    gaps[words(mine)] += 1
                    continue
                groups[words(mine), words(other)].append((case, mine, other))
            print(f"{start + len(part)} of {len(cases)}", file=sys.stderr)
    for shown, (_, found) in enumerate(sorted(groups.items(), key=lambda group: -len(group[1]))):
        if shown == options.show:
            break
        print(f"=== {len(found)} times")
        for case, mine, other in found[:options.each]:
            print(case)
            print("  mlshell:     ", (mine or "(nothing)")[:600])
            print("  scikit-learn:", (other or "(nothing)")[:600], flush=True)
    if options.gaps:
        for text, count in gaps.most_common():
            print(f"{count:5} {text}")
    different = sum(map(len, groups.values()))
    print(f"{len(cases)} cases, {different} different in {len(groups)} groups; {sum(gaps.values())} of what the shell says it has not")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()

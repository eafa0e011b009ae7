# The time of fitting each estimator to the bundled data sets: the median of several fits, in milliseconds.
import time

from sklearn.cluster import KMeans
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge, SGDClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.decomposition import PCA
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

iris, wine, cancer = load_iris(return_X_y=True), load_wine(return_X_y=True), load_breast_cancer(return_X_y=True)
digits, diabetes = load_digits(return_X_y=True), load_diabetes(return_X_y=True)


def scaled(data):
    return StandardScaler().fit_transform(data[0]), data[1]


cases = [
    ("LinearRegression diabetes", LinearRegression(), diabetes),
    ("LinearRegression cancer", LinearRegression(), cancer),
    ("LinearRegression digits", LinearRegression(), digits),
    ("Ridge diabetes", Ridge(), diabetes),
    ("Lasso diabetes", Lasso(0.1), diabetes),
    ("LogisticRegression iris", LogisticRegression(), scaled(iris)),
    ("LogisticRegression cancer", LogisticRegression(), scaled(cancer)),
    ("LogisticRegression digits", LogisticRegression(), scaled(digits)),
    ("SGDClassifier cancer", SGDClassifier(random_state=0), scaled(cancer)),
    ("KMeans iris", KMeans(3, random_state=0), iris),
    ("KMeans cancer", KMeans(4, random_state=0), cancer),
    ("KMeans digits", KMeans(10, random_state=0), digits),
    ("DecisionTree iris", DecisionTreeClassifier(random_state=0), iris),
    ("DecisionTree cancer", DecisionTreeClassifier(random_state=0), cancer),
    ("DecisionTree digits", DecisionTreeClassifier(random_state=0), digits),
    ("DecisionTree diabetes", DecisionTreeRegressor(random_state=0), diabetes),
    ("RandomForest cancer", RandomForestClassifier(30, random_state=0), cancer),
    ("RandomForest digits", RandomForestClassifier(30, random_state=0), digits),
    ("SVC cancer", SVC(), scaled(cancer)),
    ("SVC digits", SVC(), digits),
    ("KNeighbors digits", KNeighborsClassifier(), digits),
    ("PCA digits", PCA(10), digits),
]
for name, model, (X, y) in cases:
    times = []
    began = time.perf_counter()
    while len(times) < 5 or (time.perf_counter() - began < 0.2 and len(times) < 200):
        start = time.perf_counter()
        model.fit(X, y)
        if name.startswith("KN"):
            model.predict(X[:300])
        times.append(time.perf_counter() - start)
    print(f"{name}\t{sorted(times)[len(times) // 2] * 1000:.3f}")

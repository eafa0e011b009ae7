# Digits by 64-64-10, 30 epochs of batch 32.
import time
import warnings

from sklearn.datasets import load_digits
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")
digits = load_digits()
X, y = digits.data / 16, digits.target
model = MLPClassifier((64,), alpha=0, batch_size=32, max_iter=30, tol=0, n_iter_no_change=1000, random_state=1)
start = time.perf_counter()
model.fit(X, y)
print(time.perf_counter() - start, model.score(X, y))

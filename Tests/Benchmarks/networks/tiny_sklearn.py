# A 2-8-8-1 network, 5000 steps of batch 10.
import time
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")
rng = np.random.default_rng(0)
turn = np.linspace(0, np.pi, 500)
X = np.concatenate([np.column_stack([np.cos(turn), np.sin(turn)]), np.column_stack([1 - np.cos(turn), 0.5 - np.sin(turn)])])
X = X + rng.normal(0, 0.1, size=(1000, 2))
y = np.concatenate([np.zeros(500), np.ones(500)])
model = MLPClassifier((8, 8), alpha=0, batch_size=10, max_iter=50, tol=0, n_iter_no_change=1000, random_state=1)
start = time.perf_counter()
model.fit(X, y)
print(time.perf_counter() - start, model.score(X, y))

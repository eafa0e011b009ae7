# Sorting a million numbers, and counting the distinct ones.
import numpy as np

rng = np.random.default_rng(2)
x = rng.random(1000000)
for step in range(3):
    s = np.sort(x)
    order = np.argsort(x[:100000])
values, counts = np.unique(np.floor(x * 1000), return_counts=True)
print(s[0], s[-1], order[:3], len(values), counts.max())

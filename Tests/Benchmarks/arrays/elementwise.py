# Arithmetic on whole arrays, large and small.
import numpy as np

x = np.linspace(0.0, 1.0, 200000)
y = np.zeros(200000)
for _ in range(60):
    y = y + np.sqrt(x * x + 1.0) - np.exp(-x) * 0.5
small = np.arange(8.0)
total = 0.0
for i in range(60000):
    total += (small * 2.0 + i).sum()
print(f"{y.sum():.6e}", total)

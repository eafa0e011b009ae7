# Matrix products and reductions along axes.
import numpy as np

n = 160
a = np.arange(n * n).reshape(n, n) % 7 - 3.0
b = np.arange(n * n).reshape(n, n) % 5 - 2.0
c = a
for _ in range(30):
    c = (c @ b) / 50.0
    c = c - c.mean(axis=0)
print(c.shape, f"{abs(c).sum():.5e}")
v = np.ones(n)
for _ in range(3000):
    v = a @ v
    v = v / np.sqrt((v * v).sum())
print(f"{v.max():.6f}")

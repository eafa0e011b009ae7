# Linear algebra: products, systems, least squares, decompositions.
import numpy as np

rng = np.random.default_rng(1)
a = rng.normal(size=(512, 512))
b = rng.normal(size=(500, 500))
m = rng.normal(size=(1000, 20))
v = rng.normal(size=1000)
s = rng.normal(size=(200, 200))
for step in range(3):
    product = a @ a
    x = np.linalg.solve(b, v[:500])
    fit = np.linalg.lstsq(m, v)[0]
    singular = np.linalg.svd(s)[1]
print(f"{abs(product).sum():.4e} {abs(x).sum():.4f} {abs(fit).sum():.6f} {singular[0]:.6f}")

# Elementwise arithmetic and reductions on a million numbers.
import numpy as np

x = np.linspace(0.0, 1.0, 1000000)
y = x[::-1].copy()
total = 0.0
for step in range(20):
    z = x * y + 0.5
    total += z.max() - z.min() + np.sqrt(z).mean() + (x / z).sum() * 1e-6
print(f"{total:.9f}")

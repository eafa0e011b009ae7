# Many operations on ten numbers.
import numpy as np

x = np.arange(10.0)
y = np.ones(10)
total = 0.0
for step in range(40000):
    z = x * 0.5 + y
    total += z.sum() - np.maximum(z, 2.0)[3]
print(total)

# Linear regression by gradient descent on arrays.
import numpy as np

x = np.linspace(-1.0, 1.0, 400)
data = np.column_stack([np.ones(400), x, x * x])
target = 1.0 - 2.0 * x + 0.5 * x * x
weights = np.zeros(3)
for step in range(20000):
    error = data @ weights - target
    weights = weights - 0.1 * (data.T @ error) / 400
print(" ".join(f"{w:.4f}" for w in weights), (error * error).mean() < 1e-20)

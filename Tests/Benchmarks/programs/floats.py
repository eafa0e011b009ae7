# Float arithmetic: integration, Newton's method, a logistic map and math functions.
import math


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


def root(x):
    guess = x / 2 + 0.5
    while abs(guess * guess - x) > 1e-12 * x:
        guess = (guess + x / guess) / 2
    return guess


def logistic(r, steps):
    x = 0.5
    mean = 0.0
    for _ in range(steps):
        x = r * x * (1.0 - x)
        mean += x
    return mean / steps


print(simpson(lambda x: x * x * math.exp(-x) + math.sin(3 * x), 0.0, 5.0, 900000))
print(sum(root(float(n)) for n in range(1, 200000)))
print(logistic(3.9, 4000000))

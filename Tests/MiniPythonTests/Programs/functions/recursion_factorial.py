def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


print([factorial(n) for n in range(8)])  # expect: [1, 1, 2, 6, 24, 120, 720, 5040]
print(factorial(30))  # expect: 265252859812191058636308480000000


def endless(n):
    return endless(n + 1)


endless(0)  # error: RecursionError: maximum recursion depth exceeded

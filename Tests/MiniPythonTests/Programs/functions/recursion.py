def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
def fibonacci(n, known={}):
    if n < 2:
        return n
    if n not in known:
        known[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]
def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(factorial(25), fibonacci(90), len(hanoi(6, "A", "B", "C")))  # expect: 15511210043330985984000000 2880067194370816120 63
def is_even(n):
    return True if n == 0 else is_odd(n - 1)
def is_odd(n):
    return False if n == 0 else is_even(n - 1)
print(is_even(100), is_odd(7))  # expect: True True
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
print(gcd(48, 36))  # expect: 12
def endless(n):
    return endless(n + 1)
endless(0)  # error: RecursionError: maximum recursion depth exceeded

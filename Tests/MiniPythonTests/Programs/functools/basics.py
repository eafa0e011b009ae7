from functools import reduce, partial, cache, lru_cache, wraps, cmp_to_key
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"))  # expect: 24 9 start
double = partial(pow, 2)
print(double(5), partial(int, base=2)("101"), partial(max, 5)(1, 9), double.args)  # expect: 32 5 9 (2,)
calls = []
@cache
def slow(n):
    calls.append(n)
    return n * n
print(slow(3), slow(3), slow(4), calls)  # expect: 9 9 16 [3, 4]
@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
print(fibonacci(80))  # expect: 23416728348467685
@lru_cache(maxsize=2)
def small(n):
    calls.append(n)
    return n
calls.clear()
small(1), small(2), small(1), small(3), small(2)
print(calls)  # expect: [1, 2, 3, 2]
small.cache_clear()
small(2)
print(calls)  # expect: [1, 2, 3, 2, 2]
def logged(f):
    @wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper
@logged
def named():
    """Has a name."""
print(named.__name__, named.__doc__)  # expect: named Has a name.
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))  # expect: [3, 2, 1]
reduce(max, [])  # error: TypeError: reduce() of empty iterable with no initial value

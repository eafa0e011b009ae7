def logged(f):
    def wrapper(*args):
        result = f(*args)
        print(f.__name__, args, "->", result)
        return result
    return wrapper
def repeat(n):
    def decorate(f):
        def wrapper(x):
            for _ in range(n):
                x = f(x)
            return x
        return wrapper
    return decorate
@logged
def add(a, b):
    return a + b
@repeat(3)
def double(x):
    return x * 2
print(add(1, 2), double(1))
# expect: add (1, 2) -> 3
# expect: 3 8
@logged
@repeat(2)
def inc(x):
    return x + 1
inc(5)
# expect: wrapper (5,) -> 7

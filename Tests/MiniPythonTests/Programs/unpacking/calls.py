def f(*args, **kwargs):
    return args, kwargs
print(f(*[1, 2], 3, **{"a": 4}, b=5))  # expect: ((1, 2, 3), {'a': 4, 'b': 5})
print(f(*"ab", *range(2)), f(**{}), f())  # expect: (('a', 'b', 0, 1), {}) ((), {}) ((), {})
def g(a, b=2, *c, d, e=5, **f):
    return a, b, c, d, e, f
print(g(1, d=4), g(1, 2, 3, 4, d=0, z=9), g(*[1], **{"d": 3}))  # expect: (1, 2, (), 4, 5, {}) (1, 2, (3, 4), 0, 5, {'z': 9}) (1, 2, (), 3, 5, {})
g(1, 2)  # error: TypeError: g() missing 1 required keyword-only argument: 'd'

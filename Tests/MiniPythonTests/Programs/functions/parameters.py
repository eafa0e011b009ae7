def f(a, b=2, *args, c=3, d, **kwargs):
    return (a, b, args, c, d, kwargs)
print(f(1, d=4), f(1, 5, 6, 7, d=8, e=9))  # expect: (1, 2, (), 3, 4, {}) (1, 5, (6, 7), 3, 8, {'e': 9})
def g(a, /, b, *, c):
    return a + b + c
print(g(1, 2, c=3), g(1, b=2, c=3))  # expect: 6 6
def h(x, acc=[]):
    acc.append(x)
    return acc
print(h(1), h(2), h(3, []))  # expect: [1, 2] [1, 2] [3]
print((lambda x, y=2: x * y)(4), (lambda *a: len(a))(1, 2, 3))  # expect: 8 3
def nothing():
    pass
print(nothing(), f.__name__, g.__name__)  # expect: None f g
g(1, 2, 3)  # error: TypeError: g() takes 2 positional arguments but 3 were given

def compose(f, g):
    return lambda x: f(g(x))
def twice(f):
    return compose(f, f)
print(twice(lambda x: x + 3)(1), compose(str, abs)(-5))  # expect: 7 5
operations = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
print([operations[o](3, 4) for o in "+*"])  # expect: [7, 12]
def apply(f, *args, **kwargs):
    return f(*args, **kwargs)
print(apply(max, 1, 5, 3), apply(sorted, [2, 1], reverse=True))  # expect: 5 [2, 1]
print(list(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))))  # expect: [3, 8]

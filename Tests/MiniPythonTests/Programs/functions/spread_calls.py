# f(*values, **names) for functions, methods, classes and built-ins; *rest parameters.
def show(*rest):
    return rest


def named(first, second=2, *rest, third=3, **others):
    return first, second, rest, third, others


def two(a, b):
    return a - b


print(show(*[1, 2]), show(*()), show(0, *range(3), *"ab"), show())  # expect: (1, 2) () (0, 0, 1, 2, 'a', 'b') ()
print(two(*(5, 3)), two(7, *[2]), two(*[1], b=2), two(**{"a": 1, "b": 4}))  # expect: 2 5 -1 -3
print(named(*[1]), named(1, *[2, 3, 4], third=5, x=6), named(*"abc", **{"y": 1}))
# expect: (1, 2, (), 3, {}) (1, 2, (3, 4), 5, {'x': 6}) ('a', 'b', ('c',), 3, {'y': 1})


class Point:
    def __init__(self, x, *more):
        self.all = x, more

    def method(self, *values, scale=1):
        return [v * scale for v in values]

    def plain(self, a, b):
        return self.all, a, b

    def __call__(self, *values):
        return values


p = Point(*[1, 2, 3])
print(p.all, p.method(*[1, 2], scale=3), p.plain(*"ab"), p(*[4]), Point(*[0]).all)
# expect: (1, (2, 3)) [3, 6] ((1, (2, 3)), 'a', 'b') (4,) (0, ())
method = p.plain
print(method(*[1, 2]), max(*[3, 9, 4]), "{} {}".format(*"ab"), list(map(two, *[[5, 6], [1, 2]])))
# expect: ((1, (2, 3)), 1, 2) 9 a b [4, 4]
for arguments in ([1], [1, 2, 3]):
    try:
        two(*arguments)
    except TypeError as problem:
        print(problem)
# expect: two() missing 1 required positional argument: 'b'
# expect: two() takes 2 positional arguments but 3 were given
try:
    show(*3)
except TypeError as problem:
    print(problem)  # expect: __main__.show() argument after * must be an iterable, not int
try:
    two(*[1, 2], **{"a": 3})
except TypeError as problem:
    print(problem)  # expect: two() got multiple values for argument 'a'


def deep(n, *rest):
    if n == 0:
        return len(rest)
    return deep(*[n - 1], *rest, n)


print(deep(50), len(show(*range(5000))), sum(show(*range(5000))))  # expect: 50 5000 12497500


def generator(*values):
    for value in values:
        yield value


print(list(generator(*[1, 2], 3)), [*generator(*generator(1, 2))])  # expect: [1, 2, 3] [1, 2]


def inside(*values):
    got = yield two(*values)
    yield show(*values, got)


g = inside(9, 4)
print(next(g), g.send("sent"))  # expect: 5 (9, 4, 'sent')


def fails(*values):
    raise ValueError(*values)


try:
    fails(*[1, 2])
except ValueError as problem:
    print(problem.args)  # expect: (1, 2)


def endless(*values):
    return endless(*values)


try:
    endless(1)
except RecursionError as problem:
    print(str(problem)[:32])  # expect: maximum recursion depth exceeded

def plain(a, b=2, *, c=3):
    return a, b, c


def rest(a, *more, c=3, **named):
    return a, more, c, named


def only_named(**named):
    return named


def placed(a, /, b=2, **named):
    return a, b, named


class Point:
    def __init__(self, x, y=0, **named):
        self.x, self.y, self.named = x, y, named

    def moved(self, dx=0, *, dy=0, **named):
        return self.x + dx, self.y + dy, named

    def all(*things, **named):
        return things[1:], named

    @staticmethod
    def static(x, **named):
        return x, named

    @classmethod
    def made(cls, **named):
        return cls(**named)

    def __call__(self, **named):
        return named


words = {"b": 5, "c": 6}
print(plain(1, **words), plain(c=1, a=2), plain(*[1], **{"b": 2}), plain(**{"a": 1}, c=9), plain(1, **{}))
# expect: (1, 5, 6) (2, 2, 1) (1, 2, 3) (1, 2, 9) (1, 2, 3)
print(rest(1, 2, 3, c=4, d=5), rest(a=1, e=2), rest(1, **words, z=0), rest(*"xyz", **words))
# expect: (1, (2, 3), 4, {'d': 5}) (1, (), 3, {'e': 2}) (1, (), 6, {'b': 5, 'z': 0}) ('x', ('y', 'z'), 6, {'b': 5})
print(only_named(), only_named(b=1, a=2), only_named(**words), only_named(**{"not a name": 1, "é": 2}))
# expect: {} {'b': 1, 'a': 2} {'b': 5, 'c': 6} {'not a name': 1, 'é': 2}
print(placed(1, a=5), placed(1, b=3, a=4), placed(1, **{"a": 2, "b": 3}))
# expect: (1, 2, {'a': 5}) (1, 3, {'a': 4}) (1, 3, {'a': 2})
point = Point(1, y=2, z=3)
print(point.x, point.y, point.named, point.moved(dy=5), point.moved(1, dy=1, w=2), point.moved(**{"dx": 3}))
# expect: 1 2 {'z': 3} (1, 7, {}) (2, 3, {'w': 2}) (4, 2, {})
print(Point(**{"x": 4}).x, Point.made(x=5, q=1).named, Point.static(x=1, y=2), point.all(1, a=2), point(k=1))
# expect: 4 {'q': 1} (1, {'y': 2}) ((1,), {'a': 2}) {'k': 1}
fresh = only_named(**words)
fresh["b"] = "changed"
print(words, (lambda *args, **named: (args, named))(1, k=2))  # expect: {'b': 5, 'c': 6} ((1,), {'k': 2})


def outer(scale, **named):
    def inner(x=1, **more):
        return x * scale, more, named

    return inner


print(outer(3, n=1)(x=5, y=2), outer(scale=2)(**{"x": 4}))  # expect: (15, {'y': 2}, {'n': 1}) (8, {}, {})


def generate(first, *, last=2, **named):
    yield from range(first, last)
    yield named


print(list(generate(0, last=2, a=1)), list(generate(**{"first": 1})))  # expect: [0, 1, {'a': 1}] [1, {}]


class Words:
    def keys(self):
        return ["a", "c"]

    def __getitem__(self, key):
        return key * 2


print(plain(**Words()), only_named(**Words(), d=1))  # expect: ('aa', 2, 'cc') {'a': 'aa', 'c': 'cc', 'd': 1}
for call in [
    lambda: plain(**{"a": 1, "x": 2}), lambda: plain(1, a=2), lambda: plain(1, **{"a": 2}), lambda: plain(b=1),
    lambda: plain(1, 2, 3), lambda: plain(**{1: 2}), lambda: plain(**5), lambda: plain(1, **words, **words),
    lambda: plain(1, c=1, **words), lambda: placed(a=1), lambda: Point(z=1), lambda: point.moved(1, 2),
    lambda: point.moved(1, dx=2), lambda: point.moved(self=2), lambda: Point(1, self=1), lambda: rest(c=1), lambda: only_named(1, **words),
    lambda: only_named(*[1], a=1), lambda: Point.static(y=1), lambda: point.moved(**words, **{"b": 1}),
]:
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: plain() got an unexpected keyword argument 'x'
# expect: plain() got multiple values for argument 'a'
# expect: plain() got multiple values for argument 'a'
# expect: plain() missing 1 required positional argument: 'a'
# expect: plain() takes from 1 to 2 positional arguments but 3 were given
# expect: keywords must be strings
# expect: __main__.plain() argument after ** must be a mapping, not int
# expect: __main__.plain() got multiple values for keyword argument 'b'
# expect: __main__.plain() got multiple values for keyword argument 'c'
# expect: placed() missing 1 required positional argument: 'a'
# expect: Point.__init__() missing 1 required positional argument: 'x'
# expect: Point.moved() takes from 1 to 2 positional arguments but 3 were given
# expect: Point.moved() got multiple values for argument 'dx'
# expect: Point.moved() got multiple values for argument 'self'
# expect: Point.__init__() got multiple values for argument 'self'
# expect: rest() missing 1 required positional argument: 'a'
# expect: only_named() takes 0 positional arguments but 1 was given
# expect: only_named() takes 0 positional arguments but 1 was given
# expect: Point.static() missing 1 required positional argument: 'x'
# expect: __main__.Point.moved() got multiple values for keyword argument 'b'

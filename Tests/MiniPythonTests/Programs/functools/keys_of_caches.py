from functools import lru_cache, partial


asked = []


@lru_cache(maxsize=2)
def doubled(x, *more, **named):
    asked.append((x, more, named))
    return x


for x in [1, 1, 1.0, 1.0, True, "1", "1", 1, (1,), (1,), 2**70, 2**70]:
    doubled(x)
print(doubled.cache_info(), asked)
# expect: CacheInfo(hits=6, misses=6, maxsize=2, currsize=2) [(1, (), {}), (1.0, (), {}), ('1', (), {}), (1, (), {}), ((1,), (), {}), (1180591620717411303424, (), {})]
doubled(1, 2)
doubled(1, 2)
doubled(1, k=2)
doubled(1, k=2)
print(doubled.cache_info(), asked[-3:])
# expect: CacheInfo(hits=8, misses=8, maxsize=2, currsize=2) [(1180591620717411303424, (), {}), (1, (2,), {}), (1, (), {'k': 2})]


@lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(90), fibonacci.cache_info())
# expect: 2880067194370816120 CacheInfo(hits=88, misses=91, maxsize=None, currsize=91)


@lru_cache(maxsize=3)
def square(n):
    return n * n


for n in [1, 2, 3, 1, 4, 2, 1, 3]:
    square(n)
print(square.cache_info())  # expect: CacheInfo(hits=2, misses=6, maxsize=3, currsize=3)


class Shape:
    def __init__(self, name, sides=4):
        self.name = name
        self.sides = sides

    def told(self, prefix, *rest):
        return prefix + self.name, self.sides, rest


def show(*values, **named):
    return values, named


print(partial(show)(1, a=2), partial(show, 0)(1, a=2), partial(show, 0, 1)(2), partial(show, a=1)(2, a=3))
# expect: ((1,), {'a': 2}) ((0, 1), {'a': 2}) ((0, 1, 2), {}) ((2,), {'a': 3})
print(partial(Shape("s").told, "a ")(1, 2), partial(Shape, "square")().sides, partial(Shape)("t", 3).sides)
# expect: ('a s', 4, (1, 2)) 4 3
print(partial(partial(show, 1), 2)(3), partial(max, 5)(3), list(map(partial(pow, 2), range(4))), partial(int, base=2)("11"))
# expect: ((1, 2, 3), {}) 5 [1, 2, 4, 8] 3


def numbers(start, stop):
    yield from range(start, stop)


print(list(partial(numbers, 2)(5)), sorted([3, 1, 2], key=partial(pow, -1)))  # expect: [2, 3, 4] [3, 1, 2]
try:
    partial(Shape("s").told)()
except TypeError as error:
    print(error)  # expect: Shape.told() missing 1 required positional argument: 'prefix'
doubled([])
# error: TypeError: unhashable type: 'list'

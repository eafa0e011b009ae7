# The functions that sorting and grouping take as keys.
from operator import attrgetter, itemgetter, methodcaller

people = [("Bob", 25), ("Ann", 30), ("Cid", 25)]
print(sorted(people, key=itemgetter(1)))  # expect: [('Bob', 25), ('Cid', 25), ('Ann', 30)]
print(max(people, key=itemgetter(1, 0)))  # expect: ('Ann', 30)
print(itemgetter(1), itemgetter("a", 2)({"a": 5, 2: 6}))  # expect: operator.itemgetter(1) (5, 6)
print(itemgetter(slice(1, 3))("abcd"), type(itemgetter(0)))  # expect: bc <class 'operator.itemgetter'>


class Point:
    def __init__(self, x, inner=None):
        self.x, self.inner = x, inner


points = [Point(3), Point(1, Point(7))]
print([p.x for p in sorted(points, key=attrgetter("x"))])  # expect: [1, 3]
print(attrgetter("inner.x")(points[1]), attrgetter("x", "inner")(points[0]))  # expect: 7 (3, None)
print(list(map(methodcaller("upper"), "ab")), methodcaller("split", "-", maxsplit=1)("a-b-c"))  # expect: ['A', 'B'] ['a', 'b-c']
print(methodcaller("split", "-", maxsplit=1))  # expect: operator.methodcaller('split', '-', maxsplit=1)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: itemgetter(1)())  # expect: TypeError itemgetter expected 1 argument, got 0
attempt(lambda: itemgetter(1)([], 2))  # expect: TypeError itemgetter expected 1 argument, got 2
attempt(lambda: itemgetter(5)([1]))  # expect: IndexError list index out of range
attempt(lambda: attrgetter(5))  # expect: TypeError attribute name must be a string
attempt(lambda: attrgetter("nope")(5))  # expect: AttributeError 'int' object has no attribute 'nope'
attempt(lambda: methodcaller(5))  # expect: TypeError method name must be a string

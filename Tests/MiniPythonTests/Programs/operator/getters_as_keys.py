from collections import namedtuple
from operator import attrgetter, itemgetter, methodcaller

rows = [("pear", 3), ("fig", 1), ("plum", 3), ("date", 2)]
print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(1, 0)), sorted(rows, key=itemgetter(-1), reverse=True))
# expect: [('fig', 1), ('date', 2), ('pear', 3), ('plum', 3)] ('plum', 3) [('pear', 3), ('plum', 3), ('date', 2), ('fig', 1)]
print(list(map(itemgetter(0), rows)), itemgetter(1)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))("abcd"))
# expect: ['pear', 'fig', 'plum', 'date'] b 5 bc
Pair = namedtuple("Pair", "name size")
pairs = [Pair(*row) for row in rows]
print([p.name for p in sorted(pairs, key=attrgetter("size", "name"))], attrgetter("name")(pairs[0]), itemgetter(1)(pairs[1]))
# expect: ['fig', 'date', 'pear', 'plum'] pear 1


class Box:
    label = "box"

    def __init__(self, inner):
        self.inner = inner

    def __getitem__(self, key):
        return key, self.inner


print(attrgetter("inner.inner.label")(Box(Box(Box))), attrgetter("inner")(Box(1)), itemgetter("q")(Box(2)), itemgetter(1, 2)(Box(0)))
# expect: box 1 ('q', 2) ((1, 0), (2, 0))
print(sorted("bAc", key=str.lower), sorted(["b ", " a"], key=str.strip), sorted([[2], [1, 1]], key=len), sorted([3, -4], key=int.__abs__))
# expect: ['A', 'b', 'c'] [' a', 'b '] [[2], [1, 1]] [3, -4]
print(list(map(methodcaller("upper"), "ab")), methodcaller("split", ",", maxsplit=1)("a,b,c"))
# expect: ['A', 'B'] ['a', 'b,c']
for f in [
    lambda: itemgetter(5)([1]), lambda: itemgetter("a")([1]), lambda: itemgetter("a")({}), lambda: itemgetter(0)(5),
    lambda: attrgetter("x")(5), lambda: attrgetter("real.x")(5), lambda: itemgetter(1)(), lambda: itemgetter(1)(1, 2),
    lambda: attrgetter("a")(1, k=2), lambda: sorted([1], key=str.lower), lambda: sorted(["a", b] if False else ["a", 1], key=str.upper),
    lambda: str.upper(5), lambda: list.append(5, 1), lambda: list(map(dict.get, [1], [2])),
]:
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError list index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: KeyError 'a'
# expect: TypeError 'int' object is not subscriptable
# expect: AttributeError 'int' object has no attribute 'x'
# expect: AttributeError 'int' object has no attribute 'x'
# expect: TypeError itemgetter expected 1 argument, got 0
# expect: TypeError itemgetter expected 1 argument, got 2
# expect: TypeError attrgetter() takes no keyword arguments
# expect: TypeError descriptor 'lower' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'get' for 'dict' objects doesn't apply to a 'int' object

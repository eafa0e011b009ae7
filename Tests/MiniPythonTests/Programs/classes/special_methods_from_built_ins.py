class Plain:
    pass


class Full:
    def __init__(self, x):
        self.x = x

    def __str__(self):
        return "str " + str(self.x)

    def __repr__(self):
        return f"Full({self.x!r})"

    def __eq__(self, other):
        return isinstance(other, Full) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __lt__(self, other):
        return self.x < other.x

    def __bool__(self):
        return self.x > 1

    def __len__(self):
        return self.x

    def __contains__(self, item):
        return item == self.x

    def __iter__(self):
        return iter(range(self.x))


class Derived(Full):
    def __repr__(self):
        return "Derived"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class OnlyLength:
    def __len__(self):
        return self.length


class OnlyEqual:
    def __eq__(self, other):
        return True


class EqualAndHash(OnlyEqual):
    __hash__ = object.__hash__


class Hidden(Full):
    __iter__ = None
    __contains__ = None
    __hash__ = None


full, derived = Full(2), Derived(3)
print([(str(full), repr(full), f"{full} {derived!r}", [full, derived], str(derived), "%s %r" % (full, derived)) for turn in range(2)])
# expect: [('str 2', 'Full(2)', 'str 2 Derived', [Full(2), Derived], 'str 3', 'str 2 Derived'), ('str 2', 'Full(2)', 'str 2 Derived', [Full(2), Derived], 'str 3', 'str 2 Derived')]
print([(sorted([Full(3), Full(1), Full(2)]), max([full, derived]), full in [Full(2)], [Full(1)].index(Full(1)), {Full(1): 2}[Full(1)]) for turn in range(2)])
# expect: [([Full(1), Full(2), Full(3)], Derived, True, 0, 2), ([Full(1), Full(2), Full(3)], Derived, True, 0, 2)]
print([(bool(Full(1)), bool(full), not derived, 2 in full, 3 in full, list(full), tuple(derived), [*full], len({full, Full(2), derived})) for turn in range(2)])
# expect: [(False, True, False, True, False, [0, 1], (0, 1, 2), [0, 1], 2), (False, True, False, True, False, [0, 1], (0, 1, 2), [0, 1], 2)]
print([(str(OnlyRepr()), f"{OnlyRepr()}", bool(Plain()), hash(Full(5)) == hash(5), any([Full(0), Full(5)]), list(zip(full, derived))) for turn in range(2)])
# expect: [('only repr', 'only repr', True, True, True, [(0, 0), (1, 1)]), ('only repr', 'only repr', True, True, True, [(0, 0), (1, 1)])]
empty = OnlyLength()
empty.length = 0
print(bool(empty), "yes" if not empty else "no")  # expect: False yes
empty.length = 3
print(bool(empty), [1 for thing in [empty, Plain()] if thing], OnlyEqual() == 1, OnlyEqual() in [5], hash(EqualAndHash()) is not None)
# expect: True [1, 1] True True True
Full.__str__ = lambda self: "changed"
Full.__bool__ = lambda self: False
print(str(full), str(derived), bool(full), f"{derived}")  # expect: changed changed False changed
del Full.__bool__
full.__len__ = lambda: 0
full.__str__ = lambda: "own"
print(bool(full), bool(Full(0)), str(full), len(full))  # expect: True False changed 2
Plain.__repr__ = lambda self: "plain"
Plain.__len__ = lambda self: 0
print(repr(Plain()), bool(Plain()), [Plain()])  # expect: plain False [plain]
Full.__lt__ = lambda self, other: self.x > other.x
print(sorted([Full(3), Full(1), Full(2)]))  # expect: [Full(3), Full(2), Full(1)]


def told(call):
    try:
        return call()
    except RecursionError:
        return "too deep"
    except (TypeError, ValueError) as error:
        return type(error).__name__ + ": " + str(error)


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __hash__(self):
        return "x"

    def __iter__(self):
        return 5

    def __contains__(self, item):
        return self


class Deep:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)


wrong, deep = Wrong(), Deep()
for call in [
    lambda: str(wrong), lambda: repr(wrong), lambda: bool(wrong), lambda: len(wrong), lambda: hash(wrong), lambda: list(wrong),
    lambda: 5 in wrong, lambda: hash(OnlyEqual()), lambda: {OnlyEqual()}, lambda: list(Hidden(1)), lambda: 1 in Hidden(1),
    lambda: hash(Hidden(1)), lambda: list(Plain()), lambda: 1 in Plain(), lambda: sorted([Plain(), Plain()]), lambda: repr(deep),
    lambda: deep == 1, lambda: hash(deep), lambda: f"{wrong}", lambda: not wrong,
]:
    print(told(call))
# expect: TypeError: __str__ returned non-string (type int)
# expect: TypeError: __repr__ returned non-string (type NoneType)
# expect: TypeError: __bool__ should return bool, returned int
# expect: ValueError: __len__() should return >= 0
# expect: TypeError: __hash__ method should return an integer
# expect: TypeError: iter() returned non-iterator of type 'int'
# expect: TypeError: __bool__ should return bool, returned int
# expect: TypeError: unhashable type: 'OnlyEqual'
# expect: TypeError: unhashable type: 'OnlyEqual'
# expect: TypeError: 'Hidden' object is not iterable
# expect: TypeError: 'Hidden' object is not a container
# expect: TypeError: unhashable type: 'Hidden'
# expect: TypeError: 'Plain' object is not iterable
# expect: TypeError: argument of type 'Plain' is not iterable
# expect: TypeError: '<' not supported between instances of 'Plain' and 'Plain'
# expect: too deep
# expect: too deep
# expect: too deep
# expect: TypeError: __str__ returned non-string (type int)
# expect: TypeError: __bool__ should return bool, returned int

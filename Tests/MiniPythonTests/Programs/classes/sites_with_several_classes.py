# One place in the program that sees instances of several classes by turns.
class A:
    kind = "A"

    def __init__(self, x):
        self.x = x

    def name(self):
        return "a", self.x

    @property
    def double(self):
        return self.x * 2


class B(A):
    def __init__(self, x, y):
        self.y = y
        super().__init__(x)

    def name(self):
        return "b", self.x

    @property
    def double(self):
        return self.x * 20


class C:
    def __init__(self):
        self.name = lambda: ("c", self.x)
        self.x = 0
        self.double = "no property"


def use(things):
    result = []
    for thing in things:
        result.append((thing.x, thing.name(), thing.double))
        thing.x += 1
        thing.last = len(result)
    return result


a, b, c = A(1), B(2, 3), C()
for x in use([a, b, a, b, c, a, c, b]):
    print(x)
# expect: (1, ('a', 1), 2)
# expect: (2, ('b', 2), 40)
# expect: (2, ('a', 2), 4)
# expect: (3, ('b', 3), 60)
# expect: (0, ('c', 0), 'no property')
# expect: (3, ('a', 3), 6)
# expect: (1, ('c', 1), 'no property')
# expect: (4, ('b', 4), 80)
print(vars(a), vars(b), c.x, c.last)  # expect: {'x': 4, 'last': 6} {'y': 3, 'x': 5, 'last': 8} 2 7


def names(things):
    return [thing.name()[0] for thing in things for _ in range(2)]


print(names([a, b, c]))  # expect: ['a', 'a', 'b', 'b', 'c', 'c']
A.name = lambda self: ("new a", self.x)
print(names([a, b, a, c]))  # expect: ['new a', 'new a', 'b', 'b', 'new a', 'new a', 'c', 'c']
del B.name
b.name = lambda: ("own b",)
print(names([a, b, a, b]))  # expect: ['new a', 'new a', 'own b', 'own b', 'new a', 'new a', 'own b', 'own b']
B.double = 7
print([thing.double for thing in (a, b, a, b)])  # expect: [8, 7, 8, 7]


def store(things, value):
    for thing in things:
        thing.fresh = value


many = [A(1), B(1, 2), A(3), B(4, 5), A(6)]
many[2].other = 1
store(many, "f")
store(many, "g")
print([sorted(vars(thing)) for thing in many], {thing.fresh for thing in many})
# expect: [['fresh', 'x'], ['fresh', 'x', 'y'], ['fresh', 'other', 'x'], ['fresh', 'x', 'y'], ['fresh', 'x']] {'g'}


class Guarded(A):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value if name == "x" else f"guarded {value}")


many = [A(1), Guarded(2), B(3, 4)] * 2
store(many, "h")
print([thing.fresh for thing in many])  # expect: ['h', 'guarded h', 'h', 'h', 'guarded h', 'h']


def missing(things):
    for thing in things:
        try:
            print(thing.y)
        except AttributeError as problem:
            print(problem)


missing([B(1, 2), A(1), B(3, 4), C()])
# expect: 2
# expect: 'A' object has no attribute 'y'
# expect: 4
# expect: 'C' object has no attribute 'y'

# Methods behind syntax: items, len, calls and iteration, with everything that may go wrong inside them.
class Grid:
    def __init__(self, width):
        self.cells = [0] * width

    def __getitem__(self, key):
        if isinstance(key, slice):
            return ("slice", key.start, key.stop)
        return self.cells[key]

    def __setitem__(self, key, value):
        self.cells[key] = value
        return "ignored"

    def __len__(self):
        return len(self.cells)

    def __call__(self, *steps, by=1):
        return [step * by for step in steps]

    def __contains__(self, value):
        return value in self.cells


g = Grid(3)
g[0] = 5
g[-1] += 2
g[1], g[2] = g[2], g[1]
print(g[0], g[1], g[2], g[0:2], len(g), g(1, 2), g(3, by=2), g(*[4]), 5 in g, 9 not in g)
# expect: 5 2 0 ('slice', 0, 2) 3 [1, 2] [6] [4] True True
for action in (lambda: g[7], lambda: g.__setitem__(9, 1), lambda: g(x=1), lambda: len(Grid)):
    try:
        action()
    except (IndexError, TypeError) as problem:
        print(type(problem).__name__, problem)
# expect: IndexError list index out of range
# expect: IndexError list assignment index out of range
# expect: TypeError Grid.__call__() got an unexpected keyword argument 'x'
# expect: TypeError object of type 'type' has no len()
try:
    g[5] = 1
except IndexError as problem:
    print("set:", problem)  # expect: set: list assignment index out of range


class Sized:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


for answer in (0, 3, True, -1, 2.5, "x", None, 1 << 70):
    try:
        print(len(Sized(answer)), end=" ")
    except (TypeError, ValueError, OverflowError) as problem:
        print(type(problem).__name__, problem)
# expect: 0 3 1 ValueError __len__() should return >= 0
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: OverflowError cannot fit 'int' into an index-sized integer


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


pairs = []
for n in Countdown(3):
    for m in Countdown(2):
        pairs.append((n, m))
print(pairs)  # expect: [(2, 1), (2, 0), (1, 1), (1, 0), (0, 1), (0, 0)]
print([n for n in Countdown(4) if n % 2], sum(n for n in Countdown(4)))  # expect: [3, 1] 6
print({n: m for n in Countdown(2) for m in Countdown(n + 1)})  # expect: {1: 0, 0: 0}
for n in Countdown(0):
    print("never")
else:
    print("else")  # expect: else


def walk(iterator):
    for n in iterator:
        if n == 1:
            continue
        yield n
    return "end"


def collect(iterator):
    got = yield from walk(iterator)
    yield got


print(list(collect(Countdown(4))))  # expect: [3, 2, 0, 'end']


class Failing(Countdown):
    def __next__(self):
        value = super().__next__()
        if value == 1:
            raise ValueError("in next")
        return value


seen = []
try:
    for n in Failing(4):
        seen.append(n)
except ValueError as problem:
    print(seen, problem)  # expect: [3, 2] in next


class Nested:
    """StopIteration comes from deeper down, and from a generator it becomes another error."""

    def __init__(self, inner):
        self.inner = inner

    def __iter__(self):
        return self

    def __next__(self):
        return self.step()

    def step(self):
        return next(self.inner)


print(list(Nested(iter("ab"))), [x for x in Nested(iter("cd"))])  # expect: ['a', 'b'] ['c', 'd']
for x in Nested(Countdown(2)):
    print(x, end=" ")
print(x)  # expect: 1 0 0


def unguarded():
    yield 1
    Countdown(0).__next__()


try:
    for x in unguarded():
        pass
except RuntimeError as problem:
    print(problem, repr(problem.__cause__))  # expect: generator raised StopIteration StopIteration()


def in_handler():
    try:
        raise KeyError("kept")
    except KeyError:
        for n in Countdown(2):
            pass
        try:
            raise
        except KeyError as again:
            return repr(again)


print(in_handler())  # expect: KeyError('kept')


class Handles:
    def __init__(self):
        self.turns = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.turns += 1
        try:
            if self.turns == 3:
                raise StopIteration("at the end")
            [][self.turns]
        except IndexError:
            return self.turns


print([x for x in Handles()])  # expect: [1, 2]


class Odd:
    __getitem__ = None
    __len__ = "text"
    __call__ = staticmethod(lambda *a: a)

    def __next__(self):
        return 1


o = Odd()
for action in (lambda: o[1], lambda: len(o), lambda: o(1)):
    try:
        print(action())
    except TypeError as problem:
        print(problem)
# expect: 'NoneType' object is not callable
# expect: 'str' object is not callable
# expect: (1,)


class Changes:
    def __getitem__(self, key):
        return "first"


c = Changes()
texts = []
for turn in range(4):
    texts.append(c[turn])
    if turn == 1:
        Changes.__getitem__ = lambda self, key: "second"
    if turn == 2:
        Changes.__getitem__ = len.__class__ and (lambda self, key, more=0: f"third {key}")
print(texts)  # expect: ['first', 'first', 'second', 'third 3']


class Deep:
    def __getitem__(self, key):
        return self[key + 1]


try:
    Deep()[0]
except RecursionError as problem:
    print(str(problem)[:32])  # expect: maximum recursion depth exceeded

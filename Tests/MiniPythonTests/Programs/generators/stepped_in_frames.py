# Generators stepped by next and send, and those that delegate, from every kind of caller.
def echo():
    got = None
    while True:
        got = yield got
        if got == "stop":
            return "stopped"
        if got == "raise":
            raise ValueError("inside")


g = echo()
print(next(g), g.send(1), g.send("two"), g.__next__(), next(g, "unused"))  # expect: None 1 two None None
try:
    g.send("stop")
except StopIteration as end:
    print(end.value, end.args)  # expect: stopped ('stopped',)
print(next(g, "over"))  # expect: over
try:
    g.send(None)
except StopIteration as end:
    print(repr(end))  # expect: StopIteration()
g = echo()
try:
    g.send(3)
except TypeError as problem:
    print(problem)  # expect: can't send non-None value to a just-started generator
print(g.send(None), g.send(5))  # expect: None 5
try:
    g.send("raise")
except ValueError as problem:
    print(problem)  # expect: inside
print(next(g, "finished"))  # expect: finished


def outer(inner):
    result = yield from inner
    print("result", result)
    yield result


d = outer(echo())
print(next(d), d.send(1), d.send(2))  # expect: None 1 2
print(d.send("stop"))
# expect: result stopped
# expect: stopped
d = outer(outer(outer(echo())))
print(next(d), d.send("deep"))  # expect: None deep
try:
    d.send("raise")
except ValueError as problem:
    print("through", problem)  # expect: through inside
print(list(d))  # expect: []


def guarded():
    try:
        got = yield from echo()
        print("never", got)
    except ValueError as problem:
        yield f"caught {problem}"
    finally:
        print("cleaned")


d = guarded()
print(next(d), d.send("raise"))  # expect: None caught inside
print(next(d, "end"))
# expect: cleaned
# expect: end


def itself():
    yield next(me)


me = itself()
try:
    next(me)
except ValueError as problem:
    print(problem)  # expect: generator already executing


def delegating_itself():
    yield from me


me = delegating_itself()
try:
    next(me)
except ValueError as problem:
    print(problem)  # expect: generator already executing


def stops():
    yield next(iter([]))


def takes():
    try:
        yield next(stops())
    except RuntimeError as problem:
        yield repr(problem), repr(problem.__cause__)


print(next(takes()))  # expect: ("RuntimeError('generator raised StopIteration')", 'StopIteration()')


def ends_inside():
    g = echo()
    next(g)
    yield g.send("stop")


try:
    next(ends_inside())
except RuntimeError as problem:
    print(problem)  # expect: generator raised StopIteration


def handling():
    try:
        raise KeyError("outer")
    except KeyError:
        yield "in handler"
        try:
            raise
        except KeyError as again:
            yield repr(again)


def passes():
    try:
        raise IndexError("of the delegating one")
    except IndexError:
        yield from handling()
        try:
            raise
        except IndexError as again:
            yield repr(again)


print(list(passes()))  # expect: ['in handler', "KeyError('outer')", "IndexError('of the delegating one')"]
p = passes()
try:
    raise OSError("around")
except OSError:
    print([next(p), p.send(None), p.__next__()])  # expect: ['in handler', "KeyError('outer')", "IndexError('of the delegating one')"]
    try:
        raise
    except OSError as again:
        print(repr(again))  # expect: OSError('around')


class Node:
    def __init__(self, value, *below):
        self.value = value
        self.below = below

    def __iter__(self):
        yield self.value
        for node in self.below:
            yield from node


print(list(Node(1, Node(2, Node(3), Node(4)), Node(5))))  # expect: [1, 2, 3, 4, 5]


def closing():
    try:
        yield from echo()
    finally:
        print("closed")


c = closing()
next(c)
c.close()  # expect: closed
c = closing()
next(c)
try:
    c.throw(KeyError("thrown"))
except KeyError as problem:
    print(problem)
# expect: closed
# expect: 'thrown'


def mixed():
    got = yield from [1, 2]
    print(got)
    got = yield from echo()
    print(got)


m = mixed()
print(next(m), next(m), next(m), m.send(7))
# expect: None
# expect: 1 2 None 7
print(next(m), [m.send(x) for x in range(3)])  # expect: None [0, 1, 2]


def nest(depth):
    if depth:
        yield from nest(depth - 1)
    yield depth


print(sum(nest(300)), list(nest(3)))  # expect: 45150 [0, 1, 2, 3]


class Counter:
    def __init__(self):
        self.steps = count()

    def step(self):
        return next(self.steps)

    def __lt__(self, other):
        return self.step() < next(other.steps)


def count():
    n = 0
    while True:
        yield n
        n += 1


a, b = Counter(), Counter()
print(a.step(), a < b, a.step(), a < b, [a.step() for _ in range(3)])  # expect: 0 False 2 False [4, 5, 6]

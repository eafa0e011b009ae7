# Several variables at once: what each gets, in which order, and what stays when a value raises.
def swaps():
    a, b = 1, 2
    a, b = b, a
    x, y, z = "x", "y", "z"
    x, y, z = z, x, y
    p = q = 5
    p, q = q + 1, p + 2
    return a, b, x, y, z, p, q


print(swaps())  # expect: (2, 1, 'z', 'x', 'y', 6, 7)


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fibonacci(50))  # expect: 12586269025


def same_name():
    a, a = 1, 2
    b, c, b = 3, 4, 5
    return a, b, c


print(same_name())  # expect: (2, 5, 4)


def raising():
    a, b = "old a", "old b"
    try:
        a, b = "new a", 1 / 0
    except ZeroDivisionError:
        pass
    try:
        a, b = 1 / 0, "new b"
    except ZeroDivisionError:
        pass
    try:
        a, b = [1, 2, 3]
    except ValueError as problem:
        print(problem)
    try:
        a, b = (1,)
    except ValueError as problem:
        print(problem)
    return a, b


print(raising())
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected 2, got 1)
# expect: ('old a', 'old b')


def chain_of(a, b, c):
    a, b, c = b, c, a
    b, a = a, b
    c, (a, b) = a, (b, c)
    a, b[0] = [1, 2], a
    return a, b, c


print(chain_of([1], [2], [3]))  # expect: ([1, 2], [[2]], [3])


def own_parts(a):
    a, b = a
    b, a = b
    return a, b


print(own_parts((1, (2, 3))))  # expect: (3, 2)


def in_loops():
    result = []
    for a, b in [(1, 2), [3, 4], "xy", {5: 6, 7: 8}]:
        result.append((b, a))
    for i, (a, b) in enumerate(zip("ab", range(2))):
        result.append((i, a, b))
    for a, b in zip([1, 2], [3]):
        pass
    result.append((a, b))
    for a, b in enumerate("", 5):
        pass
    result.append((a, b))
    return result


print(in_loops())
# expect: [(2, 1), (4, 3), ('y', 'x'), (7, 5), (0, 'a', 0), (1, 'b', 1), (1, 3), (1, 3)]


def closed_over():
    a, b = 1, 2

    def inner():
        nonlocal a
        a, c = b, a
        return a, c

    a, b = b, a
    return inner(), a, b


print(closed_over())  # expect: ((1, 2), 1, 1)


def unbound():
    a, b = 1, c
    c = 2


try:
    unbound()
except UnboundLocalError as problem:
    print(problem)  # expect: cannot access local variable 'c' where it is not associated with a value


def effects(log):
    def say(x):
        log.append(x)
        return x

    a, b, c = say(1), say(2), say(3)
    b, c, a = a, say(b), c
    return a, b, c, log


print(effects([]))  # expect: (3, 1, 2, [1, 2, 3, 2])

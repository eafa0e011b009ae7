# Loops over range in every form, with iterators that are not shared.
def pairs(n):
    return [(i, j) for i in range(n) for j in range(i)]


print(pairs(4))  # expect: [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]


def nested():
    seen = []
    for i in range(2):
        for j in range(3):
            if j == 1 and i == 0:
                break
            for k in range(10, 4, -3):
                seen.append((i, j, k))
    return seen


print(nested())  # expect: [(0, 0, 10), (0, 0, 7), (1, 0, 10), (1, 0, 7), (1, 1, 10), (1, 1, 7), (1, 2, 10), (1, 2, 7)]


def recursive(n):
    total = 0
    for i in range(n):
        for j in range(2):
            total += recursive(n - 1) + 1
    return total


print(recursive(3))  # expect: 78


def give(n):
    for i in range(n):
        yield i
        for j in range(i):
            yield -j


print(list(give(4)), sum(give(5)))  # expect: [0, 1, 0, 2, 0, -1, 3, 0, -1, -2] 0
a, b = give(3), give(3)
print([(x, y) for x, y in zip(a, b)])  # expect: [(0, 0), (1, 1), (0, 0), (2, 2), (0, 0), (-1, -1)]
for i in range(1):
    for i in range(3):
        pass
print(i)  # expect: 2
for i in range(5, 5):
    print("never")
else:
    print("else", i)  # expect: else 2
print([i for i in range(-3)], [i for i in range(3, -3, -2)])  # expect: [] [3, 1, -1]
print([i for i in range(True)], [i for i in range(False, True)])  # expect: [0] [0]
for i in range(9223372036854775800, 9223372036854775900, 60):
    print(i)
# expect: 9223372036854775800
# expect: 9223372036854775860
for i in range(-9223372036854775808, 9223372036854775807, 9223372036854775807):
    print(i)
# expect: -9223372036854775808
# expect: -1
# expect: 9223372036854775806
try:
    for i in range(1, 5, 0):
        pass
except ValueError as problem:
    print(problem)  # expect: range() arg 3 must not be zero
try:
    for i in range(1.5):
        pass
except TypeError as problem:
    print(problem)  # expect: 'float' object cannot be interpreted as an integer
try:
    for i in range("3"):
        pass
except TypeError as problem:
    print(problem)  # expect: 'str' object cannot be interpreted as an integer


class Index:
    def __index__(self):
        return 2


print([i for i in range(Index())])  # expect: [0, 1]


def shadowed():
    def range(n):
        return "ab" * n

    return [c for c in range(2)]


print(shadowed())  # expect: ['a', 'b', 'a', 'b']
kept = range


def range(*bounds):
    for n in kept(*bounds):
        yield n * 10


print([i for i in range(1, 4)], sum(i for i in range(3)))  # expect: [10, 20, 30] 30
for i in range(2):
    for j in range(2):
        print(i, j)
# expect: 0 0
# expect: 0 10
# expect: 10 0
# expect: 10 10
range = [1, 2].__getitem__
try:
    for i in range(1):
        pass
except TypeError as problem:
    print(problem)  # expect: 'int' object is not iterable
range = kept
print([i for i in range(2)])  # expect: [0, 1]

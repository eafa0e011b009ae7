# Built-ins whose only argument is a generator expression: the loop may run in the caller's frame, and nobody can tell.
print(sum(x * x for x in range(10)))  # expect: 285
print(any(x > 8 for x in range(10)), all(x > 8 for x in range(10)))  # expect: True False
print(any([] for x in range(3)), all(x and x for x in [1, 2]))  # expect: False True
print(any(1 < x < 3 for x in [5, 2]))  # expect: True
print(max(x % 7 for x in range(20)), min(x % 7 + 1 for x in range(20)))  # expect: 6 1
print(list(x for x in "abc"), tuple(x for x in "abc"))  # expect: ['a', 'b', 'c'] ('a', 'b', 'c')
print(sorted(x for x in "cab"), set(x % 3 for x in range(9)))  # expect: ['a', 'b', 'c'] {0, 1, 2}
print(", ".join(str(x) for x in range(5)))  # expect: 0, 1, 2, 3, 4


def rows(table):
    return sum(sum(x * len(table) for x in row) for row in table)


def captured(n):
    k = 5
    return [sum(k * i for i in range(j)) for j in range(n)]


print(rows([[1, 2], [3]]), captured(5))  # expect: 12 [0, 0, 5, 15, 30]
try:
    max(x for x in [])
except ValueError as error:
    print(error)  # expect: max() arg is an empty sequence


# StopIteration that the expression raises is not the end of its loop.
def pull(iterator):
    return sum(next(iterator) for _ in range(5))


try:
    pull(iter([1, 2]))
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))  # expect: RuntimeError('generator raised StopIteration') StopIteration()


# But what adding raises is no part of the expression.
class Last:
    def __radd__(self, other):
        raise StopIteration("added")


try:
    print(sum(last for last in [Last()]))
except StopIteration as error:
    print("outside", error)  # expect: outside added

functions = list((lambda: x) for x in range(3))
print([function() for function in functions])  # expect: [2, 2, 2]


def found(data):
    if any((y := x) > 3 for x in data):
        return y


print(found([1, 5, 2]))  # expect: 5


class Table:
    values = [1, 2]
    total = sum(value for value in values)


print(Table.total)  # expect: 3


def shadowed():
    sum = lambda numbers: list(numbers)
    return sum(x for x in range(3))


print(shadowed())  # expect: [0, 1, 2]
x = "kept"
print(sum(x for x in [1, 2]), x)  # expect: 3 kept


class Joiner:
    def join(self, parts):
        return type(parts).__name__


print(Joiner().join(x for x in "ab"))  # expect: generator


def sum(numbers):
    return type(numbers).__name__


print(sum(x for x in range(3)))  # expect: generator
del sum
print(sum(x for x in range(3)))  # expect: 3

from itertools import accumulate, chain, count, groupby, islice


asked = []


def told(items):
    for item in items:
        asked.append(item)
        yield item


groups = groupby(told([1, 1, 2, 3]))
key, group = next(groups)
print(key, next(group), asked)  # expect: 1 1 [1]
print(next(group), asked)  # expect: 1 [1, 1]
key, second = next(groups)
print(key, list(group), list(second), asked)  # expect: 2 [] [2] [1, 1, 2, 3]
print([(key, list(group)) for key, group in groups], next(groups, "over"))  # expect: [(3, [3])] over
by_case = groupby("aAbBc", key=str.lower)
first = next(by_case)
second = next(by_case)
print(first[0], list(first[1]), second[0], list(second[1]), [key for key, group in by_case])
# expect: a [] b ['b', 'B'] ['c']
nan = float("nan")
print([len(list(group)) for key, group in groupby([nan, nan, 1, 1.0, True])])  # expect: [2, 3]

numbers = iter(range(10))
print(list(islice(numbers, 5, 3)), next(numbers))  # expect: [] 5
numbers = iter(range(10))
print(list(islice(numbers, 1, 6, 3)), next(numbers))  # expect: [1, 4] 6
numbers = iter(range(3))
part = islice(numbers, 5)
print(list(part), list(part), next(part, "over"))  # expect: [0, 1, 2] [] over
print(list(islice(count(2**63 - 2), 4)), list(islice(count(1, -0.5), 3)), list(islice(count(True), 2)))
# expect: [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809] [1, 0.5, 0.0] [1, 2]

walk = chain([1], 5, [2])
print(next(walk))  # expect: 1
try:
    next(walk)
except TypeError as error:
    print(error, list(walk))  # expect: 'int' object is not iterable []
print(list(chain(told("ab"), (), {"k": 1}, range(2))), asked)  # expect: ['a', 'b', 'k', 0, 1] [1, 1, 2, 3, 'a', 'b']

print(list(accumulate([1, 2.5, 2**63])), list(accumulate("abc")), list(accumulate([], initial=None)))
# expect: [1, 3.5, 9.223372036854776e+18] ['a', 'ab', 'abc'] []
print(list(accumulate([3, 1, 4], max)), list(accumulate([3, 1, 4], min, initial=2)))  # expect: [3, 3, 4] [2, 2, 1, 1]


def failing(a, b):
    if b == 3:
        raise StopIteration
    return a * b


print(list(accumulate([1, 2, 3, 4], failing)))  # expect: [1, 2]
print(list(accumulate([1, "a"])))
# error: TypeError: unsupported operand type(s) for +: 'int' and 'str'

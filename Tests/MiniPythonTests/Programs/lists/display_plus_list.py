# [a, b] + list: a new list, whatever stands on the right.
rest = [2, 3]
first = [1] + rest
rest.append(4)
print(first, rest, [0, 1] + first, [] + first is first)  # expect: [1, 2, 3] [2, 3, 4] [0, 1, 1, 2, 3] False
print([1] + [2] + [3], [1] + [] == [1], [*rest, 9] + [7], [[1] + [2]] + [[]])
# expect: [1, 2, 3] True [2, 3, 4, 9, 7] [[1, 2], []]
for other in ((1,), "ab", 3, None, {1: 2}):
    try:
        print([1] + other)
    except TypeError as problem:
        print(problem)
# expect: can only concatenate list (not "tuple") to list
# expect: can only concatenate list (not "str") to list
# expect: can only concatenate list (not "int") to list
# expect: can only concatenate list (not "NoneType") to list
# expect: can only concatenate list (not "dict") to list


class Right:
    def __radd__(self, other):
        return ("radd", other)


print([1, 2] + Right())  # expect: ('radd', [1, 2])
order = []


def say(x):
    order.append(x)
    return x


print([say(1), say(2)] + [say(3)] + [say(x) for x in (4, 5)], order)  # expect: [1, 2, 3, 4, 5] [1, 2, 3, 4, 5]


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[items[i]] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]))  # expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
print([x * x for x in range(3)] + [9], [1] * 2 + [3])  # expect: [0, 1, 4, 9] [1, 1, 3]

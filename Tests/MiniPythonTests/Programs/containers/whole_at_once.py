# Containers that are taken at once: copies, lists of views, updates, repetition, comparison.
table = {k: k * k for k in range(12)}
print(list(table), list(table.values())[:3], list(table.items())[:2], tuple(table)[:3], sorted(table.values())[-1])  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] [0, 1, 4] [(0, 0), (1, 1)] (0, 1, 2) 121
copy = table.copy()
copy[99] = 1
del copy[0]
print(len(table), len(copy), 0 in table, 0 in copy, list(copy)[-2:], dict(table) == table, table == copy)  # expect: 12 12 True False [11, 99] True False
again = copy.copy()
print(again == copy, list(again) == list(copy), {**copy, 5: "five"}[5], (table | {1: "one"})[1], len({**table, **copy}))  # expect: True True five one 13
big = {str(k): k for k in range(500)}
other = dict(big)
other["new"] = 0
del other["3"]
print(len(big), len(other), "3" in big, "3" in other, other["499"], big == other, list(other)[2:5])  # expect: 500 500 True False 499 False ['2', '4', '5']
print(dict([(1, 2), [3, 4], "ab"]), dict(zip("ab", [1, 2])), dict([(1, 2)], a=3), dict(a=1, b=2))  # expect: {1: 2, 3: 4, 'a': 'b'} {'a': 1, 'b': 2} {1: 2, 'a': 3} {'a': 1, 'b': 2}
first, *rest, last = (1, 2, 3, 4)
print(first, rest, last)  # expect: 1 [2, 3] 4
*start, end = [7]
print(start, end)  # expect: [] 7
a, *b = "xyz"
print(a, b)  # expect: x ['y', 'z']
print([0] * 3, [1, 2] * 2, [1] * 0, [1] * -1, (1, 2) * 3, "ab" * 2, 2 * [None], [[]] * 2)  # expect: [0, 0, 0] [1, 2, 1, 2] [] [] (1, 2, 1, 2, 1, 2) abab [None, None] [[], []]
row = [1, 2, 3]
row *= 3
row += (4, 5)
row += row[:2]
row.extend(range(3))
row.extend({7: 1})
print(row)  # expect: [1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 1, 2, 0, 1, 2, 7]
row += row
print(len(row), row.index(7), row.count(1), (1, 2) in [(0, 0), (1, 2)], (1, 2) in [1, (1, 2.0)], 3 in [1, 2.0, 3.0])  # expect: 34 16 10 True True True
print([1, 2, 3] == [1, 2, 3.0], [1, 2] == [1, 2, 3], (1, [2]) == (1, [2]), [1, 2] < [1, 3])  # expect: True False True True
print(isinstance(1, (str, int)), isinstance(1, (str, (float, int))), isinstance("a", (int, float)), hasattr(1, "real"), hasattr([], "push"), getattr([], "nope", 5))  # expect: True True False True False 5
print(list(range(5, 0, -2)), list(range(0)), range(-3), len(range(10**10)), list({3, 1, 2}), list(frozenset([5])))  # expect: [5, 3, 1] [] range(0, -3) 10000000000 [1, 2, 3] [5]
nan = float("nan")
row = [nan]
print(row == row, nan in row, row.count(nan), {nan: 1}[nan], len({nan, nan}))  # expect: True True 1 1 1
try:
    isinstance(1, (str, 5))
except TypeError as error:
    print(error)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union

a = [1, 2, 3]
a[0] = 10
a[-1] += 5
print(a, a[1], a[-2])  # expect: [10, 2, 8] 2 2
del a[0]
print(a, [0] * 3, [1] + [2], [1, 2] * 2, 2 in a, 5 not in a)  # expect: [2, 8] [0, 0, 0] [1, 2] [1, 2, 1, 2] True True
b = a
b.append(7)
print(a, a is b, a == [2, 8, 7], a == (2, 8, 7))  # expect: [2, 8, 7] True True False
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, [[1, 2], [3]] < [[1, 2], [4]], [] < [0])  # expect: [[1, 0], [1, 0]] True True
print([1, [2, [3, [4]]]][1][1][1][0])  # expect: 4
try:
    a["x"]
except TypeError as error:
    print(error)  # expect: list indices must be integers or slices, not str
try:
    [1] + (2,)
except TypeError as error:
    print(error)  # expect: can only concatenate list (not "tuple") to list
a[10]  # error: IndexError: list index out of range

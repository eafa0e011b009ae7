a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-7], a[20:], a[5:2])  # expect: [2, 3, 4] [0, 1, 2] [7, 8, 9] [0, 3, 6, 9] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [8, 6, 4] [7, 8, 9] [0, 1, 2] [] []
print("hello"[1:-1], "hello"[::-2], (1, 2, 3)[1:], range(10)[2:8:2], range(10)[::-1])  # expect: ell olh (2, 3) range(2, 8, 2) range(9, -1, -1)
a[2:4] = ["x", "y", "z"]
print(a)  # expect: [0, 1, 'x', 'y', 'z', 4, 5, 6, 7, 8, 9]
a[::4] = [0, 0, 0]
print(a)  # expect: [0, 1, 'x', 'y', 0, 4, 5, 6, 0, 8, 9]
a[3:3] = [1, 2]
del a[::2]
print(a)  # expect: [1, 1, 'y', 4, 6, 8]
a[:] = []
print(a, "abc"[slice(0, 2)], [1, 2, 3][None:2])  # expect: [] ab [1, 2]
try:
    [1, 2, 3][::0]
except ValueError as error:
    print(error)  # expect: slice step cannot be zero
try:
    [1, 2]["a":]
except TypeError as error:
    print(error)  # expect: slice indices must be integers or None or have an __index__ method
b = [1, 2, 3, 4]
b[::2] = [1]  # error: ValueError: attempt to assign sequence of size 1 to extended slice of size 2

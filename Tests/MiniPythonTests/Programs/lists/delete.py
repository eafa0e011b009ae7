a = [0, 1, 2, 3, 4, 5]
del a[0]
del a[-1]
del a[1:3]
print(a)  # expect: [1, 4]
del a[:]
print(a)  # expect: []
del a[0]  # error: IndexError: list assignment index out of range

a = [1, 2, 3]
a[0] = "one"
a[-1] = "last"
print(a)  # expect: ['one', 2, 'last']
a[3] = 4  # error: IndexError: list assignment index out of range

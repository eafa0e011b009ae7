values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)))  # expect: [1, 2]
print(list(values))  # expect: [3]
iter(5)  # error: TypeError: 'int' object is not iterable

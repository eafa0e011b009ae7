z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z))  # expect: (1, 'a') [(2, 'b')] []
m = map(lambda x, y: x + y, [1, 2], [10, 20, 30])
print(list(m))  # expect: [11, 22]
print(list(zip()), list(zip([])), dict(zip("ab", range(9))))  # expect: [] [] {'a': 0, 'b': 1}
list(zip([1], [1, 2], strict=True))  # error: ValueError: zip() argument 2 is longer than argument 1

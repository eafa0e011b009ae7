print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])))  # expect: [(1, 'a'), (2, 'b')] [] [(1,)]
print(list(enumerate("ab")), list(enumerate("ab", start=5)))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')]
print(dict(zip("abc", range(3))))  # expect: {'a': 0, 'b': 1, 'c': 2}
print(list(zip(*[(1, 2), (3, 4)])))  # expect: [(1, 3), (2, 4)]
for i, (a, b) in enumerate(zip([1, 2], [3, 4])):
    print(i, a + b)
# expect: 0 4
# expect: 1 6
print(list(zip([1, 2], [3, 4], strict=True)))  # expect: [(1, 3), (2, 4)]
try:
    list(zip([1, 2], [3], strict=True))
except ValueError as error:
    print(error)  # expect: zip() argument 2 is shorter than argument 1
try:
    list(zip([1], [3], [4, 5], strict=True))
except ValueError as error:
    print(error)  # expect: zip() argument 3 is longer than arguments 1-2
enumerate(5)  # error: TypeError: 'int' object is not iterable

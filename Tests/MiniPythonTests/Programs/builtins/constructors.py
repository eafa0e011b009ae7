print(list("abc"), list(range(3)), list(), list((1, 2)), list({"a": 1}))  # expect: ['a', 'b', 'c'] [0, 1, 2] [] [1, 2] ['a']
print(tuple("ab"), tuple([1]), tuple(), tuple(x for x in range(3)))  # expect: ('a', 'b') (1,) () (0, 1, 2)
print(dict(), dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict(["ab", "cd"]))  # expect: {} {'a': 1} {1: 2} {'x': 1, 'y': 2} {'a': 'b', 'c': 'd'}
print(set([1, 2, 2]), set(), frozenset([1]), frozenset())  # expect: {1, 2} set() frozenset({1}) frozenset()
print(range(5), range(1, 10, 3), list(range(10, 0, -3)), len(range(0, 100, 7)))  # expect: range(0, 5) range(1, 10, 3) [10, 7, 4, 1] 15
print(slice(3), slice(1, 2), slice(1, 10, 2), slice(None, None, -1))  # expect: slice(None, 3, None) slice(1, 2, None) slice(1, 10, 2) slice(None, None, -1)
print([0, 1, 2, 3, 4][slice(1, 4, 2)])  # expect: [1, 3]
try:
    dict([1])
except TypeError as error:
    print(error)  # expect: cannot convert dictionary update sequence element #0 to a sequence
try:
    dict([(1, 2, 3)])
except ValueError as error:
    print(error)  # expect: dictionary update sequence element #0 has length 3; 2 is required
try:
    range(1, 2, 0)
except ValueError as error:
    print(error)  # expect: range() arg 3 must not be zero
range(1.5)  # error: TypeError: 'float' object cannot be interpreted as an integer

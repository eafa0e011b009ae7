print(min(3, 1, 2), max(3, 1, 2), min([5]), max("hello"))  # expect: 1 3 5 o
print(min("abc", key=lambda c: -ord(c)), max([1, -5, 3], key=abs))  # expect: c -5
print(min([], default="none"), max((), default=None))  # expect: none None
print(max([1, 2, 2.0]), min([2.0, 2, 1]), max([[1, 2], [1, 3]]))  # expect: 2 1 [1, 3]
print(min({"b": 1, "a": 2}), max({3, 1, 2}))  # expect: a 3
print(max(("x", 1), ("x", 2)))  # expect: ('x', 2)
try:
    max(1, 2, default=3)
except TypeError as error:
    print(error)  # expect: Cannot specify a default for max() with multiple positional arguments
try:
    min()
except TypeError as error:
    print(error)  # expect: min expected at least 1 argument, got 0
try:
    max(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
max([])  # error: ValueError: max() arg is an empty sequence

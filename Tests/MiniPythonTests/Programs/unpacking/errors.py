try:
    a, b, c = [1, 2]
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected 3, got 2)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected at least 2, got 1)
try:
    a, b = 5
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable int object
try:
    [*5]
except TypeError as error:
    print(error)  # expect: Value after * must be an iterable, not int
try:
    {**5}
except TypeError as error:
    print(error)  # expect: 'int' object is not a mapping
(a,) = []  # error: ValueError: not enough values to unpack (expected 1, got 0)

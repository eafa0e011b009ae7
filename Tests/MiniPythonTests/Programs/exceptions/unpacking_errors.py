for f in (lambda: (lambda a: a)(*[1, 2]), lambda: dict([(1,)]), lambda: dict([1])):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
# expect: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given
# expect: dictionary update sequence element #0 has length 1; 2 is required
# expect: cannot convert dictionary update sequence element #0 to a sequence
try:
    a, b = 1
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable int object
try:
    a, b = "abc"
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected at least 2, got 1)
a, b = (1,)  # error: ValueError: not enough values to unpack (expected 2, got 1)

import math
for f in (lambda: int("x"), lambda: float("x"), lambda: [1].index(2), lambda: [].remove(1), lambda: "a".index("b"),
          lambda: math.sqrt(-1), lambda: math.log(0), lambda: chr(-1), lambda: range(1, 2, 0), lambda: int("9", 5),
          lambda: max([]), lambda: tuple([1]).index(5), lambda: "{".format(), lambda: format(5, "z")):
    try:
        f()
    except ValueError as error:
        print(error)
# expect: invalid literal for int() with base 10: 'x'
# expect: could not convert string to float: 'x'
# expect: 2 is not in list
# expect: list.remove(x): x not in list
# expect: substring not found
# expect: math domain error
# expect: math domain error
# expect: chr() arg not in range(0x110000)
# expect: range() arg 3 must not be zero
# expect: invalid literal for int() with base 5: '9'
# expect: max() arg is an empty sequence
# expect: tuple.index(x): x not in tuple
# expect: Single '{' encountered in format string
# expect: Negative zero coercion (z) not allowed in integer format specifier

def f(*a, **b):
    return a, b


class Parts:
    def __float__(self):
        return 1.5

    def __trunc__(self):
        return 4


class Cut:
    def __trunc__(self):
        return 4


for function in [
    lambda: f(*0.3, **range(3)), lambda: f(1, *0.3, **range(3)), lambda: f(**range(3)), lambda: f(*[1], *(2,), **{"a": 3}),
    lambda: int(None, 37), lambda: int(None, 10), lambda: int("5", 1), lambda: str("a", "\0"),
    lambda: divmod([], range(3)[:: 2**64]), lambda: pow(2, 3, 1.5), lambda: pow(2, 3, "a"), lambda: pow("a", 2, 3),
    lambda: pow(2.0, "a", 3), lambda: pow(2, 3, frozenset()), lambda: "%d" % Parts(), lambda: "%d" % Cut(),
]:
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, str(error).replace("__main__.", ""))

# expect: TypeError f() argument after ** must be a mapping, not range
# expect: TypeError Value after * must be an iterable, not float
# expect: TypeError f() argument after ** must be a mapping, not range
# expect: ((1, 2), {'a': 3})
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: TypeError int() can't convert non-string with explicit base
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError embedded null character
# expect: TypeError unsupported operand type(s) for divmod(): 'list' and 'range'
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int', 'int', 'frozenset'
# expect: 4
# expect: TypeError %d format: a real number is required, not Cut

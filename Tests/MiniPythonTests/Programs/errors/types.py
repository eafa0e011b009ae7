def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: 1 + "a")
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)
# expect: TypeError: can only concatenate str (not "int") to str
attempt(lambda: "a" - "b")
# expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
attempt(lambda: [1] + "a")
# expect: TypeError: can only concatenate list (not "str") to list
attempt(lambda: None + 1)
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
attempt(lambda: {} + {})
# expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: -"a")
# expect: TypeError: bad operand type for unary -: 'str'
attempt(lambda: ~1.5)
# expect: TypeError: bad operand type for unary ~: 'float'
attempt(lambda: 1.5 << 1)
# expect: TypeError: unsupported operand type(s) for <<: 'float' and 'int'
attempt(lambda: 1 @ 2)
# expect: TypeError: unsupported operand type(s) for @: 'int' and 'int'
attempt(lambda: "a" * 1.5)
# expect: TypeError: can't multiply sequence by non-int of type 'float'
attempt(lambda: [1] * "a")
# expect: TypeError: can't multiply sequence by non-int of type 'str'
attempt(lambda: 5[0])
# expect: TypeError: 'int' object is not subscriptable
attempt(lambda: None[0])
# expect: TypeError: 'NoneType' object is not subscriptable
attempt(lambda: len(5))
# expect: TypeError: object of type 'int' has no len()
attempt(lambda: int([1]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
attempt(lambda: float("x"))
# expect: ValueError: could not convert string to float: 'x'
attempt(lambda: [1, 2]["a"])
# expect: TypeError: list indices must be integers or slices, not str
attempt(lambda: {}["a"])
# expect: KeyError: 'a'
attempt(lambda: (1,)[5])
# expect: IndexError: tuple index out of range
attempt(lambda: "abc".foo)
# expect: AttributeError: 'str' object has no attribute 'foo'
attempt(lambda: [].foo)
# expect: AttributeError: 'list' object has no attribute 'foo'
attempt(lambda: None.foo)
# expect: AttributeError: 'NoneType' object has no attribute 'foo'
attempt(lambda: (5).foo())
# expect: AttributeError: 'int' object has no attribute 'foo'
attempt(lambda: 1 < "a")
# expect: TypeError: '<' not supported between instances of 'int' and 'str'
attempt(lambda: [1] < 1)
# expect: TypeError: '<' not supported between instances of 'list' and 'int'
attempt(lambda: None < None)
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
attempt(lambda: 1 in 5)
# expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: "a" in 5)
# expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: 1 in "a")
# expect: TypeError: 'in <string>' requires string as left operand, not int
attempt(lambda: [][0])
# expect: IndexError: list index out of range
attempt(lambda: {[]: 1})
# expect: TypeError: unhashable type: 'list'
attempt(lambda: "a".join([1]))
# expect: TypeError: sequence item 0: expected str instance, int found
attempt(lambda: sorted([1, "a"]))
# expect: TypeError: '<' not supported between instances of 'str' and 'int'
attempt(lambda: sum("ab"))
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: max(1, "a"))
# expect: TypeError: '>' not supported between instances of 'str' and 'int'
attempt(lambda: list(5))
# expect: TypeError: 'int' object is not iterable
attempt(lambda: dict(5))
# expect: TypeError: 'int' object is not iterable
attempt(lambda: set(5))
# expect: TypeError: 'int' object is not iterable
attempt(lambda: tuple(5))
# expect: TypeError: 'int' object is not iterable
attempt(lambda: range("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: undefined)
# expect: NameError: name 'undefined' is not defined
attempt(lambda: abs("a"))
# expect: TypeError: bad operand type for abs(): 'str'
attempt(lambda: round("a"))
# expect: TypeError: type str doesn't define __round__ method
attempt(lambda: int("a", 50))
# expect: ValueError: int() base must be >= 2 and <= 36, or 0
attempt(lambda: chr("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: "abc"["x"])
# expect: TypeError: string indices must be integers, not 'str'
attempt(lambda: len.foo)
# expect: AttributeError: 'builtin_function_or_method' object has no attribute 'foo'
attempt(lambda: len.__name__ + 1)
# expect: TypeError: can only concatenate str (not "int") to str
attempt(lambda: next(5))
# expect: TypeError: 'int' object is not an iterator
attempt(lambda: open)if False else None

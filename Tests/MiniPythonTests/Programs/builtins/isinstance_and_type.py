print(isinstance(5, int), isinstance(True, int), isinstance("a", (int, str)), isinstance([], list), type(5) is int)  # expect: True True True True True
print(type(5), type("a"), type([]), type({}), type(()), type(None), type(1.5), type(print), type(range(1)))
# expect: <class 'int'> <class 'str'> <class 'list'> <class 'dict'> <class 'tuple'> <class 'NoneType'> <class 'float'> <class 'builtin_function_or_method'> <class 'range'>
print(isinstance(5, int | str), type(5) == type(6), type(5).__name__)  # expect: True True int
isinstance(5, 5)  # error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union

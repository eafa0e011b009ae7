class A:
    pass


class B(A):
    pass


b = B()
print(type(b) is B, type(b) == A, isinstance(b, A), isinstance(b, (int, A)), isinstance(5, A))  # expect: True False True True False
print(type(b).__name__, type(A), type(5), type(None), type(len), type(lambda: 0))
# expect: B <class 'type'> <class 'int'> <class 'NoneType'> <class 'builtin_function_or_method'> <class 'function'>
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int))  # expect: True False True
isinstance(b, "A")  # error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union

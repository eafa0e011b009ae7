print(isinstance(1, int), isinstance(True, int), isinstance(1, float), isinstance(1, (str, int)))  # expect: True True False True
print(isinstance("a", str), isinstance([], (tuple, (dict, list))))  # expect: True True
print(issubclass(bool, int), issubclass(int, bool), issubclass(int, (str, object)))  # expect: True False True
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), issubclass(B, A), isinstance(B, type))  # expect: True False True True
print(type(1), type("a"), type(1.5), type(None), type([]), type(type), type(len), type(A()).__name__)  # expect: <class 'int'> <class 'str'> <class 'float'> <class 'NoneType'> <class 'list'> <class 'type'> <class 'builtin_function_or_method'> A
print(type(1) is int, type(B()) == B, isinstance(ValueError(), Exception))  # expect: True True True
try:
    issubclass(1, int)
except TypeError as error:
    print(error)  # expect: issubclass() arg 1 must be a class
isinstance(1, 5)  # error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union

# What classes hold for their instances has types of its own.
for value in [str.upper, "a".upper, len, int.__add__, (1).__add__, bool.real, int.denominator, list.__getitem__]:
    print(type(value).__name__)
print(str.upper, int.__add__, int.real)
for broken in [lambda: bool.real + 1, lambda: str.upper - 1, lambda: len(int.__mul__), lambda: -"a".join]:
    try:
        broken()
    except TypeError as error:
        print(error)
print(type(dict.fromkeys).__name__, type(list.__reversed__).__name__, type(dict.__contains__).__name__)

# expect: method_descriptor
# expect: builtin_function_or_method
# expect: builtin_function_or_method
# expect: wrapper_descriptor
# expect: method-wrapper
# expect: getset_descriptor
# expect: getset_descriptor
# expect: method_descriptor
# expect: <method 'upper' of 'str' objects> <slot wrapper '__add__' of 'int' objects> <attribute 'real' of 'int' objects>
# expect: unsupported operand type(s) for +: 'getset_descriptor' and 'int'
# expect: unsupported operand type(s) for -: 'method_descriptor' and 'int'
# expect: object of type 'wrapper_descriptor' has no len()
# expect: bad operand type for unary -: 'builtin_function_or_method'
# expect: builtin_function_or_method method_descriptor method_descriptor

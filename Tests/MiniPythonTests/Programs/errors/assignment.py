try:
    (1, 2)[0] = 1
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
try:
    "abc"[0] = "x"
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
try:
    5[0] = 1
except TypeError as error:
    print(error)  # expect: 'int' object does not support item assignment
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)  # expect: 'tuple' object doesn't support item deletion
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)  # expect: 'range' object does not support item assignment
try:
    None.x = 1
except AttributeError as error:
    print(error)  # expect: 'NoneType' object has no attribute 'x'
try:
    {}[{}] = 1
except TypeError as error:
    print(error)  # expect: unhashable type: 'dict'
try:
    [1][5] = 0
except IndexError as error:
    print(error)  # expect: list assignment index out of range
try:
    [1]["a"] = 0
except TypeError as error:
    print(error)  # expect: list indices must be integers or slices, not str
len.x = 1  # error: AttributeError: 'builtin_function_or_method' object has no attribute 'x'

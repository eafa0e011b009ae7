d = {1: "a"}
try:
    d[[1]] = 2
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
try:
    for k in d:
        d[k + 1] = 0
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    {}.popitem()
except KeyError as error:
    print(error, repr(error))  # expect: 'popitem(): dictionary is empty' KeyError('popitem(): dictionary is empty')
try:
    del d["x"]
except KeyError as error:
    print(error)  # expect: 'x'
try:
    {} < {}
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'
d["x"]  # error: KeyError: 'x'

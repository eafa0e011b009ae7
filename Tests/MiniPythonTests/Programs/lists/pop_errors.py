try:
    [].pop()
except IndexError as error:
    print(error)  # expect: pop from empty list
try:
    [1].pop(5)
except IndexError as error:
    print(error)  # expect: pop index out of range
try:
    [1].index(2)
except ValueError as error:
    print(error)  # expect: 2 is not in list
try:
    [][0] = 1
except IndexError as error:
    print(error)  # expect: list assignment index out of range
try:
    del [1][3]
except IndexError as error:
    print(error)  # expect: list assignment index out of range
[1, 2].foo  # error: AttributeError: 'list' object has no attribute 'foo'

try:
    {[1]}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
try:
    {1} + {2}
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'set' and 'set'
try:
    set().pop()
except KeyError as error:
    print(error)  # expect: 'pop from an empty set'
try:
    {1}[0]
except TypeError as error:
    print(error)  # expect: 'set' object is not subscriptable
try:
    frozenset([1]).add(2)
except AttributeError as error:
    print(error)  # expect: 'frozenset' object has no attribute 'add'
{1} | [2]  # error: TypeError: unsupported operand type(s) for |: 'set' and 'list'

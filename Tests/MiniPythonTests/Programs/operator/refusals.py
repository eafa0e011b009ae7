# What is no sequence is refused in the words of the operation.
import operator

for call in (
    lambda: operator.countOf(5, 1),
    lambda: operator.indexOf(None, 1),
    lambda: operator.concat(range(3), 0),
    lambda: operator.concat({}, {}),
    lambda: operator.concat([1], 2),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: argument of type 'int' is not iterable
# expect: argument of type 'NoneType' is not iterable
# expect: 'range' object can't be concatenated
# expect: 'dict' object can't be concatenated
# expect: can only concatenate list (not "int") to list

try:
    [x / 0 for x in [1]]
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
print([x for x in []])  # expect: []
[y for y in 5]  # error: TypeError: 'int' object is not iterable

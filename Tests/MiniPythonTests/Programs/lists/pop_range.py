a = [1, 2]
try:
    a.pop(5)
except IndexError as error:
    print(error)  # expect: pop index out of range
a.pop("0")  # error: TypeError: 'str' object cannot be interpreted as an integer

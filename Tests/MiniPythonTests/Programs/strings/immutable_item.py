word = "cat"
try:
    del word[0]
except TypeError as error:
    print(error)  # expect: 'str' object doesn't support item deletion
word[0] = "b"  # error: TypeError: 'str' object does not support item assignment

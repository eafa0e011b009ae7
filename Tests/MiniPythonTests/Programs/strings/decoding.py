def attempt(action):
    try:
        return action()
    except TypeError as error:
        return error
print(attempt(lambda: str(1, 2)))  # expect: str() argument 'encoding' must be str, not int
print(attempt(lambda: str("a", "utf-8")))  # expect: decoding str is not supported
print(attempt(lambda: str([], "utf-8")))  # expect: decoding to str: need a bytes-like object, list found
print(attempt(lambda: str("a", errors=3)))  # expect: str() argument 'errors' must be str, not int
print(repr(str()), str(object="x"))  # expect: '' x

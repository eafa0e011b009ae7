def attempt(classes):
    try:
        try:
            [][0]
        except classes as error:
            return "caught"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
print(attempt((KeyError, IndexError)))  # expect: caught
print(attempt(LookupError))  # expect: caught
print(attempt(()))  # expect: IndexError: list index out of range
# Every class is looked at before any is compared, and a tuple in a tuple is no class.
print(attempt(3))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(attempt((IndexError, 3)))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(attempt((IndexError, (KeyError,))))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(attempt(int))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed

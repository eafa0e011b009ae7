def kind(f):
    try:
        f()
    except (TypeError, ValueError) as error:
        return "type or value: " + str(error)
    except LookupError as error:
        return "lookup: " + repr(error)
    except Exception as error:
        return type(error).__name__
    return "fine"


print(kind(lambda: int("x")))  # expect: type or value: invalid literal for int() with base 10: 'x'
print(kind(lambda: len(5)))  # expect: type or value: object of type 'int' has no len()
print(kind(lambda: [][0]))  # expect: lookup: IndexError('list index out of range')
print(kind(lambda: {}["a"]))  # expect: lookup: KeyError('a')
print(kind(lambda: 1 / 0))  # expect: ZeroDivisionError
print(kind(lambda: None))  # expect: fine

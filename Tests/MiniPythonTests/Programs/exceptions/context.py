try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][0]
except IndexError as error:
    print(repr(error), repr(error.__context__), error.__cause__)  # expect: IndexError('list index out of range') ZeroDivisionError('division by zero') None

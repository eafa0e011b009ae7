try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("second") from e
except ValueError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))  # expect: ValueError('second') ZeroDivisionError('division by zero') ZeroDivisionError('division by zero')
try:
    try:
        {}["k"]
    except KeyError:
        raise TypeError("other")
except TypeError as e:
    print(repr(e.__cause__), repr(e.__context__))  # expect: None KeyError('k')
try:
    raise ValueError("x") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)  # expect: None True
def f():
    try:
        raise KeyError("inner")
    except KeyError:
        raise
try:
    f()
except KeyError as e:
    print(e)  # expect: 'inner'
raise RuntimeError("end") from KeyError("cause")  # error: RuntimeError: end

import math
class Number:
    def __init__(self, **methods):
        for name, value in methods.items():
            setattr(type(self), name, lambda self, value=value: value)
def fresh(**methods):
    class N(Number):
        pass
    return N(**methods)
def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
print(attempt(lambda: math.sqrt(fresh(__float__=4.0))))  # expect: 2.0
print(attempt(lambda: math.sqrt(fresh(__index__=9))))  # expect: 3.0
print(attempt(lambda: math.sqrt(fresh(__float__="4"))))  # expect: TypeError: N.__float__ returned non-float (type str)
print(attempt(lambda: math.sqrt(fresh(__index__="9"))))  # expect: TypeError: __index__ returned non-int (type str)
print(attempt(lambda: math.sqrt(fresh())))  # expect: TypeError: must be real number, not N
print(attempt(lambda: "%d" % fresh(__int__=3)))  # expect: 3
print(attempt(lambda: "%d" % fresh(__trunc__=3)))  # expect: TypeError: %d format: a real number is required, not N
print(attempt(lambda: list(enumerate(fresh(), fresh()))))  # expect: TypeError: 'N' object cannot be interpreted as an integer

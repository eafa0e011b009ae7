import math

for f in (lambda: math.sqrt("4"), lambda: math.floor("x"), lambda: math.pow(1), lambda: math.gcd(1.5), lambda: math.sin()):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: must be real number, not str
# expect: must be real number, not str
# expect: pow expected 2 arguments, got 1
# expect: 'float' object cannot be interpreted as an integer
# expect: math.sin() takes exactly one argument (0 given)
math.squareroot(4)  # error: AttributeError: module 'math' has no attribute 'squareroot'

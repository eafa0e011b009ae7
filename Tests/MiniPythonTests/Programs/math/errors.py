import math
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
attempt(math.log, 0)
# expect: ValueError math domain error
attempt(math.log, -1)
# expect: ValueError math domain error
attempt(math.log, 2, 1)
# expect: ZeroDivisionError float division by zero
attempt(math.log2, 0)
# expect: ValueError math domain error
attempt(math.log10, -5)
# expect: ValueError math domain error
attempt(math.exp, 1000)
# expect: OverflowError math range error
attempt(math.sqrt, "a")
# expect: TypeError must be real number, not str
attempt(math.sin, math.inf)
# expect: ValueError math domain error
attempt(math.acos, 2)
# expect: ValueError math domain error
attempt(math.atanh, 1)
# expect: ValueError math domain error
attempt(math.cosh, 1000)
# expect: OverflowError math range error
attempt(math.pow, 0, -1)
# expect: ValueError math domain error
attempt(math.pow, -8, 1 / 3)
# expect: ValueError math domain error
attempt(math.pow, 10, 400)
# expect: OverflowError math range error
attempt(math.fmod, 1, 0)
# expect: ValueError math domain error
attempt(math.floor, math.inf)
# expect: OverflowError cannot convert float infinity to integer
attempt(math.floor, math.nan)
# expect: ValueError cannot convert float NaN to integer
attempt(math.ceil, "a")
# expect: TypeError must be real number, not str
attempt(math.trunc, "a")
# expect: TypeError type str doesn't define __trunc__ method
attempt(math.gamma, 0)
# expect: ValueError math domain error
attempt(math.gamma, -3)
# expect: ValueError math domain error
attempt(math.gamma, 200)
# expect: OverflowError math range error
attempt(math.lgamma, -1)
# expect: ValueError math domain error
attempt(math.dist, [1], [1, 2])
# expect: ValueError both points must have the same number of dimensions
attempt(math.gcd, 1.5)
# expect: TypeError 'float' object cannot be interpreted as an integer
attempt(math.ldexp, 1.0, 5000)
# expect: OverflowError math range error
attempt(math.ldexp, 1.0, 2.0)
# expect: TypeError Expected an int as second argument to ldexp.
attempt(math.isclose, 1, 1.1)
# expect: False
attempt(math.sqrt, 10**400)
# expect: OverflowError int too large to convert to float
attempt(math.log, 10**400)
# expect: 921.0340371976182
attempt(math.log10, 10**400)
# expect: 400.0
attempt(math.log2, 2**5000)
# expect: 5000.0
attempt(math.perm, 2, -1)
# expect: ValueError k must be a non-negative integer

import math
print(math.comb(5, 2), math.comb(3, 5), math.comb(100, 50), math.perm(5, 2), math.perm(5), math.perm(3, 5))  # expect: 10 0 100891344545564193334812497256 20 120 0
print(math.isqrt(10), math.isqrt(10**40), math.isqrt(0), math.isqrt(2**64 - 1))  # expect: 3 100000000000000000000 0 4294967295
print(math.factorial(50))  # expect: 30414093201713378043612608166064768844377641568960512000000000000
print(math.gcd(2**100, 6**50), math.gcd(10**30, 10**20 + 1), math.lcm(2**70, 3**5))  # expect: 1125899906842624 1 286883763834330946732032
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5]), math.prod(range(1, 30)), math.prod([2], start=5))  # expect: 24 1 1.0 8841761993739701954543616000000 10
try:
    math.factorial(-1)
except ValueError as error:
    print(error)  # expect: factorial() not defined for negative values
try:
    math.factorial(2.5)
except TypeError as error:
    print(error)  # expect: 'float' object cannot be interpreted as an integer
try:
    math.comb(-1, 2)
except ValueError as error:
    print(error)  # expect: n must be a non-negative integer
math.isqrt(-1)  # error: ValueError: isqrt() argument must be nonnegative

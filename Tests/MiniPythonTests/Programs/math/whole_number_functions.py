import math

print(math.factorial(5), math.factorial(25), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.gcd(0, 5))  # expect: 120 15511210043330985984000000 6 0 12 5
print(math.comb(5, 2), math.perm(5, 2), math.perm(4), math.comb(3, 5), math.prod([2, 3, 4]), math.prod([]))  # expect: 10 20 24 0 24 1
try:
    math.factorial(2.5)
except TypeError as error:
    print(error)  # expect: 'float' object cannot be interpreted as an integer
math.factorial(-1)  # error: ValueError: factorial() not defined for negative values

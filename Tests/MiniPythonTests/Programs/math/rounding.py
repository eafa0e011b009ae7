import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7))  # expect: 2 -3 3 -2 -2
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(2.0))  # expect: 2 4 -2 2.67 1200 2
print(math.fmod(7, 3), math.fmod(-7, 3), -7 % 3, math.modf(2.5), math.copysign(1, -0.0))  # expect: 1.0 -1.0 2 (0.5, 2.0) -1.0
math.floor(math.inf)  # error: OverflowError: cannot convert float infinity to integer

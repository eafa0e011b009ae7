import math

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf -inf nan
print(math.sqrt(16), math.sqrt(2), math.isqrt(17), math.cbrt(27), math.hypot(3, 4))  # expect: 4.0 1.4142135623730951 4 3.0000000000000004 5.0
print(math.pow(2, 10), math.exp(1), math.exp(0))  # expect: 1024.0 2.718281828459045 1.0
math.sqrt(-1)  # error: ValueError: math domain error

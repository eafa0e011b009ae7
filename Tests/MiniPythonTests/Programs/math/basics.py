import math
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf -inf nan
print(math.sqrt(2), math.sin(1), math.cos(0), math.tan(0.5), math.exp(1), math.log(10))  # expect: 1.4142135623730951 0.8414709848078965 1.0 0.5463024898437905 2.718281828459045 2.302585092994046
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(10**20), math.ceil(1e20))  # expect: 2 -3 3 -2 -2 100000000000000000000 100000000000000000000
print(math.factorial(20), math.factorial(0), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.gcd(0, -5), math.lcm(0, 3))  # expect: 2432902008176640000 1 6 0 12 5 0
print(math.log2(8), math.log10(1000), math.log(8, 2), math.log1p(1e-10), math.expm1(1e-10))  # expect: 3.0 3.0 3.0 9.999999999500001e-11 1.00000000005e-10
print(math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([1, 2], [4, 6]), math.atan2(1, -1))  # expect: 5.0 3.7416573867739413 5.0 2.356194490192345
print(math.degrees(math.pi), math.radians(180), math.copysign(3, -0.0), math.fabs(-2))  # expect: 180.0 3.141592653589793 -3.0 2.0
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))  # expect: True True True True
print(math.pow(2, 0.5), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(10), math.ldexp(0.5, 4))  # expect: 1.4142135623730951 -1.0 -1.0 (-0.5, -2.0) (0.625, 4) 8.0
math.sqrt(-1)  # error: ValueError: math domain error

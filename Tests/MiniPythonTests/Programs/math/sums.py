import math
print(sum([0.1] * 10), math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]))  # expect: 0.9999999999999999 1.0 1.0 0.0
print(math.fsum([1, 2.5, 10**20]), math.fsum([1e308, 1e308, -1e308]) if False else "skipped")  # expect: 1e+20 skipped
print(math.fsum([2.0**53, 1.0, 1e-100]), math.fsum([0.1, 0.2, 0.3]), math.fsum([math.inf, 1]))  # expect: 9007199254740994.0 0.6 inf
print(math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200), math.hypot(), math.hypot(-5), math.hypot(math.inf, math.nan))  # expect: 1.414213562373095e+200 1.414213562373095e-200 0.0 5.0 inf
print(math.dist((0, 0, 0), (1, 1, 1)))  # expect: 1.7320508075688772
math.fsum([math.inf, -math.inf])  # error: ValueError: -inf + inf in fsum

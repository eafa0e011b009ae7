import math

print(0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2))  # expect: False True False True
print(math.isnan(math.nan), math.nan == math.nan, math.isinf(-math.inf), math.isfinite(1.0))  # expect: True False True True
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.dist((0, 0), (3, 4)))  # expect: 1.0 0.9999999999999999 5.0
math.isclose(1)  # error: TypeError: isclose() missing required argument 'b' (pos 2)

import math

print(math.log(math.e), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0))  # expect: 1.0 3.0 3.0 3.0 0.0
print(math.log(10**400), math.log2(2**2000))  # expect: 921.0340371976182 2000.0
math.log(-1)  # error: ValueError: math domain error

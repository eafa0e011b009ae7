import math
from math import sqrt, pi as circle, floor
import math as m
print(sqrt(16), circle == math.pi, floor(2.5), m is math, math.sqrt is sqrt)  # expect: 4.0 True 2 True True
print(type(math).__name__, math.__name__, callable(math.sin), "sqrt" in dir(math))  # expect: module math True True
def area(r):
    from math import pi
    return pi * r * r
print(area(2))  # expect: 12.566370614359172
math.foo  # error: AttributeError: module 'math' has no attribute 'foo'

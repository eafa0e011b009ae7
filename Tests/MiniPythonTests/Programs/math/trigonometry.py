import math

print(math.sin(0), math.cos(0), math.tan(0), math.sin(math.pi / 2))  # expect: 0.0 1.0 0.0 1.0
print(math.degrees(math.pi), math.radians(180), math.atan2(1, 1), math.acos(1), math.asin(1))
# expect: 180.0 3.141592653589793 0.7853981633974483 0.0 1.5707963267948966
print(round(math.sin(math.pi), 15), math.sinh(0), math.cosh(0))  # expect: 0.0 0.0 1.0
math.acos(2)  # error: ValueError: math domain error

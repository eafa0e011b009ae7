class Point:
    def __init__(self):
        self.x = 1
p = Point()
del p.x
for name in ["x", "y"]:
    try:
        delattr(p, name)
    except AttributeError as error:
        print(error)
# expect: 'Point' object has no attribute 'x'
# expect: 'Point' object has no attribute 'y'
try:
    del p.z
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'z'
import math
for value in [ValueError("e"), math]:
    try:
        del value.z
    except AttributeError as error:
        print(error)
# expect: 'ValueError' object has no attribute 'z'
# expect: 'module' object has no attribute 'z'

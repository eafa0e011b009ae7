from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p))  # expect: Point(x=1, y=2) 1 2 True 2
x, y = p
print(x + y, p._replace(x=5), p._asdict(), Point._fields, p + (3,))  # expect: 3 Point(x=5, y=2) {'x': 1, 'y': 2} ('x', 'y') (1, 2, 3)
print(sorted([Point(2, 1), Point(1, 9)]), Point._make([7, 8]), isinstance(p, tuple))  # expect: [Point(x=1, y=9), Point(x=2, y=1)] Point(x=7, y=8) True
try:
    p.x = 5
except AttributeError as error:
    print(error)  # expect: can't set attribute
Point(1)  # error: TypeError: Point.__new__() missing 1 required positional argument: 'y'

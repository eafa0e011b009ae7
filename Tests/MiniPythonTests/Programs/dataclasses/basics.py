from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0

    def shifted(self, by):
        return Point(self.x + by, self.y + by)


p = Point(1, 2)
print(p, Point(5), Point(y=1, x=2), p == Point(1, 2), p.shifted(3))  # expect: Point(x=1, y=2) Point(x=5, y=0) Point(x=2, y=1) True Point(x=4, y=5)
p.x = 10
print(p.x, p != Point(1, 2))  # expect: 10 True
try:
    Point()
except TypeError as error:
    print(error)  # expect: Point.__init__() missing 1 required positional argument: 'x'
hash(p)  # error: TypeError: unhashable type: 'Point'

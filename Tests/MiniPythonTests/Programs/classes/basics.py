class Point:
    """A point in the plane."""
    dimensions = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
p = Point(1, 2)
print(p, p.moved(1, 1), p == Point(1, 2), p != Point(0), [p], str(p))  # expect: Point(1, 2) Point(2, 3) True True [Point(1, 2)] Point(1, 2)
print(Point.__doc__, Point.dimensions, p.dimensions, Point.__name__, type(p) is Point)  # expect: A point in the plane. 2 2 Point True
p.x = 10
p.label = "here"
Point.dimensions = 3
print(p.x, p.label, p.dimensions, Point.moved(p, 1, 0))  # expect: 10 here 3 Point(11, 2)
print(isinstance(p, Point), isinstance(p, object), hasattr(p, "z"))  # expect: True True False
p.z  # error: AttributeError: 'Point' object has no attribute 'z'

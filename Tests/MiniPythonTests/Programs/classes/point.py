class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
print(p, p.move(3, 4), p.x)  # expect: Point(4, 6) Point(4, 6) 4
p.z = 10
print(p.z, vars(p))  # expect: 10 {'x': 4, 'y': 6, 'z': 10}
p.w  # error: AttributeError: 'Point' object has no attribute 'w'

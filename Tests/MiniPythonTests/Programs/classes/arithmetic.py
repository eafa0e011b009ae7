class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __repr__(self):
        return f"<{self.x}, {self.y}>"


v = Vector(3, 4)
print(v + v, v * 2, 3 * v, -v, abs(v))  # expect: <6, 8> <6, 8> <9, 12> <-3, -4> 5.0
print(sum([v, v], Vector(0, 0)))  # expect: <6, 8>
v - v  # error: TypeError: unsupported operand type(s) for -: 'Vector' and 'Vector'

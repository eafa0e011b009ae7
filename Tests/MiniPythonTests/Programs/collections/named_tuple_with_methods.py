from collections import namedtuple


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f"({self.x}|{self.y})"


v = Vector(3, 4)
print(v, repr(v), v + v, v.length, v[0], isinstance(v, tuple))  # expect: (3|4) Vector(x=3, y=4) (6|8) 5.0 3 True

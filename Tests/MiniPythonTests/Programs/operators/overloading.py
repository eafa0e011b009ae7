class Vector:
    def __init__(self, *parts):
        self.parts = parts
    def __repr__(self):
        return "Vector" + repr(self.parts)
    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])
    def __mul__(self, k):
        return Vector(*[k * a for a in self.parts]) if isinstance(k, int) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self):
        return self * -1
    def __abs__(self):
        return sum(a * a for a in self.parts) ** 0.5
    def __bool__(self):
        return any(self.parts)
    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))
    def __getitem__(self, i):
        return self.parts[i]
    def __len__(self):
        return len(self.parts)
v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, -v, abs(w), bool(Vector(0, 0)), v @ w, v[1], len(v), list(v))  # expect: Vector(4, 6) Vector(3, 6) Vector(3, 6) Vector(-1, -2) 5.0 False 11 2 2 [1, 2]
v += w
print(v, 4 in v, max(v))  # expect: Vector(4, 6) True 6
v * "a"  # error: TypeError: can't multiply sequence by non-int of type 'Vector'

class Meters:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return Meters(other + self.n)

    def __rsub__(self, other):
        return Meters(other - self.n)

    def __rtruediv__(self, other):
        return other / self.n


print((5 + Meters(2)).n, (5 - Meters(2)).n, 10 / Meters(4), sum([Meters(1), Meters(2)]).n)  # error: TypeError: unsupported operand type(s) for +: 'Meters' and 'Meters'
Meters(1) + 5

class R:
    def __radd__(self, other):
        return f"radd {other}"
    def __rsub__(self, other):
        return f"rsub {other}"
    def __rtruediv__(self, other):
        return f"rdiv {other}"
    def __rpow__(self, other):
        return f"rpow {other}"
print(1 + R(), "a" + R() if False else 2 - R(), 1.5 / R(), 2 ** R(), sum([R()]))  # expect: radd 1 rsub 2 rdiv 1.5 rpow 2 radd 0
class Base:
    def __add__(self, other):
        return "base add"
    def __radd__(self, other):
        return "base radd"
class Derived(Base):
    def __radd__(self, other):
        return "derived radd"
print(Base() + Derived(), Derived() + Base(), Base() + 1, 1 + Base())  # expect: derived radd base add base add base radd
R() + 1  # error: TypeError: unsupported operand type(s) for +: 'R' and 'int'

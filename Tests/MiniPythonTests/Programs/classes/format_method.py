class Angle:
    def __init__(self, d):
        self.d = d

    def __format__(self, spec):
        if spec == "rad":
            return f"{self.d * 3.14159 / 180:.3f}"
        return format(self.d, spec)


a = Angle(90)
print(f"{a:rad} {a:>6} {a}", "{:rad}".format(a), format(a, "05"))  # expect: 1.571     90 90 1.571 00090

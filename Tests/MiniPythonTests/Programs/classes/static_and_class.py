class Temperature:
    count = 0
    def __init__(self, degrees):
        self.degrees = degrees
        Temperature.count += 1
    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) / 1.8)
    @staticmethod
    def is_cold(degrees):
        return degrees < 5
class Kelvin(Temperature):
    pass
t = Temperature.from_fahrenheit(212)
print(t.degrees, Temperature.is_cold(3), t.is_cold(30), Temperature.count)  # expect: 100.0 True False 1
print(type(Kelvin.from_fahrenheit(32)).__name__, Kelvin.count)  # expect: Kelvin 2

class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._degrees = value

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


t = Celsius(100)
print(t.fahrenheit)  # expect: 212.0
t.degrees = 0
print(t.fahrenheit, t._degrees)  # expect: 32.0 0
try:
    t.degrees = -300
except ValueError as error:
    print(error)  # expect: too cold
t.fahrenheit = 5  # error: AttributeError: property 'fahrenheit' of 'Celsius' object has no setter

class Circle:
    def __init__(self, radius):
        self._radius = radius
    @property
    def radius(self):
        return self._radius
    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("radius must not be negative")
        self._radius = value
    @property
    def area(self):
        return 3 * self._radius ** 2
c = Circle(2)
print(c.radius, c.area)  # expect: 2 12
c.radius = 3
print(c.area)  # expect: 27
try:
    c.area = 5
except AttributeError as error:
    print(error)  # expect: property 'area' of 'Circle' object has no setter
try:
    c.radius = -1
except ValueError as error:
    print(error)  # expect: radius must not be negative
del c.radius  # error: AttributeError: property 'radius' of 'Circle' object has no deleter

from abc import ABC, abstractmethod


class Shape(ABC):
    """What has an area."""

    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """Say how large it is."""

    @property
    @abstractmethod
    def corners(self):
        return 0

    def describe(self):
        return f"{self.name} of {self.area()} with {self.corners} corners"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side**2

    corners = 4


class Line(Shape):
    def area(self):
        return super().area()


print(Square(3).describe(), isinstance(Square(1), Shape), ABC, Shape.__doc__)  # expect: square of 9 with 4 corners True <class 'abc.ABC'> What has an area.


def attempt(action):
    try:
        return action()
    except TypeError as error:
        return error


print(attempt(lambda: Shape("x")))  # expect: Can't instantiate abstract class Shape with abstract methods area, corners
print(attempt(lambda: Line("x")))  # expect: Can't instantiate abstract class Line with abstract method corners


class Plain:
    @abstractmethod
    def open(self):
        return "made all the same"


print(Plain().open())  # expect: made all the same


class Kinds(ABC):
    @staticmethod
    @abstractmethod
    def first(): ...

    @classmethod
    @abstractmethod
    def second(cls): ...


class Both(Kinds):
    first = second = None


print(attempt(Kinds), type(Both()).__name__)  # expect: Can't instantiate abstract class Kinds with abstract methods first, second Both
for _ in range(3):
    Kinds()  # error: TypeError: Can't instantiate abstract class Kinds with abstract methods first, second

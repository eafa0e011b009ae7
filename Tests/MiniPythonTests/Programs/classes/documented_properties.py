class Point:
    def __init__(self, x):
        self._x = x

    @property
    def x(self):
        """Where it is."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    y = property(lambda self: 2, doc="Always two.")
    z = property(lambda self: 3)


print(Point.x.__doc__, Point.y.__doc__, Point.z.__doc__, Point(1).x)  # expect: Where it is. Always two. None 1


def f(a, *, b=2, c=(1,)):
    pass


print(f.__defaults__, f.__kwdefaults__, (lambda: 0).__kwdefaults__)  # expect: None {'b': 2, 'c': (1,)} None

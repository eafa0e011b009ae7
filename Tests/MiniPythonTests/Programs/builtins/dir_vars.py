class Point:
    def __init__(self, x):
        self.x = x
    def norm(self):
        return self.x
p = Point(3)
print([name for name in dir(p) if not name.startswith("_")])  # expect: ['norm', 'x']
print([name for name in dir(Point) if not name.startswith("_")])  # expect: ['norm']
print("append" in dir([]), "upper" in dir("a"), "x" in dir(p))  # expect: True True True
print(vars(p))  # expect: {'x': 3}
vars(5)  # error: TypeError: vars() argument must have __dict__ attribute

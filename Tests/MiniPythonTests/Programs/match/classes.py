class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return n * 2
        case str():
            return "text"
        case _:
            return "no point"


print([where(p) for p in (Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), 4, 2.5, "x", [])])
# expect: ['origin', 'on y at 5', 'diagonal', 'somewhere', 8, 5.0, 'text', 'no point']

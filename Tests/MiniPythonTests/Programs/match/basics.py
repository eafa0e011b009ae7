def describe(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case "hello":
            return "greeting"
        case str(s):
            return f"text {s}"
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, *rest]:
            return f"first {a} rest {rest}"
        case {"kind": kind, **more}:
            return f"kind {kind} {more}"
        case (None | True | False) as constant:
            return f"constant {constant}"
        case _:
            return "other"
for value in [0, 2, -5, "hello", "x", [], [1], (1, 2, 3), {"kind": "a", "b": 1}, None, True, 2.5]:
    print(describe(value))
# expect: zero
# expect: small
# expect: negative -5
# expect: greeting
# expect: text x
# expect: empty
# expect: one 1
# expect: first 1 rest [2, 3]
# expect: kind a {'b': 1}
# expect: constant None
# expect: small
# expect: other
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
print(where(Point(0, 0)), where(Point(0, 5)), where(Point(2, 2)), where(Point(1, 2)), where(3))  # expect: origin on y at 5 diagonal somewhere None

class Managed:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
with Managed("a") as m:
    print("inside", m.name)
# expect: enter a
# expect: inside a
# expect: exit a None None
with Managed("b", swallow=True):
    raise ValueError("hidden")
# expect: enter b
# expect: exit b ValueError hidden
with Managed("c") as c, Managed("d") as d:
    print(c.name + d.name)
# expect: enter c
# expect: enter d
# expect: cd
# expect: exit d None None
# expect: exit c None None
with Managed("e"):
    1 / 0
# expect: enter e
# expect: exit e ZeroDivisionError division by zero
# error: ZeroDivisionError: division by zero

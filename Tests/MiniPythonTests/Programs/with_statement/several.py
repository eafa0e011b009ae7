class Part:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self.name

    def __exit__(self, *details):
        print("close", self.name, details[0] is None)


with Part("a") as a, Part("b") as b:
    print(a + b)
# expect: open a
# expect: open b
# expect: ab
# expect: close b True
# expect: close a True
with (Part("c"), Part("d") as d):
    print(d)
# expect: open c
# expect: open d
# expect: d
# expect: close d True
# expect: close c True
with Part("e"):
    raise ValueError("inside")  # error: ValueError: inside
# expect: open e
# expect: close e False

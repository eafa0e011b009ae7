def f(**names):
    return names


print(ascii(f(**{"a\ud800": 1, "a\ud801": 2, "a": 3})))  # expect: {'a\ud800': 1, 'a\ud801': 2, 'a': 3}


class Box:
    pass


box = Box()
setattr(box, "x\udfff", 5)
print(getattr(box, "x\udfff"), hasattr(box, "x\udffe"), ascii(vars(box)), ascii(dir(box)[-1]))
# expect: 5 False {'x\udfff': 5} 'x\udfff'
try:
    f("\ud800", **{"\ud800": 1})
except TypeError as e:
    print(ascii(str(e)))
# expect: 'f() takes 0 positional arguments but 1 was given'
try:
    getattr(box, "y\udfff")
except AttributeError as e:
    print(ascii(str(e)))
# expect: "'Box' object has no attribute 'y\udfff'"

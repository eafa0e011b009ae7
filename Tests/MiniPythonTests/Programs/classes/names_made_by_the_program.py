class Base:
    kind = "base"
    limit = 3

    def method(self):
        return "method of " + self.name

    @property
    def loud(self):
        return self.name.upper()


class Point(Base):
    def __init__(self, name):
        self.name = name


names = ["name", "kind", "limit", "method", "loud", "missing", "__class__", "__dict__"]


def look(thing):
    found = []
    for name in names[:-2]:
        value = getattr(thing, name, "-")
        found.append(value() if callable(value) else value)
    return found, [hasattr(thing, name) for name in names]


point = Point("p")
for round in range(3):
    print(look(point))
# expect: (['p', 'base', 3, 'method of p', 'P', '-'], [True, True, True, True, True, False, True, True])
# expect: (['p', 'base', 3, 'method of p', 'P', '-'], [True, True, True, True, True, False, True, True])
# expect: (['p', 'base', 3, 'method of p', 'P', '-'], [True, True, True, True, True, False, True, True])
Base.kind = "changed"
print(look(point))
# expect: (['p', 'changed', 3, 'method of p', 'P', '-'], [True, True, True, True, True, False, True, True])
Base.limit += 1
print(getattr(point, "limit"))  # expect: 4
Point.limit = 10
print(getattr(point, "limit"), getattr(Base("b") if False else Base(), "limit"))  # expect: 10 4
point.limit = 20
print(getattr(point, "limit"), look(Point("q")))
# expect: 20 (['q', 'changed', 10, 'method of q', 'Q', '-'], [True, True, True, True, True, False, True, True])
del point.limit
print(getattr(point, "limit"))  # expect: 10
del Point.limit
print(getattr(point, "limit"))  # expect: 4
Base.missing = "here"
print(hasattr(point, "missing"), getattr(point, "missing"))  # expect: True here
del Base.missing
print(hasattr(point, "missing"), getattr(point, "missing", None))  # expect: False None
Base.name = property(lambda self: "a property")
print(getattr(point, "name"))  # expect: a property
del Base.name
print(getattr(point, "name"))  # expect: p
for place in range(3):
    setattr(point, "x" + str(place), place)
    setattr(point, "x0", place * 10)
print(point.x0, point.x1, point.x2, [getattr(point, "x" + c) for c in "012"])  # expect: 20 1 2 [20, 1, 2]


changes = []


class Careful(Base):
    def __setattr__(self, name, value):
        changes.append((name, value))
        object.__setattr__(self, name, value)


careful = Careful()
for value in range(2):
    setattr(careful, "name", value)
print(getattr(careful, "name"), changes)  # expect: 1 [('name', 0), ('name', 1)]
for value in range(2):
    setattr(Point, "twice", value)
    print(getattr(point, "twice"), getattr(Point, "twice"))
# expect: 0 0
# expect: 1 1
for name in ["method", "name", "loud"]:
    try:
        setattr(point, name, 5)
        print(getattr(point, name))
# expect: 5
# expect: 5
    except AttributeError as error:
        print(error)  # expect: property 'loud' of 'Point' object has no setter
error = ValueError("a", 1)
for name in ["args", "args", "note"]:
    print(getattr(error, name, None), hasattr(error, name))
# expect: ('a', 1) True
# expect: ('a', 1) True
# expect: None False
error.note = 1
print(getattr(error, "note"), getattr("text", "upper")(), getattr(5, "real"), getattr([1], "missing", 0))
# expect: 1 TEXT 5 0
print(type(range.start), range.start, slice.stop, range(1, 5).start)
# expect: <class 'member_descriptor'> <member 'start' of 'range' objects> <member 'stop' of 'slice' objects> 1
for value, name in [(range(3), "start"), (5, "real"), (slice(1), "stop"), (2.5, "imag"), (5, "missing")]:
    try:
        setattr(value, name, 1)
    except AttributeError as error:
        print(error)
# expect: readonly attribute
# expect: attribute 'real' of 'int' objects is not writable
# expect: readonly attribute
# expect: attribute 'imag' of 'float' objects is not writable
# expect: 'int' object has no attribute 'missing'
getattr(point, "nam" + "es")
# error: AttributeError: 'Point' object has no attribute 'names'

d = {"a": 1, "b": 2, "c": 3}
del d["a"]
print(d)  # expect: {'b': 2, 'c': 3}
print(d.pop("b"))  # expect: 2
print(d.pop("zz", "default"))  # expect: default
print(d.popitem())  # expect: ('c', 3)
print(d)  # expect: {}
try:
    d.pop("a")
except KeyError as error:
    print(repr(error), error)  # expect: KeyError('a') 'a'
del d["q"]  # error: KeyError: 'q'

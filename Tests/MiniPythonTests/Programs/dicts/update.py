d = {"a": 1}
d.update({"b": 2, "a": 3})
d.update(c=4)
d.update([("d", 5)])
print(d)  # expect: {'a': 3, 'b': 2, 'c': 4, 'd': 5}
print({**d, "e": 6})  # expect: {'a': 3, 'b': 2, 'c': 4, 'd': 5, 'e': 6}
print(d | {"a": 0})  # expect: {'a': 0, 'b': 2, 'c': 4, 'd': 5}
d |= {"f": 7}
print(d)  # expect: {'a': 3, 'b': 2, 'c': 4, 'd': 5, 'f': 7}
d.update([1])  # error: TypeError: cannot convert dictionary update sequence element #0 to a sequence

d = {}
d["a"] = 1
d["b"] = 2
d["a"] = 10
d["c"] = d["a"] + d["b"]
print(d)  # expect: {'a': 10, 'b': 2, 'c': 12}
d["a"] += 5
print(d)  # expect: {'a': 15, 'b': 2, 'c': 12}
d["z"] += 1  # error: KeyError: 'z'

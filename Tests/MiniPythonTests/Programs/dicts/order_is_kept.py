d = {"z": 1, "a": 2, "m": 3}
print(list(d))  # expect: ['z', 'a', 'm']
d["z"] = 9
print(list(d))  # expect: ['z', 'a', 'm']
del d["z"]
d["z"] = 1
print(list(d))  # expect: ['a', 'm', 'z']
print(sorted(d), sorted(d.items(), key=lambda pair: pair[1]))  # expect: ['a', 'm', 'z'] [('z', 1), ('a', 2), ('m', 3)]
print(max(d, key=d.get), min(d.values()))  # expect: m 1

d = {"one": 1, "two": 2, "three": 3}
del d["two"]
d["four"] = 4
d["two"] = 2
d["one"] = 11
print(d, list(reversed(d)), sorted(d), max(d, key=d.get))  # expect: {'one': 11, 'three': 3, 'four': 4, 'two': 2} ['two', 'four', 'three', 'one'] ['four', 'one', 'three', 'two'] one
for key, value in d.items():
    print(key, value)
# expect: one 11
# expect: three 3
# expect: four 4
# expect: two 2
print({1: "a", 1.0: "b", True: "c"}, {v: k for k, v in d.items()})  # expect: {1: 'c'} {11: 'one', 3: 'three', 4: 'four', 2: 'two'}
print(d == {"two": 2, "four": 4, "three": 3, "one": 11}, d.keys() & {"one", "x"}, d.keys() - d.keys())  # expect: True {'one'} set()

d = {"a": 1, "b": 2}
print(d["a"], d.get("z"), d.get("z", 0), len(d), "a" in d, 1 in d)  # expect: 1 None 0 2 True False
print(d.keys(), d.values(), d.items(), list(d), list(d.items()))  # expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) ['a', 'b'] [('a', 1), ('b', 2)]
d["c"] = 3
d.update({"a": 10}, e=5)
print(d, d.pop("a"), d.pop("zz", None), d)  # expect: {'b': 2, 'c': 3, 'e': 5} 10 None {'b': 2, 'c': 3, 'e': 5}
print(d.setdefault("b", 99), d.setdefault("n", []), d)  # expect: 2 [] {'b': 2, 'c': 3, 'e': 5, 'n': []}
print(d.popitem(), d, dict.fromkeys("xy", 0), dict.fromkeys([1]))  # expect: ('n', []) {'b': 2, 'c': 3, 'e': 5} {'x': 0, 'y': 0} {1: None}
copy = d.copy()
d.clear()
print(copy, d, copy | {"q": 1}, {1: 2} == {1: 2.0})  # expect: {'b': 2, 'c': 3, 'e': 5} {} {'b': 2, 'c': 3, 'e': 5, 'q': 1} True
d |= {"k": 1}
print(d)  # expect: {'k': 1}
d["missing"]  # error: KeyError: 'missing'

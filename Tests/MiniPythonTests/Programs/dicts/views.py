d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items)  # expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
d["c"] = 3
print(keys, values, items)  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)])
print(list(keys), sum(values), sorted(items))  # expect: ['a', 'b', 'c'] 6 [('a', 1), ('b', 2), ('c', 3)]
print("a" in keys, 3 in values, ("b", 2) in items)  # expect: True True True
keys[0]  # error: TypeError: 'dict_keys' object is not subscriptable

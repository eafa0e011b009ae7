d = {1: "int", 2.5: "float", "a": "str", (1, 2): "tuple", None: "none", True: "bool"}
print(d)  # expect: {1: 'bool', 2.5: 'float', 'a': 'str', (1, 2): 'tuple', None: 'none'}
print(d[1.0], d[(1, 2)], d[None])  # expect: bool tuple none
d[[1]] = 2  # error: TypeError: unhashable type: 'list'

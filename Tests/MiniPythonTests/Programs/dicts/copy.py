a = {"x": [1]}
b = a
c = a.copy()
a["y"] = 2
a["x"].append(2)
print(b)  # expect: {'x': [1, 2], 'y': 2}
print(c)  # expect: {'x': [1, 2]}
c.clear()
print(c, a)  # expect: {} {'x': [1, 2], 'y': 2}

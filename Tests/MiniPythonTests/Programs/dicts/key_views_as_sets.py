a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(sorted(a.keys() & b.keys()))  # expect: ['y']
print(sorted(a.keys() | b.keys()))  # expect: ['x', 'y', 'z']
print(sorted(a.keys() - b.keys()))  # expect: ['x']
print(sorted(a.keys() ^ b.keys()))  # expect: ['x', 'z']
print(a.keys() == {"x", "y"}, a.items() & b.items())  # expect: True set()

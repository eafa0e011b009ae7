d = {"name": "Ann"}
print(d["name"])  # expect: Ann
d.name  # error: AttributeError: 'dict' object has no attribute 'name'

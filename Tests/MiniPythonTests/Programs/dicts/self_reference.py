d = {}
d["me"] = d
print(d)  # expect: {'me': {...}}
print(d["me"]["me"] is d)  # expect: True

a = [1]
a.append(a)
print(a, a[1] is a, len(a))  # expect: [1, [...]] True 2
d = {}
d["self"] = d
print(d)  # expect: {'self': {...}}
b = [a, a]
print(b)  # expect: [[1, [...]], [1, [...]]]

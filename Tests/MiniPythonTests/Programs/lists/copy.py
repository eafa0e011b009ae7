a = [1, [2, 3]]
b = a
c = a.copy()
d = a[:]
e = list(a)
a.append(4)
a[1].append("shared")
print(b)  # expect: [1, [2, 3, 'shared'], 4]
print(c)  # expect: [1, [2, 3, 'shared']]
print(d, e)  # expect: [1, [2, 3, 'shared']] [1, [2, 3, 'shared']]
print(a is b, a is c)  # expect: True False

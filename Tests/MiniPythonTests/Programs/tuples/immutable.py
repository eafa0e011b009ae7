t = (1, [2], 3)
t[1].append("x")
print(t)  # expect: (1, [2, 'x'], 3)
try:
    t[0] = 9
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
t.append(4)  # error: AttributeError: 'tuple' object has no attribute 'append'

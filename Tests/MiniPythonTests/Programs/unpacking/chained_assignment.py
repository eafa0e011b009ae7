a = b = []
a.append(1)
print(b, a is b)  # expect: [1] True
x = y = 5
x += 1
print(x, y)  # expect: 6 5
i, values = 0, [0, 0]
i, values[i] = 1, 9
print(i, values)  # expect: 1 [0, 9]

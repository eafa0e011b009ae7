a = [1, 2, 3]
b = a
a.clear()
print(a, b)  # expect: [] []
b = [1]
print(a, b)  # expect: [] [1]

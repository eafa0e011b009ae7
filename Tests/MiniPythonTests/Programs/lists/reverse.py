a = [1, 2, 3]
print(a.reverse())  # expect: None
print(a)  # expect: [3, 2, 1]
print(list(reversed(a)), a[::-1])  # expect: [1, 2, 3] [1, 2, 3]

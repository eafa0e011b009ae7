t = (1, 2, 3, 2)
print(t.count(2), t.index(3))  # expect: 2 2
print(t + (4,), t * 2)  # expect: (1, 2, 3, 2, 4) (1, 2, 3, 2, 1, 2, 3, 2)
print(t[1:], t[::-1], 2 in t)  # expect: (2, 3, 2) (2, 3, 2, 1) True
t.index(7)  # error: ValueError: tuple.index(x): x not in tuple

t = (1, 2)
u = t
t += (3,)
print(t, u)  # expect: (1, 2, 3) (1, 2)
t *= 2
print(t)  # expect: (1, 2, 3, 1, 2, 3)
t = t[:1] + ("new",) + t[2:]
print(t)  # expect: (1, 'new', 3, 1, 2, 3)

t = (1, 2, 3)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 2 in t)  # expect: (1, 2, 3) 1 3 (2, 3) 3 (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) True
print((), (1,), tuple(), (1, (2, (3,))), t.index(2), t.count(1))  # expect: () (1,) () (1, (2, (3,))) 1 1
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1, "a") == (1, "a"), hash((1, 2)) == hash((1, 2)))  # expect: True True True True
a, b, c = t
print(a, b, c, max(t), sum(t), sorted(t, reverse=True))  # expect: 1 2 3 3 6 [3, 2, 1]
d = {(1, 2): "pair"}
print(d[1, 2], d[(1, 2)])  # expect: pair pair
for x, y in [(1, 2), (3, 4)]:
    print(x + y)
# expect: 3
# expect: 7
t[0] = 5  # error: TypeError: 'tuple' object does not support item assignment

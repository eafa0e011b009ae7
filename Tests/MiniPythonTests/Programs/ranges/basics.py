r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], 5 in r, 6 in r, r.index(8), r.count(5))  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 2 17 range(5, 11, 3) True False 2 1
print(range(0) == range(5, 5), range(3) == range(0, 3, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)))  # expect: True True True True
print(list(range(5, 0, -2)), list(range(0)), r.start, r.stop, r.step, bool(range(0)), reversed(range(3)))if False else print(list(range(5, 0, -2)), r.start, bool(range(0)))  # expect: [5, 3, 1] 2 False
print(sum(range(101)), max(range(5)), sorted(range(3), reverse=True), list(reversed(range(4))))  # expect: 5050 4 [2, 1, 0] [3, 2, 1, 0]
print(range(10**12)[10**11], len(range(-10**12, 10**12)), 10**11 in range(10**12))  # expect: 100000000000 2000000000000 True
r[10]  # error: IndexError: range object index out of range

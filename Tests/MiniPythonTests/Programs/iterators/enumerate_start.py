print(list(enumerate("ab", 5)), dict(enumerate(["x", "y"])))  # expect: [(5, 'a'), (6, 'b')] {0: 'x', 1: 'y'}
for i, (a, b) in enumerate([(1, 2), (3, 4)], start=1):
    print(i, a, b)
# expect: 1 1 2
# expect: 2 3 4

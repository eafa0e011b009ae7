x = "outer"
print([x for x in range(3)], x)  # expect: [0, 1, 2] outer
print({x: y for x, y in [(1, 2)]}, x)  # expect: {1: 2} outer
print(sum(x for x in (1, 2)), x)  # expect: 3 outer
for x in range(2):
    pass
print(x)  # expect: 1

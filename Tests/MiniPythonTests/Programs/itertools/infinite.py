from itertools import count, cycle, repeat, islice

print(list(islice(count(10), 3)), list(islice(count(1, 0.5), 3)))  # expect: [10, 11, 12] [1, 1.5, 2.0]
print(list(islice(cycle("ab"), 5)), list(repeat("x", 3)))  # expect: ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x']
print(next(count()), list(zip(count(), "ab")))  # expect: 0 [(0, 'a'), (1, 'b')]

from itertools import combinations, permutations, combinations_with_replacement

print(list(combinations("abc", 2)))  # expect: [('a', 'b'), ('a', 'c'), ('b', 'c')]
print(list(permutations([1, 2, 3], 2)))  # expect: [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
print(list(combinations_with_replacement("ab", 2)))  # expect: [('a', 'a'), ('a', 'b'), ('b', 'b')]
print(len(list(permutations(range(5)))), list(combinations([1], 2)))  # expect: 120 []

from itertools import product, permutations, combinations, combinations_with_replacement, groupby, zip_longest, compress, filterfalse
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([1], 2)), list(permutations([])))  # expect: [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [] [()]
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations([1], 2)), list(combinations([1, 2], 0)))  # expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [(1, 2, 3)] [] [()]
print(list(combinations_with_replacement("ab", 2)), len(list(permutations(range(6)))), len(list(combinations(range(12), 5))))  # expect: [('a', 'a'), ('a', 'b'), ('b', 'b')] 720 792
print([(k, list(g)) for k, g in groupby("aaabbc")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3], key=lambda x: x % 2)])  # expect: [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [(1, 2), (0, 1), (1, 2)]
print([k for k, g in groupby("aabba")], list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest()))  # expect: ['a', 'b', 'a'] [('a', 1), ('b', 2), ('-', 3)] []
print(list(compress("abcd", [1, 0, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])))  # expect: ['a', 'c'] [0, 2, 4] [0, '']
product([1], repeat=-1)  # error: ValueError: repeat argument cannot be negative

from itertools import chain, zip_longest, product, accumulate, pairwise

print(list(chain([1], "ab", (2,))), list(chain.from_iterable(["ab", "c"])))  # expect: [1, 'a', 'b', 2] ['a', 'b', 'c']
print(list(zip_longest("abc", [1], fillvalue="-")))  # expect: [('a', 1), ('b', '-'), ('c', '-')]
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)]
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))  # expect: [1, 3, 6, 10] [3, 3, 3] [10, 11, 13]
print(list(pairwise("abc")))  # expect: [('a', 'b'), ('b', 'c')]

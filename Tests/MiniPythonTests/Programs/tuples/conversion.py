print(tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple({"k": 1}))  # expect: (1, 2) ('a', 'b') (0, 1, 2) ('k',)
print(list((1, 2)), tuple(), tuple(x * x for x in range(3)))  # expect: [1, 2] () (0, 1, 4)
tuple(5)  # error: TypeError: 'int' object is not iterable

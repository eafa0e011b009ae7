from itertools import takewhile, dropwhile, filterfalse, compress, islice, starmap

print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])))  # expect: [1, 2] [3, 1]
print(list(filterfalse(lambda n: n % 2, range(5))), list(compress("abcd", [1, 0, 1, 0])))  # expect: [0, 2, 4] ['a', 'c']
print(list(islice(range(10), 2, 8, 3)), list(starmap(pow, [(2, 3), (3, 2)])))  # expect: [2, 5] [8, 9]

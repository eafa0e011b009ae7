from itertools import count, cycle, repeat, chain, accumulate, islice, takewhile, dropwhile, starmap, pairwise
print(list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(count(0.5), 2)))  # expect: [10, 15, 20] ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x'] [0.5, 1.5]
print(list(chain([1], "ab", ())), list(chain.from_iterable([[1, 2], [3]])), list(accumulate([1, 2, 3, 4])))  # expect: [1, 'a', 'b'] [1, 2, 3] [1, 3, 6, 10]
print(list(accumulate([2, 3, 4], lambda a, b: a * b)), list(accumulate([1, 2], initial=100)), list(accumulate([])))  # expect: [2, 6, 24] [100, 101, 103] []
print(list(islice("abcdef", 2)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 1, None)), list(islice([], 3)))  # expect: ['a', 'b'] ['b', 'd'] ['b', 'c'] []
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))  # expect: [1, 2] [3, 1]
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise([1])), list(map(next, [iter("x")])))  # expect: [8, 9] [('a', 'b'), ('b', 'c'), ('c', 'd')] [] ['x']
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 0, 5, 2)), list(it))  # expect: [0, 1, 2] [3, 5, 7] [8, 9]
islice([1], -1)  # error: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.

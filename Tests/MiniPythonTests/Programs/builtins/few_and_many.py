# Few elements are sorted another way than many; both are stable and take keys.
words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(sorted(words), sorted(words, reverse=True), sorted(words, key=len), sorted(words, key=len, reverse=True))  # expect: ['apple', 'date', 'fig', 'kiwi', 'pear', 'plum'] ['plum', 'pear', 'kiwi', 'fig', 'date', 'apple'] ['fig', 'pear', 'kiwi', 'date', 'plum', 'apple'] ['apple', 'pear', 'kiwi', 'date', 'plum', 'fig']
print(sorted(words, key=lambda word: word[-1]), sorted(words, key=str.upper), sorted([3, 1, 2], key=lambda n: -n))  # expect: ['apple', 'date', 'fig', 'kiwi', 'plum', 'pear'] ['apple', 'date', 'fig', 'kiwi', 'pear', 'plum'] [3, 2, 1]
print(sorted([2.5, -1.0, 2.5, 0.0], reverse=True), sorted([True, False, True]), sorted([1, 2.5, 0]), sorted("b"))  # expect: [2.5, 2.5, 0.0, -1.0] [False, True, True] [0, 1, 2.5] ['b']
pairs = [(2, "b"), (1, "b"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda pair: pair[0]), sorted(pairs, key=lambda pair: pair[0], reverse=True))  # expect: [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [(1, 'b'), (1, 'a'), (2, 'b'), (2, 'a')] [(2, 'b'), (2, 'a'), (1, 'b'), (1, 'a')]
many = [(n * 7919 % 101, n) for n in range(60)]
print(sorted(many)[:3], sorted(many, key=lambda pair: pair[1] % 3)[:3], sorted(many, key=lambda pair: -pair[0], reverse=True)[:3])  # expect: [(0, 0), (2, 37), (3, 5)] [(0, 0), (22, 3), (44, 6)] [(0, 0), (2, 37), (3, 5)]
print(sorted(map(str, range(30)))[:8], sorted([n / 7 % 1 for n in range(40)])[:2], sorted({3: 1, 1: 2}), sorted({5, 2, 9}))  # expect: ['0', '1', '10', '11', '12', '13', '14', '15'] [0.0, 0.0] [1, 3] [2, 5, 9]
words.sort(key=lambda word: word[1:])
print(words, max(words, key=len), min(words, key=len), max({"a": 3, "b": 7}, key={"a": 3, "b": 7}.get))  # expect: ['date', 'pear', 'fig', 'kiwi', 'plum', 'apple'] apple fig b
print(list(map(int, ["1", "22"])), list(map(str.strip, [" a ", "b "])), list(filter(None, [0, 1, "", "a"])), list(map(abs, (-1, 2))))  # expect: [1, 22] ['a', 'b'] [1, 'a'] [1, 2]
print(list(map(float, ["1.5", "2"])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(str.isdigit, ["1", "a"])))  # expect: [1.5, 2.0] [4, 6] ['1']
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
try:
    sorted([3, 2, 1], key=lambda n: 1 / (n - 2))
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
try:
    list(map(str.upper, ["a", 1]))
except TypeError as error:
    print(error)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
print(sorted([float("nan"), 2.0, 1.0], key=str), sorted([3, 1, 2], key=None), sorted([[2], [1], [1, 0]]))  # expect: [1.0, 2.0, nan] [1, 2, 3] [[1], [1, 0], [2]]

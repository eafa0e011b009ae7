from collections import Counter

print(Counter().most_common(), Counter("a").most_common(), Counter("abca").most_common(1), Counter("hello world").most_common())
# expect: [] [('a', 1)] [('a', 2)] [('l', 3), ('o', 2), ('h', 1), ('e', 1), (' ', 1), ('w', 1), ('r', 1), ('d', 1)]
counts = Counter({"a": 2.5, "b": 3, "c": -1, "d": 2.5})
print(counts.most_common(), counts, Counter("zzyyx").most_common(2), Counter(range(100)).most_common(3))
# expect: [('b', 3), ('a', 2.5), ('d', 2.5), ('c', -1)] Counter({'b': 3, 'a': 2.5, 'd': 2.5, 'c': -1}) [('z', 2), ('y', 2)] [(0, 1), (1, 1), (2, 1)]
print(Counter({"a": "x", "b": "y"}).most_common(), sorted(Counter(str(i % 7) for i in range(1000)).items())[::3])
# expect: [('b', 'y'), ('a', 'x')] [('0', 143), ('3', 143), ('6', 142)]
Counter({"a": "x", "b": 1}).most_common()
# error: TypeError: '<' not supported between instances of 'str' and 'int'

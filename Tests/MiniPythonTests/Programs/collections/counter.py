from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], len(c))  # expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) 4 0 4
print(c.most_common(2), c.total(), sorted(c.elements()))  # expect: [('i', 4), ('s', 4)] 11 ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's']
c.update("ssx")
c.subtract({"i": 10})
print(c)  # expect: Counter({'s': 6, 'p': 2, 'm': 1, 'x': 1, 'i': -6})
print(Counter(a=3, b=1) + Counter(b=2), Counter(a=3, b=1) - Counter(a=1, b=5))  # expect: Counter({'a': 3, 'b': 3}) Counter({'a': 2})
print(Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2), -Counter(a=-2))  # expect: Counter({'a': 1}) Counter({'a': 3, 'b': 2}) Counter({'a': 2})
print(Counter([1, 1, 2]) == {1: 2, 2: 1}, isinstance(c, dict), Counter())  # expect: True True Counter()

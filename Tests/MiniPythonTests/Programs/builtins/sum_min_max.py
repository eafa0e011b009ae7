print(sum([1, 2, 3]), sum([0.1, 0.2]), sum((1,), 5), sum([[1], [2]], []), sum(range(101)))  # expect: 6 0.30000000000000004 6 [1, 2] 5050
print(min(3, 1, 2), max("a", "b"), min([5]), max([1, 9], [2]), min("hello"), max([], default=0), min({"b": 1, "a": 2}))  # expect: 1 b 5 [2] e 0 a
print(max(["aa", "b"], key=len), min([(1, "z"), (1, "a")]), max(1, 1.0), max(-1, -2, key=abs))  # expect: aa (1, 'a') 1 -2
sum(["a", "b"])  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'

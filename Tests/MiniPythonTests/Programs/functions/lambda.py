add = lambda a, b=10: a + b
print(add(1), add(1, 2))  # expect: 11 3
print((lambda *a: sum(a))(1, 2, 3))  # expect: 6
print(sorted(["bb", "a"], key=lambda s: len(s)))  # expect: ['a', 'bb']
print(list(map(lambda x: x * x, [1, 2, 3])))  # expect: [1, 4, 9]
print(list(filter(lambda x: x % 2, range(6))))  # expect: [1, 3, 5]

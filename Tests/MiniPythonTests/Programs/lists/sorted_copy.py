a = [3, 1, 2]
b = sorted(a)
print(a, b)  # expect: [3, 1, 2] [1, 2, 3]
print(sorted("hello"))  # expect: ['e', 'h', 'l', 'l', 'o']
print(sorted({"b": 1, "a": 2}))  # expect: ['a', 'b']
print(sorted([(2, "b"), (1, "z"), (2, "a")]))  # expect: [(1, 'z'), (2, 'a'), (2, 'b')]
print(sorted([3, 1, 2], reverse=True))  # expect: [3, 2, 1]
print(sorted(["10", "9", "2"], key=int))  # expect: ['2', '9', '10']

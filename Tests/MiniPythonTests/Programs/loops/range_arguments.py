print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)))  # expect: [0, 1, 2, 3, 4] [2, 3, 4] [0, 3, 6, 9]
print(list(range(5, 0, -1)), list(range(5, 0)), list(range(-3, 0)))  # expect: [5, 4, 3, 2, 1] [] [-3, -2, -1]
print(len(range(0, 100, 7)), 14 in range(0, 100, 7), range(3)[1])  # expect: 15 True 1
range(1, 10, 0)  # error: ValueError: range() arg 3 must not be zero

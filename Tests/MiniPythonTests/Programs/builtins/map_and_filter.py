print(list(map(str, [1, 2])), list(map(len, ["a", "bb"])), list(map(lambda a, b: a * b, [1, 2], [3, 4])))  # expect: ['1', '2'] [1, 2] [3, 8]
print(list(filter(None, [0, 1, "", "a"])), list(filter(str.isdigit, ["1", "a"])), list(map(int, "123")))  # expect: [1, 'a'] ['1'] [1, 2, 3]
print(sum(map(int, str(9875))), max(map(abs, [-3, 2])), " ".join(map(str, range(3))))  # expect: 29 3 0 1 2
list(map(5, [1]))  # error: TypeError: 'int' object is not callable

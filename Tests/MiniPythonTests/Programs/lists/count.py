a = [1, True, 1.0, "1", 2]
print(a.count(1), a.count("1"), a.count(3))  # expect: 3 1 0
print([[1], [1], []].count([1]))  # expect: 2

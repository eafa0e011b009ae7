a = [1, 2]
a.extend([3, 4])
a.extend("ab")
a.extend(range(2))
a.extend({"k": 1})
print(a)  # expect: [1, 2, 3, 4, 'a', 'b', 0, 1, 'k']
a += (9,)
print(a)  # expect: [1, 2, 3, 4, 'a', 'b', 0, 1, 'k', 9]
a.extend(5)  # error: TypeError: 'int' object is not iterable

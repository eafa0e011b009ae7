a = [1, 2, 3]
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(2, "middle")
print(a)  # expect: ['first', 1, 'middle', 2, 3, 'before last', 'last']
a.insert("x", 1)  # error: TypeError: 'str' object cannot be interpreted as an integer

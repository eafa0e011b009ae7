print(3 in [1, 2, 3], "x" in "xyz", "k" in {"k": 1}, 2 in (1,), 5 in range(10))  # expect: True True True False True
print(3 not in [1, 2], 0.5 in range(3))  # expect: True False
3 in 5  # error: TypeError: argument of type 'int' is not iterable

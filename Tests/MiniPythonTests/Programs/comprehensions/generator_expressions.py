squares = (n * n for n in range(4))
print(next(squares), list(squares), list(squares))  # expect: 0 [1, 4, 9] []
print(sum(n for n in range(5)), max(len(w) for w in ["a", "bbb"]))  # expect: 10 3
print(",".join(str(n) for n in range(3)), dict((k, 1) for k in "ab"))  # expect: 0,1,2 {'a': 1, 'b': 1}
print(any(n > 2 for n in [1, 2, 3]), sorted(n % 3 for n in range(5)))  # expect: True [0, 0, 1, 1, 2]

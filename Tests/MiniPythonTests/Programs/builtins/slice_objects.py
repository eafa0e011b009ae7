s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, "abcdefg"[s], s.indices(4), slice(3) == slice(None, 3, None))  # expect: slice(1, 5, 2) 1 5 2 bd (1, 4, 2) True
print(list(range(10))[slice(-3, None)], slice(None).indices(5))  # expect: [7, 8, 9] (0, 5, 1)
slice()  # error: TypeError: slice expected at least 1 argument, got 0

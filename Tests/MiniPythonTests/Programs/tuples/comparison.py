print((1, 2) < (1, 3), (1,) < (1, 0), () == ())  # expect: True True True
print((1, "b") > (1, "a"))  # expect: True
print(sorted([(3, "c"), (1, "z"), (1, "a")]))  # expect: [(1, 'a'), (1, 'z'), (3, 'c')]
print(max((2, 1), (1, 9)))  # expect: (2, 1)
print((1, 2) == [1, 2])  # expect: False

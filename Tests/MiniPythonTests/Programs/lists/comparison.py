print([1, 2] == [1, 2], [1, 2] == [2, 1])  # expect: True False
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0])  # expect: True True True
print([1, 2] is [1, 2])  # expect: False
print([1, 2] == (1, 2))  # expect: False
print([3, "a"] < [4, 1])  # expect: True
[1] < ["a"]  # error: TypeError: '<' not supported between instances of 'int' and 'str'

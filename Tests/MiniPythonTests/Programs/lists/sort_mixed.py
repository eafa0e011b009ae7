values = [3, 1, 2]
print(values.sort())  # expect: None
print(values)  # expect: [1, 2, 3]
[1, "a"].sort()  # error: TypeError: '<' not supported between instances of 'str' and 'int'

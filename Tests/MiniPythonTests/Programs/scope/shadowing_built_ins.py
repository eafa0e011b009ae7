list_before = list("ab")
list = [1, 2]
print(list, list_before)  # expect: [1, 2] ['a', 'b']
del list
print(list("cd"))  # expect: ['c', 'd']
sum = 5
sum([1])  # error: TypeError: 'int' object is not callable

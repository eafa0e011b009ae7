numbers = []
numbers.append(1)
numbers.append([2, 3])
numbers.append("x")
print(numbers)  # expect: [1, [2, 3], 'x']
print(numbers.append(4))  # expect: None
print(len(numbers))  # expect: 4
numbers.append()  # error: TypeError: list.append() takes exactly one argument (0 given)

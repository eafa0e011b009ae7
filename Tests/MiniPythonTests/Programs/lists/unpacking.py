first, second, third = [1, 2, 3]
print(first, second, third)  # expect: 1 2 3
head, *tail = [1, 2, 3]
print(head, tail)  # expect: 1 [2, 3]
*init, last = "abc"
print(init, last)  # expect: ['a', 'b'] c
a, *middle, b = [1, 2]
print(a, middle, b)  # expect: 1 [] 2
x, y = [1, 2, 3]  # error: ValueError: too many values to unpack (expected 2)

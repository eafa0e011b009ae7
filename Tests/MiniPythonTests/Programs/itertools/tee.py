from itertools import tee

a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))  # expect: 1 [1, 2, 3] [2, 3]
x, y, z = tee("ab", 3)
print(list(x), list(y), list(z))  # expect: ['a', 'b'] ['a', 'b'] ['a', 'b']

a = {1, 2, 3}
b = {2, 3, 4}
print(a | b, a & b, a - b, b - a, a ^ b)  # expect: {1, 2, 3, 4} {2, 3} {1} {4} {1, 4}
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b))  # expect: {1, 2, 3, 4} {2, 3} {1} {1, 4}
print(a.union([9], (8,)))  # expect: {1, 2, 3, 8, 9}
a | [1]  # error: TypeError: unsupported operand type(s) for |: 'set' and 'list'

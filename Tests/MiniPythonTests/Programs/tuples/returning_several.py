def divide(a, b):
    return a // b, a % b


quotient, remainder = divide(17, 5)
print(quotient, remainder)  # expect: 3 2
print(divide(9, 3))  # expect: (3, 0)
result = divide(7, 2)
print(result[0], type(result).__name__)  # expect: 3 tuple

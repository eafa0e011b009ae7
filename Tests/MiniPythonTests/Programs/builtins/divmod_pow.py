print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(10**20, 3))  # expect: (2, 1) (-3, 2) (-3, -2) (3.0, 1.5) (33333333333333333333, 1)
print(pow(2, 3), pow(2, -1), pow(2, 3, 5), pow(2.0, 3))  # expect: 8 0.5 3 8.0
print(pow(base=2, exp=5), pow(exp=2, base=3, mod=4))  # expect: 32 1
try:
    divmod("a", 1)
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for divmod(): 'str' and 'int'
try:
    pow(2, 3, 0)
except ValueError as error:
    print(error)  # expect: pow() 3rd argument cannot be 0
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)  # expect: base is not invertible for the given modulus
try:
    pow(2.0, 2, 3)
except TypeError as error:
    print(error)  # expect: pow() 3rd argument not allowed unless all arguments are integers
divmod(1, 0)  # error: ZeroDivisionError: integer division or modulo by zero

def five():
    return 5


print(five() + 1)  # expect: 6
five + 1  # error: TypeError: unsupported operand type(s) for +: 'function' and 'int'

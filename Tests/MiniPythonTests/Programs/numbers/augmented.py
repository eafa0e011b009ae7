x = 10
x += 5
x -= 3
x *= 2
x /= 4
print(x)  # expect: 6.0
x //= 2
x **= 3
x %= 5
print(x)  # expect: 2.0
n = 12
n &= 10
n |= 1
n ^= 3
n <<= 2
n >>= 1
print(n)  # expect: 20
n += "a"  # error: TypeError: unsupported operand type(s) for +=: 'int' and 'str'

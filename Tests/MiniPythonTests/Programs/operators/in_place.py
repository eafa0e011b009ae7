class Log:
    def __init__(self):
        self.lines = []
    def __iadd__(self, line):
        self.lines.append(line)
        return self
a = b = Log()
a += "x"
print(a is b, b.lines)  # expect: True ['x']
x = 10
x -= 3; x *= 2; x //= 3; x **= 2; x %= 10; x <<= 2; x |= 1; x ^= 3; x &= 14; x >>= 1
print(x)  # expect: 5
y = 7
y /= 2
print(y)  # expect: 3.5
t = (1,)
t += (2,)
s = "a"
s *= 3
l = [1]
m = l
l += "bc"
print(t, s, l, m is l)  # expect: (1, 2) aaa [1, 'b', 'c'] True
z = None
z += 1  # error: TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'

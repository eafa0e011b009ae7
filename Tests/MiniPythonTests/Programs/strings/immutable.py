s = "abc"
try:
    s[0] = "x"
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
try:
    s + 1
except TypeError as error:
    print(error)  # expect: can only concatenate str (not "int") to str
try:
    1 + s
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
try:
    s * "a"
except TypeError as error:
    print(error)  # expect: can't multiply sequence by non-int of type 'str'
t = s
t += "d"
print(s, t)  # expect: abc abcd
s["a"]  # error: TypeError: string indices must be integers, not 'str'

print(abs(-3), abs(3.5), abs(-0.0), abs(True), abs(-(2**70)))  # expect: 3 3.5 0.0 1 1180591620717411303424
print(sum([1, 2, 3]), sum([0.1] * 10), sum([], 5), sum([[1], [2]], []))  # expect: 6 0.9999999999999999 5 [1, 2]
print(sum([1, 2.5, True]), sum(x * x for x in range(10)), sum([2**62, 2**62]))  # expect: 4.5 285 9223372036854775808
print(sum([1e100, 1.0, -1e100]), sum(range(101)), sum((1, 2), start=10))  # expect: 0.0 5050 13
print(sum({1: 2, 3: 4}))  # expect: 4
try:
    sum(["a", "b"])
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
try:
    sum(["a"], "")
except TypeError as error:
    print(error)  # expect: sum() can't sum strings [use ''.join(seq) instead]
abs("x")  # error: TypeError: bad operand type for abs(): 'str'

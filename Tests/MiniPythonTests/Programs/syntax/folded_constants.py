# What the compiler computes is what the program would have.
print("w" + "x", "ab" * 3, 3 * "ab", "ab" * 0, -2 * "x", "a" "b" + "c")  # expect: wx ababab ababab   abc
print(2 * 3.5, 7 / 2, 7 // 2, -7 // 2, -7 % 3, 7 % -3, 2**10, 1 << 5, 255 >> 3, 6 & 3, 6 | 3, 6 ^ 3)  # expect: 7.0 3.5 3 -4 2 -2 1024 32 31 2 7 5
print(-1, +1, ~1, - -1, -1.5, -0.0, ~True, -True, +False)  # expect: -1 1 -2 1 -1.5 -0.0 -2 -1 0
print(True & False, True | False, True ^ True, True + True, True * 3, True / True)  # expect: False True False 2 3 1.0
print((1, 2) + (3,), (0,) * 3, 2 * (1, 2), (), ((1, 2), "a", None, (True, -1)))  # expect: (1, 2, 3) (0, 0, 0) (1, 2, 1, 2) () ((1, 2), 'a', None, (True, -1))
print(2**62 + 2**62, 2**63 - 1, -(2**63), 9007199254740993 / 3, 10**17 / 7, 2**100, 10**20 * 10**20)  # expect: 9223372036854775808 9223372036854775807 -9223372036854775808 3002399751580331.0 1.4285714285714286e+16 1267650600228229401496703205376 10000000000000000000000000000000000000000
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 3 - 0.5, 2 * 0.1, 1 - 0.9)  # expect: 0.30000000000000004 inf -inf 2.5 0.2 0.09999999999999998
print(1 if 2 * 3 == 6 else 0, [1 + 1, 2 * 2], {"a" + "b": 1 + 2}, {1 + 1, 2 + 2, 3 + 3})  # expect: 1 [2, 4] {'ab': 3} {2, 4, 6}


def constant():
    return (1, 2, 3)


print(constant() is constant(), constant() + (4,))  # expect: True (1, 2, 3, 4)
try:
    1 / 0
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
try:
    "a" + 1
except TypeError as error:
    print(error)  # expect: can only concatenate str (not "int") to str
try:
    1 << -1
except ValueError as error:
    print(error)  # expect: negative shift count
try:
    (1, 2) + [3]
except TypeError as error:
    print(error)  # expect: can only concatenate tuple (not "list") to tuple
print(len("ab" * 5000), len((0,) * 300), "é" * 3, "é" + "a")  # expect: 10000 300 ééé éa
for word in ("a" + "b", "c" * 2):
    if word in ("ab", "xy"):
        kept = word
print(kept, 5 in (1, 2 + 3), "z" in ("x" + "y", "z"))  # expect: ab True True
print(-5 >> 1, -1 >> 100, 5 >> 70, -6 & 3, -6 | 3, -6 ^ 3, -(2**70) >> 3, 2**70 & 2**69 + 1, -(2**65) | 1, -3 << 2)  # expect: -3 -1 0 2 -5 -7 -147573952589676412928 0 -36893488147419103231 -12

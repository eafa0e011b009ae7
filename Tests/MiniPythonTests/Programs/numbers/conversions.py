print(int("42"), int("  -17 "), int("1_000"), int("ff", 16), int("0b101", 0), int("z", 36))  # expect: 42 -17 1000 255 5 35
print(int(True), int(3.7), int("٣"), int())  # expect: 1 3 3 0
print(float("3.5"), float("1e3"), float("-inf"), float(" 2 "), float("nan"), float())  # expect: 3.5 1000.0 -inf 2.0 nan 0.0
print(bool(0), bool(0.0), bool(""), bool([]), bool("0"), bool(2), bool())  # expect: False False False False True True False
print(str(3), str(3.0), str(True), str(None), str())  # expect: 3 3.0 True None 
print(int(10**20 + 0.5), int(1e22))  # expect: 100000000000000000000 10000000000000000000000
print(chr(955), ord("λ"), chr(65), ord("a"))  # expect: λ 955 A 97
print(int("12a"))  # error: ValueError: invalid literal for int() with base 10: '12a'

print("42".zfill(5))  # expect: 00042
print("-42".zfill(5))  # expect: -0042
print("+7".zfill(4))  # expect: +007
print("abc".zfill(2))  # expect: abc
print("".zfill(3))  # expect: 000
print("--1".zfill(5))  # expect: -00-1

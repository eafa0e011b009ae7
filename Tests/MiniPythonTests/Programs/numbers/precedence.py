print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -3 ** 2, 10 - 2 - 3, 100 / 10 / 2)  # expect: 14 20 512 -9 5 5.0
print(1 + 2 < 4, not 1 == 2, 1 < 2 == True, 5 & 3 == 3, 1 | 2 ^ 3)  # expect: True True False False 1
print(2 * 3 % 4, -5 % 3, ~5 + 1, 1 << 2 + 1)  # expect: 2 1 -5 8

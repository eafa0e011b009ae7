# Operators on constants are worked out before the program runs, whatever their size; a set of them has its order.
print({2**64 | 1, 7, 3, -(2**70) & 255, 5})
print({2**64 >> 3, 2**70 >> 60, -(2**66) >> 64, 9})
print({(2**65 + 5) ^ 2**65, 12, 5 | 2**62, 8})
print(-(2**64) | 5, -(2**64) ^ 3, -1 >> 70, -(2**100) >> 98, (2**90) & -(2**64))
print({511 % (2**31 - 1), False + False, 195 & 248}, {True & False, True ^ False, 7 - 5}, True | False, True & True)

# expect: {0, 3, 5, 7, 18446744073709551617}
# expect: {1024, 2305843009213693952, -4, 9}
# expect: {8, 12, 5, 4611686018427387909}
# expect: -18446744073709551611 -18446744073709551613 -1 -4 1237940039285380274899124224
# expect: {0, 511, 192} {False, True, 2} True True

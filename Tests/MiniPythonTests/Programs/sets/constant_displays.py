# A display of constants is one set for the whole program, however its parts are ordered and computed.
print({5, 12, 4})
print({4, 12, 5})
print({2**61, 255, 7, -5}, {1 << 3, 16 // 2, 0, 24}, {1.0, 1, 9.0, 17}, {True, 8, 16, 9})
print([number for number in {5, 12, 4}])
for number in {9, 17, 1}:
    print(number)
print({7, 6, 127}, {999, 511, 1024}, {63, 2**31 - 1, -2**63}, {1000000, 2**64 - 1, 10**25 + 7})


def display():
    return {12, 4, 5}


print(display(), display() | {20}, 12 in {5, 12, 4})

# expect: {5, 4, 12}
# expect: {5, 4, 12}
# expect: {255, 2305843009213693952, -5, 7} {8, 0, 24} {1.0, 9.0, 17} {8, True, 16, 9}
# expect: [5, 4, 12]
# expect: 9
# expect: 17
# expect: 1
# expect: {7, 6, 127} {1024, 999, 511} {-9223372036854775808, 63, 2147483647} {1000000, 18446744073709551615, 10000000000000000000000007}
# expect: {5, 4, 12} {5, 20, 4, 12} True

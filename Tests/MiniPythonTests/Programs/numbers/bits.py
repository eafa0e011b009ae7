print(6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1)  # expect: 2 7 5 -7 0
print(1 << 100, (1 << 100) >> 98, -1 >> 10, -5 >> 1)  # expect: 1267650600228229401496703205376 4 -1 -3
print(-(2**70) & 2**65 - 1, -(2**70) | 5, -(2**70) ^ 2**70)  # expect: 0 -1180591620717411303419 -2361183241434822606848
print(True & False, True | False, True ^ True, ~True, True + True)  # expect: False True False -2 2
print(bin(10), oct(64), hex(255), bin(-5), hex(-(2**70)))  # expect: 0b1010 0o100 0xff -0b101 -0x400000000000000000
print((255).bit_count(), (-255).bit_count(), (2**100 - 1).bit_count())  # expect: 8 8 100
print(0b1010, 0o17, 0xFF, 1_000_000)  # expect: 10 15 255 1000000
print(-9223372036854775807 & -17634405925218370314)  # expect: -18446744073709551616
print(1 << -1)  # error: ValueError: negative shift count

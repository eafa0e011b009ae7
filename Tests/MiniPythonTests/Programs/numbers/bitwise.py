print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 20 >> 2, -5 >> 1)  # expect: 1 7 6 -6 20 5 -3
print(0b1010, 0o17, 0xFF, 1_000_000, bin(0b1100 & 0b1010), f"{10:08b}", f"{255:x}")  # expect: 10 15 255 1000000 0b1000 00001010 ff
print((10).bit_length(), (255).bit_count(), True + True, True & False, 6 & True)  # expect: 4 8 2 False 0
1 << -1  # error: ValueError: negative shift count

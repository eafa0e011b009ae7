name, n, pi = "Ann", 42, 3.14159
print(f"{name} is {n}", f"{n + 1}", f"{name.upper()}", f"{{braces}}", f"{name!r}", f"{n=}", f"{pi=:.2f}")  # expect: Ann is 42 43 ANN {braces} 'Ann' n=42 pi=3.14
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:^9.1f}| {n:5d}| {n:<5}| {n:05} {n:+d} {1234567:,} {1e6:_}")
# expect: 3.14    3.142| 3.1     |    3.1   |    42| 42   | 00042 +42 1,234,567 1_000_000.0
print(f"{name:>6}|{name:<6}|{name:^7}|{name:*^9}|{name:.2}")  # expect:    Ann|Ann   |  Ann  |***Ann***|An
print(f"{'nested ' + f'{n}'}", f"{n:{5}}", f"{pi:{7}.{3}}", f"{True} {None} {[1]}")  # expect: nested 42    42    3.14 True None [1]
print(f"{0.256:.1%} {12345.678:e} {255:b} {255:o} {255:x} {255:X} {255:#x}")  # expect: 25.6% 1.234568e+04 11111111 377 ff FF 0xff
print(f"{n:s}")  # error: ValueError: Unknown format code 's' for object of type 'int'

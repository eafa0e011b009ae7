x, name = 3.14159, "Ann"
print(f"{x:.2f} {name!r} {name:>6} {name:<6}| {name:^7}|")  # expect: 3.14 'Ann'    Ann Ann   |   Ann  |
print(f"{x=} {x=:.1f} {1+1=} {name = }")  # expect: x=3.14159 x=3.1 1+1=2 name = 'Ann'
print(f"{{}} {x:{8}.{3}f} {'nested'} {[1, 2][0]}")  # expect: {}    3.142 nested 1
print(f"{10:b} {255:x} {255:#X} {1e6:,.0f} {0.5:%} {12345:_}")  # expect: 1010 ff 0XFF 1,000,000 50.000000% 12_345
print(f"{True} {None} {[1, 'a']} {(1,)} { {'a': 1} }")  # expect: True None [1, 'a'] (1,) {'a': 1}
print(f"{'a' if x > 3 else 'b'} {len(name)} {name.upper()}")  # expect: a 3 ANN
print(f"{x!s:>10}|{name!a}")  # expect:    3.14159|'Ann'
width = 10
print(f"{name:*^{width}}|{x:{width}.{2}f}|{-5:+d}|{5: d}")  # expect: ***Ann****|      3.14|-5| 5
print(f"{1/0}")  # error: ZeroDivisionError: division by zero

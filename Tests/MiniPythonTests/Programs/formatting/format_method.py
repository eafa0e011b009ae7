print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2))  # expect: 1 2 b a 1 2
print("{0[1]} {0[0]}".format([1, 2]), "{a.real}".format(a=5), "{:>5}|{:<5}|".format("a", "b"))  # expect: 2 1 5     a|b    |
print("{:{}}".format("x", 4) + "|", "{:.{p}f}".format(2.71828, p=2), "{{{}}}".format(1))  # expect: x   | 2.72 {1}
print("{!r} {!s}".format("a", "a"), "{0} {0}".format(7))  # expect: 'a' a 7 7
print("{:,} {:.3e} {:g} {:08.3f}".format(1234567, 12345.678, 0.0001, -3.14159))  # expect: 1,234,567 1.235e+04 0.0001 -003.142
"{} {}".format(1)  # error: IndexError: Replacement index 1 out of range for positional args tuple

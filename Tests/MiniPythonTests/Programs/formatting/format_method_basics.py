print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{n} {n}".format(n=3), "{0[1]} {1.real}".format([5, 6], 7))  # expect: 1 a y x 3 3 6 7
print("{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:.3f} {:d} {!r}".format(2.5, 3, "x"), "{:{w}}|".format("q", w=4))
# expect:     a|b    |  c   2.500 3 'x' q   |
print("{{}}".format(), "{:,}".format(1234567.891), "{:08.2f}".format(-3.14159))  # expect: {} 1,234,567.891 -0003.14
"{} {}".format(1)  # error: IndexError: Replacement index 1 out of range for positional args tuple

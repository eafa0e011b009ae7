print(format(5, "05"), format(-5, "05"), format(5, "<5") + "|", format(5, "^5") + "|", format(5, "=+5"))  # expect: 00005 -0005 5    |   5  | +   5
print(format(3.0, ""), format(3.0, "g"), format(1e20, ""), format(1e20, ".3"), format(0.1, ".20f"))  # expect: 3.0 3 1e+20 1e+20 0.10000000000000000555
print(format(1234.5, ",.2f"), format(1234567, "_d"), format(255, "#b"), format(255, "#o"))  # expect: 1,234.50 1_234_567 0b11111111 0o377
print(format(0.000123, "e"), format(123456789.0, "g"), format(0.5, ".0%"), format(2.5, ".0f"), format(3.5, ".0f"))  # expect: 1.230000e-04 1.23457e+08 50% 2 4
print(format("abc", ".2"), format("abc", "*^9"), format("abc", "10") + "|")  # expect: ab ***abc*** abc       |
print(format(float("nan"), "6.2f"), format(float("inf"), "+"), format(-0.0, ".1f"))  # expect:    nan +inf -0.0
print(format(True, "d"), format(65, "c"), format(10**20, ",d"))  # expect: 1 A 100,000,000,000,000,000,000
format(3.5, "d")  # error: ValueError: Unknown format code 'd' for object of type 'float'

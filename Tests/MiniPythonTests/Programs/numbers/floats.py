print(0.1 + 0.2, 1e16, 1e15, 1e-4, 1e-5, 123456789.123)  # expect: 0.30000000000000004 1e+16 1000000000000000.0 0.0001 1e-05 123456789.123
print(1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)  # expect: inf -inf nan
print(float("inf") > 10**400, float("nan") == float("nan"))  # expect: True False
print(5e-324, 1.7976931348623157e308, 2.5e-310)  # expect: 5e-324 1.7976931348623157e+308 2.5e-310
print(1.0, 100.0, -0.0, 1e22, 1e23)  # expect: 1.0 100.0 -0.0 1e+22 1e+23
print(0.1 + 0.7, 1.1 * 3, 2 / 3)  # expect: 0.7999999999999999 3.3000000000000003 0.6666666666666666
print(int(3.99), int(-3.99), int(1e20), float(2**60))  # expect: 3 -3 100000000000000000000 1.152921504606847e+18
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer())  # expect: (1, 2) (3602879701896397, 36028797018963968) True False
print((0.1).hex(), (-2.5).hex(), (0.0).hex())  # expect: 0x1.999999999999ap-4 -0x1.4000000000000p+1 0x0.0p+0
print(1.0 // 0)  # error: ZeroDivisionError: float floor division by zero

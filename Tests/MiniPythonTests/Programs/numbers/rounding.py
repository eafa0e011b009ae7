print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5))  # expect: 2 4 -2 0 2
print(round(2.675, 2), round(1.005, 2), round(2.345, 2), round(-1.15, 1))  # expect: 2.67 1.0 2.35 -1.1
print(round(1234.5678, -2), round(1234, -2), round(1250, -2), round(1350, -2))  # expect: 1200.0 1200 1200 1400
print(round(1e300, 5), round(0.1, 30), round(5, 3), round(5.0, 0))  # expect: 1e+300 0.1 5 5.0
print(round(12345678901234567890, -5), round(3.14159, 3), round(7.0))  # expect: 12345678901234600000 3.142 7
print(round(True), round(-0.4), round(-0.04, 1))  # expect: 1 0 -0.0
print(round(float("nan")))  # error: ValueError: cannot convert float NaN to integer

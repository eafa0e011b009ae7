print((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).real, (2.5).imag)  # expect: 5 0 5 1 2.5 0.0
print((5).conjugate(), (2.5).conjugate(), (7).as_integer_ratio())  # expect: 5 2.5 (7, 1)
print((10).bit_length(), (0).bit_length(), True.bit_length())  # expect: 4 0 1
print(True.real, True.numerator, int.bit_length(7))  # expect: 1 1 3
print((1).foo)  # error: AttributeError: 'int' object has no attribute 'foo'

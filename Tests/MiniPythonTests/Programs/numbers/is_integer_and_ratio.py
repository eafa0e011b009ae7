print((2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (6).as_integer_ratio(), (255.5).hex())
# expect: True False (3, 4) (6, 1) 0x1.ff00000000000p+7
print((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).conjugate())  # expect: 5 0 5 1 2.5
(5).foo  # error: AttributeError: 'int' object has no attribute 'foo'

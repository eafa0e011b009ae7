import math

print(math.factorial(20000).bit_length(), math.factorial(20000) % (2**61 - 1))
x = 3**200000
print(x.bit_length(), (x * x).bit_length(), (x * x) % (2**61 - 1), x * x // x == x)
print((x * (x + 1)) % (2**61 - 1), (-x * x) % (2**31 - 1), (x * 12345678901234567890) % (2**61 - 1))
y = 2**1000000 - 1
print((y * y) >> 1999990, (y * y) % 1000003)

# expect: 256909 120142939805898192
# expect: 316993 633986 595664956631061411 True
# expect: 462561508644179300 707531075 933516009987720677
# expect: 1023 812503

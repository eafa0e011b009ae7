# Divisors, roots, choices, texts and comparisons of numbers of many words.
import math

a, b = 3**400, 7**330
for common in [1, 6, 2**64, 10**40, a]:
    for x, y in [(a, b), (a * 5**77, b * 5**70), (2**200, 3**20), (a + 1, a), (12, b), (a * b, b)]:
        divisor = math.gcd(x * common, y * common)
        assert divisor % common == 0 and x * common % divisor == 0 and y * common % divisor == 0
        assert math.gcd(x * common // divisor, y * common // divisor) == 1
        assert math.lcm(x * common, y * common) * divisor == x * common * y * common
p, q = 1, 1
for step in range(400):
    p, q = p + q, p
    assert math.gcd(p, q) == 1 and math.gcd(p * 10**20, q * 10**20) == 10**20
for n in [0, 1, 2**62, 2**63 - 1, 2**64, 10**40, 10**41 - 1, 3**200, 3**201, 2**127 - 1, (10**30 + 1) ** 2 - 1]:
    root = math.isqrt(n)
    assert root * root <= n < (root + 1) ** 2, n
for n in [5, 20, 21, 64, 65, 66, 100, 300]:
    product = 1
    for factor in range(1, n + 1):
        product *= factor
    assert math.factorial(n) == product == math.perm(n)
    assert math.comb(n, n // 3) * math.factorial(n // 3) == math.perm(n, n // 3)
for base in [2, 3, 10, 16, 35, 36]:
    text = "1203" * 40 if base > 3 else "1011" * 40
    number = int(text, base)
    digits = ""
    while number:
        number, digit = divmod(number, base)
        digits = str(digit) + digits
    assert digits == text, base
assert int("0" * 50) == 0 and int("-" + "0" * 30 + "7" * 30) == -(7 * (10**30 - 1) // 9)
print(math.gcd(10**50, 6**60), math.comb(100, 50), math.factorial(30), math.isqrt(2 * 10**60))
print(f"{10**40:,} {-(10**20):_} {123:010,} {2**70:_x} {10**30:>+40,d} {1234567.5:,.1f}")
for x in [10**25, -(10**25), 2**100, 2**100 + 1, 2**100 - 1]:
    print([x < 1e25, x > 1e25, x == 2.0**100, x >= 2.0**100, x < -1e25, x == -1e25, x < 1e300, x > -1e300])
print((2**100).bit_length(), (-(3**99)).bit_length(), (2**130 - 1).bit_count(), (2**64).bit_length())

# expect: 1125899906842624 100891344545564193334812497256 265252859812191058636308480000000 1414213562373095048801688724209
# expect: 10,000,000,000,000,000,000,000,000,000,000,000,000,000 -100_000_000_000_000_000_000 00,000,123 40_0000_0000_0000_0000 +1,000,000,000,000,000,000,000,000,000,000 1,234,567.5
# expect: [True, False, False, False, False, False, True, True]
# expect: [True, False, False, False, False, False, True, True]
# expect: [False, True, True, True, False, False, True, True]
# expect: [False, True, False, True, False, False, True, True]
# expect: [False, True, False, False, False, False, True, True]
# expect: 101 157 130 65

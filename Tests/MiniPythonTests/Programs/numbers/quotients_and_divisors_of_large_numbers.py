# True division, divisors, roots and signs at the edges of words and of floats.
from math import comb, gcd, isqrt, lcm


def shown(function, *arguments):
    try:
        return function(*arguments)
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__ + ": " + str(error)


def quotient(a, b):
    return a / b


def number(function, *arguments):
    try:
        return function(*arguments)
    except ArithmeticError:
        return -1.5


edges = [2**k + d for k in (53, 54, 62, 63, 64, 65, 126, 127, 128, 190, 1023, 1024, 1075) for d in (-1, 0, 1)]
mix = 0
for a in edges:
    for b in edges + [1, 3, 7, 10**18 + 9]:
        for sign in (1, -1):
            mix = hash((mix, number(quotient, sign * a, b), number(quotient, b, sign * a)))
            mix = hash((mix, gcd(sign * a, b), lcm(a, sign * b)))
print(mix)  # expect: 5959083576007018125
print(shown(quotient, 2**1100, 3), shown(quotient, -(2**1100), 2**76), shown(quotient, 3, 2**1100), shown(quotient, -3, 2**1074))
# expect: OverflowError: integer division result too large for a float OverflowError: integer division result too large for a float 0.0 -1.5e-323
print(shown(quotient, 2**1024 - 2**970, 1), shown(quotient, 2**1024 - 2**970 - 1, 1), shown(quotient, 0, -(2**70)))
# expect: OverflowError: integer division result too large for a float 1.7976931348623157e+308 -0.0
print((2**53 + 1) / 1, (2**54 + 2) / 2, (2**200 + 2**147) / 2**100, (2**200 + 2**147 + 1) / 2**100)
# expect: 9007199254740992.0 9007199254740992.0 1.2676506002282294e+30 1.2676506002282297e+30
print(shown(quotient, 10**30, 0), shown(quotient, 2**1074 + 1, 2**2148), shown(quotient, 1, 2**1075), shown(quotient, 3, 2**1075))
# expect: ZeroDivisionError: division by zero 5e-324 0.0 1e-323

for n in (0, 1, 2, 3, 4, 2**31 - 1, 2**32 - 1, 2**32, (2**31 - 1) ** 2, (2**31 - 1) ** 2 - 1, 2**62 - 1, 2**63 - 1, 2**63, 2**64 - 1, 2**64):
    root = isqrt(n)
    print(n, root, root * root <= n < (root + 1) ** 2)
# expect: 0 0 True
# expect: 1 1 True
# expect: 2 1 True
# expect: 3 1 True
# expect: 4 2 True
# expect: 2147483647 46340 True
# expect: 4294967295 65535 True
# expect: 4294967296 65536 True
# expect: 4611686014132420609 2147483647 True
# expect: 4611686014132420608 2147483646 True
# expect: 4611686018427387903 2147483647 True
# expect: 9223372036854775807 3037000499 True
# expect: 9223372036854775808 3037000499 True
# expect: 18446744073709551615 4294967295 True
# expect: 18446744073709551616 4294967296 True
mix = 0
for digits in range(1, 120):
    for d in (-1, 0, 1):
        n = (10**digits // 7) ** 2 + d
        root = isqrt(n) if n >= 0 else -1
        mix = hash((mix, root))
print(mix, isqrt(10**400 - 1) == 10**200 - 1, isqrt(10**400), shown(isqrt, -(10**40)))
# expect: 622833213484865895 True 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 ValueError: isqrt() argument must be nonnegative

a, b = 1, 1
for _ in range(700):
    a, b = b, a + b
print(gcd(a, b), gcd(a * 12**40, b * 18**50), gcd(a * 5**300, b * 35**200) == 5**200)
# expect: 1 109506515262207869483735826240110592 True
print(gcd(0, 0), gcd(0, -(2**70)), gcd(2**70, 0), gcd(2**70, 2**35), gcd(2**64, 2**64 - 1), gcd(-(2**63), 2**63), gcd(2**200, 6**90), gcd(5, True))
# expect: 0 1180591620717411303424 1180591620717411303424 34359738368 1 9223372036854775808 1237940039285380274899124224 1
print(lcm(), lcm(0, 2**80), lcm(2**80, -3), lcm(2**63, 2**62, 3), lcm(True, 4))
# expect: 1 0 3626777458843887524118528 27670116110564327424 4
print([comb(n, n // 2) for n in (60, 61, 62, 63, 64, 66, 67, 68, 69)], comb(2**62, 2), comb(2**64, 2), comb(10**18, 1), comb(5, 9))
# expect: [118264581564861424, 232714176627630544, 465428353255261088, 916312070471295267, 1832624140942590534, 7219428434016265740, 14226520737620288370, 28453041475240576740, 56093138908331422716] 10633823966279326980924613473029062656 170141183460469231722463931679029329920 1000000000000000000 0

for n in (2**62, 2**63 - 1, 2**63, 2**63 + 1, 2**64, 2**126, 2**127, 2**128 + 5):
    print(-n, abs(-n) == n, -(-n) == n, +n == n, ~n, n.bit_length(), (-n).bit_length(), n.bit_count())
# expect: -4611686018427387904 True True True -4611686018427387905 63 63 1
# expect: -9223372036854775807 True True True -9223372036854775808 63 63 63
# expect: -9223372036854775808 True True True -9223372036854775809 64 64 1
# expect: -9223372036854775809 True True True -9223372036854775810 64 64 2
# expect: -18446744073709551616 True True True -18446744073709551617 65 65 1
# expect: -85070591730234615865843651857942052864 True True True -85070591730234615865843651857942052865 127 127 1
# expect: -170141183460469231731687303715884105728 True True True -170141183460469231731687303715884105729 128 128 1
# expect: -340282366920938463463374607431768211461 True True True -340282366920938463463374607431768211462 129 129 3
print((5).bit_length(), (-5).bit_count(), True.bit_length(), (2.5).is_integer(), (7).conjugate(), (2**70).conjugate(), 3.0.hex())
# expect: 3 2 1 False 7 1180591620717411303424 0x1.8000000000000p+1
try:
    (5).bit_lenght()
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'bit_lenght'
try:
    (5).real()
except TypeError as error:
    print(error)  # expect: 'int' object is not callable

# Numbers of many words: each operator by a law that it obeys, at sizes where carries and borrows run far.
def sizes():
    for bits in [62, 63, 64, 65, 126, 127, 128, 129, 191, 192, 193, 320, 1000]:
        for near in [-1, 0, 1]:
            yield 2**bits + near
            yield -(2**bits) + near


numbers = list(sizes())
checks = 0
for a in numbers:
    for b in numbers + [1, -1, 7, -10, 2**63 - 1, -(2**63)]:
        assert (a + b) - b == a and (a - b) + b == a, (a, b)
        assert (a + b) * (a - b) == a * a - b * b, (a, b)
        quotient, rest = a // b, a % b
        assert quotient * b + rest == a and divmod(a, b) == (quotient, rest), (a, b)
        assert 0 <= rest < b if b > 0 else b < rest <= 0, (a, b)
        assert (a < b) == (a - b < 0) and (a == b) == (a - b == 0) and (a >= b) == (b <= a), (a, b)
        assert (a & b) + (a | b) == a + b and a ^ b == (a | b) - (a & b), (a, b)
        assert int(str(a)) == a and int(f"{a:x}", 16) == a and float(a) == float(str(a)), a
        checks += 1
    for shift in [0, 1, 63, 64, 65, 128, 200]:
        assert a << shift == a * 2**shift and a >> shift == a // 2**shift, (a, shift)
        assert hash(a) == hash(a + (2**61 - 1) * 2**shift) or a < 0 < a + (2**61 - 1) * 2**shift, (a, shift)
    for exponent in range(6):
        product = 1
        for _ in range(exponent):
            product *= a
        assert a**exponent == product, (a, exponent)
print(checks)
print(3**100, -(7**90), 10**19 * 10**19, (10**38 + 10**19) // -(10**19))
print(hash(10**40), hash(-(10**60)), hash(2**61 - 1), hash((2**61 - 1) ** 3), hash(-(2**122)))
factorial = 1
for number in range(1, 121):
    factorial *= number
print(factorial, factorial % 127, len(str(factorial)))
x = [10**30, -(10**40), 5, 10**20, -(2**127), 2**127]
print(sorted(x), max(x), min(x), {10**30: "a"}[1000**10], 2**127 in x, sum(x))
print(10**100 % 10**50, -(10**100) % 97, (10**60 + 1) // 10**30, -(10**60 + 1) // 10**30, 10**60 % -(10**30 + 1))

# expect: 6552
# expect: 515377520732011331036461129765621272702107522001 -11450477594321044359340126713545146077054004823284978858214566372120240027249 100000000000000000000000000000000000000 -10000000000000000001
# expect: 1388497483929617590 -1502961249770472924 0 0 -2
# expect: 6689502913449127057588118054090372586752746333138029810295671352301633557244962989366874165271984981308157637893214090552534408589408121859898481114389650005964960521256960000000000000000000000000000 124 199
# expect: [-10000000000000000000000000000000000000000, -170141183460469231731687303715884105728, 5, 100000000000000000000, 1000000000000000000000000000000, 170141183460469231731687303715884105728] 170141183460469231731687303715884105728 -10000000000000000000000000000000000000000 a True -9999999998999999999899999999999999999995
# expect: 0 88 1000000000000000000000000000000 -1000000000000000000000000000001 -1000000000000000000000000000000

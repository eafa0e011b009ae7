# pow(base, exponent, modulus) with odd and even moduli of one word to many, at the edges of words.
def check(base, exponent, modulus):
    # By squaring from the lowest bit, which is not how pow does it.
    result, square, rest = 1 % modulus, base % modulus, exponent
    while rest:
        if rest & 1:
            result = result * square % modulus
        square = square * square % modulus
        rest >>= 1
    return result == pow(base, exponent, modulus)


edges = [2**k + d for k in (63, 64, 65, 127, 128, 129, 192, 256, 320) for d in (-3, -1, 0, 1, 3)]
wrong = [(b, e, m) for m in edges for b in (0, 1, 2, m - 1, m, m + 1, 3**300) for e in (0, 1, 2, 65537) if not check(b, e, m)]
print(len(edges), wrong)  # expect: 45 []

seed = 12345


def number(bits):
    global seed
    value = 0
    while value.bit_length() < bits:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | seed >> 32
    return value >> value.bit_length() - bits


wrong = 0
for bits in range(65, 1100, 23):
    for _ in range(3):
        base, exponent, modulus = number(bits - 1), number(90), number(bits)
        wrong += not check(base, exponent, modulus) or not check(base, exponent, modulus | 1)
print(wrong)  # expect: 0
print(pow(3, 10**40, 10**41 + 1), pow(-3, 10**40, 10**41 + 1), pow(3, 10**40, -(10**41) - 1))
# expect: 41972484907021924824981541788984466062527 41972484907021924824981541788984466062527 -58027515092978075175018458211015533937474
print(pow(3, -1, 10**41 + 1), pow(7, -5, 2**521 - 1) * 7**5 % (2**521 - 1))
# expect: 33333333333333333333333333333333333333334 1
large = 2**4423 - 1
print(pow(3, large - 1, large), pow(2, 5000, large) == 2 ** (5000 - 4423), pow(5, 3, 2**9000 + 1))  # expect: 1 True 125
try:
    pow(3, -1, 3**50)
except ValueError as error:
    print(error)  # expect: base is not invertible for the given modulus

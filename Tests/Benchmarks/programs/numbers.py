# Whole numbers of any size: factorials, Fibonacci numbers, digits of pi, primes by Fermat's test, fractions in lowest terms.
from math import gcd


def factorial(n):
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return product


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digits_of_pi(count):
    # Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), in whole numbers.
    unity = 10 ** (count + 10)

    def arctan_of_inverse(x):
        power = total = unity // x
        square, n, sign = x * x, 3, -1
        while power:
            power //= square
            total += sign * (power // n)
            sign, n = -sign, n + 2
        return total

    return 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239)) // 10**10


def harmonic(n):
    numerator, denominator = 0, 1
    for k in range(1, n + 1):
        numerator, denominator = numerator * k + denominator, denominator * k
        divisor = gcd(numerator, denominator)
        numerator, denominator = numerator // divisor, denominator // divisor
    return numerator, denominator


total = 0
for n in range(1, 700):
    total += sum(int(digit) for digit in str(factorial(n)))
print(total)
print(sum(fibonacci(n) % 1000003 for n in range(0, 6000, 10)))
print(str(digits_of_pi(4000))[-20:])
print([n for n in range(10**30, 10**30 + 4000) if pow(2, n - 1, n) == 1])
print(sum(harmonic(n)[0] % 997 for n in range(100, 1200, 50)))

def describe(n):
    if n > 0:
        if n % 2 == 0:
            return "positive even"
        return "positive odd"
    if n == 0:
        return "zero"
    return "negative"


for n in (4, 3, 0, -1):
    print(n, describe(n))
# expect: 4 positive even
# expect: 3 positive odd
# expect: 0 zero
# expect: -1 negative

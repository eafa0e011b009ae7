import random


def tried(function, value):
    try:
        return ascii(function(value))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


uses = [
    lambda n: sorted([2, 3], reverse=n), lambda n: [2, 3].sort(reverse=n), lambda n: "a\nb".splitlines(n),
    lambda n: "a\tb".expandtabs(n)[:3], lambda n: chr(n), lambda n: random.Random(1).getrandbits(n),
]
print(*[tried(use, 2**31 - 1) for use in uses[:3]], sep="\n")
# expect: [3, 2]
# expect: None
# expect: ['a\n', 'b']
print(*[tried(use, 2**31) for use in uses], sep="\n")
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
print(*[tried(use, -2**31) for use in uses], sep="\n")
# expect: [3, 2]
# expect: None
# expect: ['a\n', 'b']
# expect: 'ab'
# expect: ValueError: chr() arg not in range(0x110000)
# expect: ValueError: number of bits must be non-negative
print(*[tried(use, -2**31 - 1) for use in uses], sep="\n")
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
print(*[tried(use, 2**64) for use in uses], sep="\n")
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
# expect: OverflowError: Python int too large to convert to C int
print(*[tried(use, 1.0) for use in uses], sep="\n")
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
print(*[tried(use, None) for use in uses], sep="\n")
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer

# Nested loops over whole numbers, in a function and at the top level.
def pythagorean(limit):
    found = 0
    for a in range(1, limit):
        for b in range(a, limit):
            c = int((a * a + b * b) ** 0.5)
            if c * c == a * a + b * b and c < limit:
                found += 1
    return found


def collatz(limit):
    best = 0
    longest = 0
    for start in range(1, limit):
        n = start
        length = 1
        while n != 1:
            if n % 2 == 0:
                n //= 2
            else:
                n = 3 * n + 1
            length += 1
        if length > longest:
            longest = length
            best = start
    return best, longest


print(pythagorean(1200), collatz(60000))
total = 0
i = 0
while i < 1500000:
    total = total + i * 3 % 7
    i = i + 1
print(total)

# Generators that feed generators.
def count(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def keep(numbers, divisor):
    for n in numbers:
        if n % divisor:
            yield n


def pairs(numbers):
    previous = None
    for n in numbers:
        if previous is not None:
            yield previous, n
        previous = n


def walk(tree):
    if tree is not None:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def average():
    total = 0.0
    number = 0
    mean = None
    while True:
        total += yield mean
        number += 1
        mean = total / number


total = 0
for a, b in pairs(keep(keep(keep(count(1500000), 2), 3), 5)):
    total += b - a
print(total, sum(walk(build(0, 60000))), sum(n * n for n in count(2500000)))
mean = average()
next(mean)
for n in count(700000):
    last = mean.send(n)
print(last)

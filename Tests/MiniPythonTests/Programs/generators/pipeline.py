def numbers():
    yield from range(1, 11)


def evens(items):
    return (n for n in items if n % 2 == 0)


def squared(items):
    for n in items:
        yield n * n


print(list(squared(evens(numbers()))), sum(squared(numbers())))  # expect: [4, 16, 36, 64, 100] 385

def naturals():
    n = 0
    while True:
        yield n
        n += 1


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


print(list(take(5, naturals())))  # expect: [0, 1, 2, 3, 4]
print([n for n in take(10, naturals()) if n % 2])  # expect: [1, 3, 5, 7, 9]

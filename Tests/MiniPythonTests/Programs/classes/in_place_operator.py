class Bag:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self


class Fixed:
    def __init__(self, n):
        self.n = n

    def __add__(self, k):
        return Fixed(self.n + k)


b = c = Bag()
b += 1
b += 2
print(c.items, b is c)  # expect: [1, 2] True
f = g = Fixed(1)
f += 5
print(f.n, g.n)  # expect: 6 1

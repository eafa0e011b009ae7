class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(4)), [*Countdown(2)], max(Countdown(5)))  # expect: [2, 1, 0] 6 [1, 0] 4
a, b = Countdown(2)
print(a, b, 1 in Countdown(3), list(zip(Countdown(2), "xy")))  # expect: 1 0 True [(1, 'x'), (0, 'y')]
class Sequence:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10
print(list(Sequence()), 20 in Sequence(), [x for x in Sequence()])  # expect: [0, 10, 20] True [0, 10, 20]
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))  # expect: [1, 2, 3, 4]
class Bad:
    def __iter__(self):
        return 5
iter(Bad())  # error: TypeError: iter() returned non-iterator of type 'int'

class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(next(c), list(c), list(c))  # expect: 3 [2, 1] []
print(sum(Countdown(4)), max(Countdown(5)), 2 in Countdown(3))  # expect: 10 5 True
a, b = Countdown(2)
print(a, b)  # expect: 2 1

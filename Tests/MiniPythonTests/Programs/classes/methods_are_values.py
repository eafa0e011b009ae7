class C:
    def __init__(self, n):
        self.n = n

    def get(self, k=1):
        return self.n * k


c = C(5)
f = c.get
print(f(), f(2), C.get(c, 3))  # expect: 5 10 15
print(list(map(c.get, [1, 2])))  # expect: [5, 10]
C.twice = lambda self: self.n * 2
print(c.twice())  # expect: 10
c.get = lambda: "own"
print(c.get())  # expect: own

class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, y=0):
        return x + y + self.n


add = Adder(10)
print(add(1), add(1, y=5), callable(add), list(map(add, [1, 2])))  # expect: 11 16 True [11, 12]
callable(5)
Adder(1)()  # error: TypeError: Adder.__call__() missing 1 required positional argument: 'x'

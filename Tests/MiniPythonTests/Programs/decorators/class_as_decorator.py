class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Counted
def square(x):
    return x * x


print(square(3), square(4), square.calls)  # expect: 9 16 2

class Listed:
    def __dir__(self):
        return ["b", "a"]


print(dir(Listed()))  # expect: ['a', 'b']


def f(x):
    y = 1
    return dir()


print(f(1))  # expect: ['x', 'y']

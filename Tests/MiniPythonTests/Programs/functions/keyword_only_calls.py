# Calls by name of functions some of whose parameters can be given by name only.
def scale(x, y=2, *, by=10, shift):
    return x, y, by, shift


print(scale(1, shift=0), scale(1, 3, shift=0, by=2), scale(shift=1, x=5), scale(y=4, by=0, shift=9, x=8))
# expect: (1, 2, 10, 0) (1, 3, 2, 0) (5, 2, 10, 1) (8, 4, 0, 9)


def only(*, a=1, b):
    total = a + b
    return total


print(only(b=2), only(b=2, a=5), only(**{"b": 7}))  # expect: 3 7 8


def place_first(p, /, q, *, r=3):
    s = p + q + r
    return s


print(place_first(1, q=2), place_first(1, 2, r=0), place_first(1, r=5, q=7))  # expect: 6 3 13


def maker(n):
    def inner(x, *, times=n):
        return [x, n] * times

    return inner


print(maker(2)("a"), maker(3)("b", times=1), (lambda *, z=4: z)(), (lambda *, z=4: z)(z=6))
# expect: ['a', 2, 'a', 2] ['b', 3] 4 6


def counting(first, *, step=1):
    while first < 5:
        yield first
        first += step


print(list(counting(1, step=2)), list(counting(first=0)))  # expect: [1, 3] [0, 1, 2, 3, 4]


class Scaled:
    def __init__(self, value, *, factor=2):
        self.value = value * factor

    def plus(self, other, *, twice=False):
        return self.value + other * (2 if twice else 1)


print(Scaled(3).value, Scaled(3, factor=5).value, Scaled(1).plus(2, twice=True), Scaled(value=2, factor=1).plus(other=1))
# expect: 6 15 6 3


def tried(function, *values, **names):
    try:
        return function(*values, **names)
    except TypeError as error:
        return str(error)


print(tried(scale, 1), tried(only), tried(only, 1, b=2), sep="\n")
# expect: scale() missing 1 required keyword-only argument: 'shift'
# expect: only() missing 1 required keyword-only argument: 'b'
# expect: only() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
try:
    scale(1, 2, 3, shift=4)
except TypeError as error:
    print(error)
# expect: scale() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
try:
    scale(1, shift=4, x=2)
except TypeError as error:
    print(error)  # expect: scale() got multiple values for argument 'x'
try:
    scale(1, shift=4, size=2)
except TypeError as error:
    print(error)  # expect: scale() got an unexpected keyword argument 'size'
try:
    scale(by=1)
except TypeError as error:
    print(error)  # expect: scale() missing 1 required positional argument: 'x'
try:
    place_first(p=1, q=2)
except TypeError as error:
    print(error)  # expect: place_first() got some positional-only arguments passed as keyword arguments: 'p'

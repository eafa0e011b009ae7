import math


def attempt(f):
    try:
        f()
    except TypeError as error:
        print(error)


def f(*args, **keywords):
    return args, keywords


class C:
    def m(self, *args):
        return args


attempt(lambda: f(*5))  # expect: __main__.f() argument after * must be an iterable, not int
attempt(lambda: f(1, *5))  # expect: Value after * must be an iterable, not int
attempt(lambda: f(**5))  # expect: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: C().m(*5))  # expect: __main__.C.m() argument after * must be an iterable, not int
attempt(lambda: C(*None))  # expect: __main__.C() argument after * must be an iterable, not NoneType
attempt(lambda: print(*5))  # expect: print() argument after * must be an iterable, not int
attempt(lambda: math.sqrt(*5))  # expect: math.sqrt() argument after * must be an iterable, not int
attempt(lambda: "a".join(*5))  # expect: str.join() argument after * must be an iterable, not int
attempt(lambda: [*5])  # expect: Value after * must be an iterable, not int

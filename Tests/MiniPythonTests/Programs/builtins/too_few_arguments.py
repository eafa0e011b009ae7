import math


def attempt(f):
    try:
        f()
    except TypeError as error:
        print(error)


attempt(lambda: math.sqrt())  # expect: math.sqrt() takes exactly one argument (0 given)
attempt(lambda: math.floor(1, 2))  # expect: math.floor() takes exactly one argument (2 given)
attempt(lambda: math.log())  # expect: math.log requires 1 to 2 arguments
attempt(lambda: sorted())  # expect: sorted expected 1 argument, got 0
attempt(lambda: sorted([1], [2]))  # expect: sorted expected 1 argument, got 2
attempt(lambda: "ab".find())  # expect: find() takes at least 1 argument (0 given)
attempt(lambda: "ab".count("a", 1, 2, 3))  # expect: count() takes at most 3 arguments (4 given)
attempt(lambda: "ab".split(",", 1, 2))  # expect: split() takes at most 2 arguments (3 given)
attempt(lambda: [].sort(1))  # expect: sort() takes no positional arguments
attempt(lambda: int("1", 2, 3))  # expect: int() takes at most 2 arguments (3 given)
attempt(lambda: str(1, 2, 3, 4))  # expect: str() takes at most 3 arguments (4 given)
attempt(lambda: sum())  # expect: sum() takes at least 1 positional argument (0 given)
attempt(lambda: enumerate())  # expect: enumerate() missing required argument 'iterable'
attempt(lambda: reversed())  # expect: reversed expected 1 argument, got 0
attempt(lambda: {}.update(1, 2))  # expect: update expected at most 1 argument, got 2
attempt(lambda: dict(1, 2))  # expect: dict expected at most 1 argument, got 2

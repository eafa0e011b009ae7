import functools


class Refuses:
    def __iter__(self):
        raise TypeError("not today")


class Lies:
    def __iter__(self):
        return 3


class Breaks:
    def __iter__(self):
        raise ValueError("broken")


for values in [5, None, Refuses(), Lies(), Breaks(), len]:
    try:
        functools.reduce(lambda a, b: a + b, values)
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError reduce() arg 2 must support iteration
# expect: TypeError reduce() arg 2 must support iteration
# expect: TypeError reduce() arg 2 must support iteration
# expect: TypeError reduce() arg 2 must support iteration
# expect: ValueError broken
# expect: TypeError reduce() arg 2 must support iteration
print(functools.reduce(lambda a, b: a + b, "abc", "-"))  # expect: -abc

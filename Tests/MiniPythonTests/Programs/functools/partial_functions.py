from functools import partial

double = partial(lambda a, b: a * b, 2)
print(double(5), partial(int, base=2)("101"), partial(print, "x", sep="-")("y"))
# expect: x-y
# expect: 10 5 None
print(double.args, double.keywords, partial(partial(pow, 2), 3)())  # expect: (2,) {} 8

def double(x):
    return 2 * x


def apply(function, value):
    return function(value)


print(apply(double, 5), apply(len, "abc"), apply(lambda x: x + 1, 1))  # expect: 10 3 2
table = [double, abs, str]
print([f(-3) for f in table])  # expect: [-6, 3, '-3']
again = double
print(again(4), again is double, double.__name__)  # expect: 8 True double

import math

import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


x = np.float64(2.5)
n = np.int64(7)
t = np.bool_(True)
print(x, n, t, repr(x), repr(n), repr(t), [x, n, t], (x,), {"x": x})  # expect: 2.5 7 True np.float64(2.5) np.int64(7) np.True_ [np.float64(2.5), np.int64(7), np.True_] (np.float64(2.5),) {'x': np.float64(2.5)}
print(type(x), type(n), type(t), type(x).__name__, np.array([1.5])[0].dtype, n.shape, x.ndim)  # expect: <class 'numpy.float64'> <class 'numpy.int64'> <class 'numpy.bool'> float64 float64 () 0
print(isinstance(x, float), isinstance(n, int), isinstance(n, np.integer), isinstance(x, np.floating), isinstance(n, np.number))  # expect: True False True True True
for value in [x + 1, 1 + x, x * 2, x / 2, 2 / x, x - n, n + 1, 1 + n, n * 2.0, n / 2, n // 2, n % 4, n**2, 2**n, -n, abs(-x), +x]:
    print(repr(value))
# expect: np.float64(3.5)
# expect: np.float64(3.5)
# expect: np.float64(5.0)
# expect: np.float64(1.25)
# expect: np.float64(0.8)
# expect: np.float64(-4.5)
# expect: np.int64(8)
# expect: np.int64(8)
# expect: np.float64(14.0)
# expect: np.float64(3.5)
# expect: np.int64(3)
# expect: np.int64(3)
# expect: np.int64(49)
# expect: np.int64(128)
# expect: np.int64(-7)
# expect: np.float64(2.5)
# expect: np.float64(2.5)
for value in [n & 3, n | 8, n ^ 1, n << 1, n >> 1, ~n, t & False, t | False, t + t, t * 2, ~t, n == 7, n < 8.5, x >= 2.5, x != 3]:
    print(repr(value))
# expect: np.int64(3)
# expect: np.int64(15)
# expect: np.int64(6)
# expect: np.int64(14)
# expect: np.int64(3)
# expect: np.int64(-8)
# expect: np.False_
# expect: np.True_
# expect: np.True_
# expect: np.int64(2)
# expect: np.False_
# expect: np.True_
# expect: np.True_
# expect: np.True_
# expect: np.True_
print(float(x), int(x), int(n), float(n), bool(x), bool(np.float64(0)), complex if False else "", str(x), str(n))  # expect: 2.5 2 7 7.0 True False  2.5 7
print(round(x), repr(round(np.float64(2.567), 2)), round(n), repr(round(np.int64(25), -1)), math.floor(x), math.sqrt(x), math.isnan(np.float64("nan")))  # expect: 2 np.float64(2.57) 7 np.int64(20) 2 1.5811388300841898 True
print(f"{x:.3f} {n:5d} {n:05} {x!r} {x:>8} {t}", "%.1f %d" % (x, n), "{:.2e}".format(x), f"{x:g}")  # expect: 2.500     7 00007 np.float64(2.5)      2.5 True 2.5 7 2.50e+00 2.5
print(range(n), [1] * np.int64(2), "ab" * n, list(range(10))[n], hash(n) == hash(7), hash(x) == hash(2.5), {7: "seven"}[n], n in [7], n in {7})  # expect: range(0, 7) [1, 1] ababababababab 7 True True seven True True
print(x == 2.5, 2.5 == x, n == 7, max(n, 3), min([x, 1]), sum([x, x]), sorted([np.float64(2), np.float64(1)]))  # expect: True True True 7 1 5.0 [np.float64(1.0), np.float64(2.0)]
print(n.item(), type(n.item()), x.item(), type(x.item()), repr(x.astype(int)), repr(n.astype(float)), x.tolist(), n.sum(), x.round(), x.mean())  # expect: 7 <class 'int'> 2.5 <class 'float'> np.int64(2) np.float64(7.0) 2.5 7 2.0 2.5
print(repr(np.float64(3)), repr(np.int64(3.9)), repr(np.float64("2.5")), repr(np.bool_(0)), repr(np.float64([1, 2])), repr(np.int64("12")))  # expect: np.float64(3.0) np.int64(3) np.float64(2.5) np.False_ array([1., 2.]) np.int64(12)
print(repr(np.float64(1e20)), repr(np.float64(1e-5)), repr(np.float64(0.1) + np.float64(0.2)), repr(np.float64(100)), np.float64(1e16), np.float64(123456789.0))  # expect: np.float64(1e+20) np.float64(1e-05) np.float64(0.30000000000000004) np.float64(100.0) 1e+16 123456789.0
print(np.float64(1) / 0, np.float64(-1) / 0, np.float64(0) / 0, np.float64(1e308) * 10, np.float64(5) // 0, np.int64(5) / 0)  # expect: inf -inf nan inf inf inf
# warning: RuntimeWarning: divide by zero encountered in scalar divide
# warning: RuntimeWarning: invalid value encountered in scalar divide
# warning: RuntimeWarning: overflow encountered in scalar multiply
# warning: RuntimeWarning: divide by zero encountered in scalar floor_divide
print(repr(np.int64(2**62) * 4), repr(np.sqrt(2)), repr(np.sum([1, 2])), repr(np.mean([1, 2])), repr(np.max([1.5])), repr(np.any([0, 1])), repr(np.argmax([1, 3, 2])))  # expect: np.int64(0) np.float64(1.4142135623730951) np.int64(3) np.float64(1.5) np.float64(1.5) np.True_ np.int64(1)
# warning: RuntimeWarning: overflow encountered in scalar multiply
print(repr(np.float64(2) ** 0.5), repr(np.float64(7) // 2), repr(np.float64(-7) % 3), repr(np.int64(-7) // 2), repr(np.int64(-7) % 3), divmod(np.int64(7), 2))  # expect: np.float64(1.4142135623730951) np.float64(3.0) np.float64(2.0) np.int64(-4) np.int64(2) (np.int64(3), np.int64(1))
print(x.is_integer(), np.float64(2).is_integer(), n.dtype, x.T, x.real, x.size)  # expect: False True int64 2.5 2.5 1
print(repr(np.float64(2) * np.array([1, 2])), repr(np.array([1, 2]) * np.int64(2)), repr(np.float64(1) + [1, 2]), repr(x > [1, 2, 3]))  # expect: array([2., 4.]) array([2, 4]) array([2., 3.]) array([ True,  True, False])
show(lambda: n + None)  # expect: TypeError | unsupported operand type(s) for +: 'int' and 'NoneType'
show(lambda: x["a"])  # expect: IndexError | invalid index to scalar variable.
show(lambda: len(x))  # expect: TypeError | object of type 'numpy.float64' has no len()
show(lambda: list(x))  # expect: TypeError | 'numpy.float64' object is not iterable
show(lambda: x())  # expect: TypeError | 'numpy.float64' object is not callable
show(lambda: [1, 2][x])  # expect: TypeError | list indices must be integers or slices, not numpy.float64
show(lambda: range(x))  # expect: TypeError | 'numpy.float64' object cannot be interpreted as an integer
show(lambda: np.float64("abc"))  # expect: ValueError | could not convert string to float: 'abc'
show(lambda: np.int64("abc"))  # expect: ValueError | invalid literal for int() with base 10: 'abc'
show(lambda: x * [1, 2])  # expect: TypeError | can't multiply sequence by non-int of type 'numpy.float64'
show(lambda: "a" * x)  # expect: TypeError | can't multiply sequence by non-int of type 'numpy.float64'
show(lambda: np.int64(2) ** -1)  # expect: ValueError | Integers to negative integer powers are not allowed.
show(lambda: x & 1)  # expect: TypeError | ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: x.foo)  # expect: AttributeError | 'numpy.float64' object has no attribute 'foo'
show(lambda: int(np.float64("nan")))  # expect: ValueError | cannot convert float NaN to integer
show(lambda: int(np.float64("inf")))  # expect: OverflowError | cannot convert float infinity to integer

# What NumPy warns of, each once for a line of the program.
import numpy as np

print(np.array([1.0, 0.0]) / 0)  # expect: [inf nan]
# warning: RuntimeWarning: divide by zero encountered in divide
# warning: RuntimeWarning: invalid value encountered in divide
print(np.arange(3) // 0)  # expect: [0 0 0]
# warning: RuntimeWarning: divide by zero encountered in floor_divide
print(np.arange(3) % 0)  # expect: [0 0 0]
# warning: RuntimeWarning: divide by zero encountered in remainder
print(np.log(0))  # expect: -inf
# warning: RuntimeWarning: divide by zero encountered in log
print(np.log(-1))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in log
print(np.log([1, 0, -1]))  # expect: [  0. -inf  nan]
# warning: RuntimeWarning: divide by zero encountered in log
# warning: RuntimeWarning: invalid value encountered in log
print(np.sqrt(-1))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in sqrt
print(np.exp(1000))  # expect: inf
# warning: RuntimeWarning: overflow encountered in exp
print(np.exp(np.array([1.0, 1000])))  # expect: [2.71828183        inf]
# warning: RuntimeWarning: overflow encountered in exp
print(np.arcsin(2))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in arcsin
print(np.arctanh(1))  # expect: inf
# warning: RuntimeWarning: divide by zero encountered in arctanh
print(np.array([1e308]) * 10)  # expect: [inf]
# warning: RuntimeWarning: overflow encountered in multiply
print(np.array([np.inf]) - np.inf)  # expect: [nan]
# warning: RuntimeWarning: invalid value encountered in subtract
print(np.inf - np.array([np.inf]))  # expect: [nan]
# warning: RuntimeWarning: invalid value encountered in subtract
print(np.array([0.0]) ** -1)  # expect: [inf]
# warning: RuntimeWarning: divide by zero encountered in reciprocal
print(np.power(0.0, -1))  # expect: inf
# warning: RuntimeWarning: divide by zero encountered in power
print(np.float64(1) / 0)  # expect: inf
# warning: RuntimeWarning: divide by zero encountered in scalar divide
print(np.float64(0) / 0)  # expect: nan
# warning: RuntimeWarning: invalid value encountered in scalar divide
print(np.float64(1e308) * 10)  # expect: inf
# warning: RuntimeWarning: overflow encountered in scalar multiply
print(np.float64(10) ** 400)  # expect: inf
# warning: RuntimeWarning: overflow encountered in scalar power
print(np.int64(1) // 0)  # expect: 0
# warning: RuntimeWarning: divide by zero encountered in scalar floor_divide
print(np.int64(1) % 0)  # expect: 0
# warning: RuntimeWarning: divide by zero encountered in scalar remainder
print(np.int64(2**62) * 4)  # expect: 0
# warning: RuntimeWarning: overflow encountered in scalar multiply
print(np.int64(2**62) + 2**62)  # expect: -9223372036854775808
# warning: RuntimeWarning: overflow encountered in scalar add
print(np.sum([1e308, 1e308]))  # expect: inf
# warning: RuntimeWarning: overflow encountered in reduce
print(np.sum([np.inf, -np.inf]))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in reduce
print(np.prod([1e200, 1e200]))  # expect: inf
# warning: RuntimeWarning: overflow encountered in reduce
print(np.cumsum([1e308, 1e308]))  # expect: [1.e+308     inf]
# warning: RuntimeWarning: overflow encountered in accumulate
print(np.mean([]))  # expect: nan
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
print(np.mean([np.inf, -np.inf]))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in reduce
print(np.var([]))  # expect: nan
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice
# warning: RuntimeWarning: invalid value encountered in divide
# warning: RuntimeWarning: invalid value encountered in scalar divide
print(np.std([1.0], ddof=1))  # expect: nan
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
print(np.var([np.inf, 1]))  # expect: nan
# warning: RuntimeWarning: invalid value encountered in subtract
print(np.median([]))  # expect: nan
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
print(np.nanmean([np.nan]))  # expect: nan
# warning: RuntimeWarning: Mean of empty slice
print(np.nanmax([np.nan]))  # expect: nan
# warning: RuntimeWarning: All-NaN axis encountered
print(np.nanstd([np.nan]))  # expect: nan
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice.
print(np.nanmedian([np.nan]))  # expect: nan
# warning: RuntimeWarning: All-NaN slice encountered
print(np.array([np.nan, 1]).astype(int))  # expect: [-9223372036854775808                    1]
# warning: RuntimeWarning: invalid value encountered in cast
print(np.reciprocal(0))  # expect: -9223372036854775808
# warning: RuntimeWarning: divide by zero encountered in reciprocal
# warning: RuntimeWarning: invalid value encountered in reciprocal
print(np.square(1e200))  # expect: inf
# warning: RuntimeWarning: overflow encountered in square
print(np.array([1e200]) @ np.array([1e200]))  # expect: inf
# warning: RuntimeWarning: overflow encountered in matmul
print(np.add([1, 2], 1, out=np.zeros(2), where=[True, False]))  # expect: [2. 0.]
print(np.divide([1.0, 2.0], 0, out=np.zeros(2), where=[False, False]))  # expect: [0. 0.]
print(np.maximum(np.nan, 1))  # expect: nan
print(np.nan + np.arange(2))  # expect: [nan nan]
print(np.log(np.nan))  # expect: nan
print(np.array([np.nan]) < 1)  # expect: [False]
print(np.hypot(1e308, 1e308))  # expect: 1.4142135623730951e+308
print(np.linspace(0, 0, 3))  # expect: [0. 0. 0.]

with np.errstate(divide="ignore", invalid="ignore"):
    print(np.arange(2) / 0)  # expect: [nan inf]
old = np.seterr(all="raise")
print(old)  # expect: {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
try:
    np.log(0)
except FloatingPointError as error:
    print(error)  # expect: divide by zero encountered in log
np.seterr(**old)

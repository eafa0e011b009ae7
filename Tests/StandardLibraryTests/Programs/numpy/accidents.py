# Which step of the arithmetic NumPy's warnings name.
import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.bool_(True) / np.int64(0))  # expect: np.float64(inf)
# warning: RuntimeWarning: divide by zero encountered in divide
show(lambda: np.int64(1) / np.float64(0))  # expect: np.float64(inf)
# warning: RuntimeWarning: divide by zero encountered in scalar divide
show(lambda: np.int64(1) / 0.0)  # expect: np.float64(inf)
# warning: RuntimeWarning: divide by zero encountered in divide
show(lambda: np.int64(1) % np.float64(0))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in scalar remainder
show(lambda: np.array([-2.5, 0]) ** np.int64(-1))  # expect: array([-0.4,  inf])
# warning: RuntimeWarning: divide by zero encountered in power
show(lambda: np.array([-2.5, 0]) ** -1)  # expect: array([-0.4,  inf])
# warning: RuntimeWarning: divide by zero encountered in reciprocal
show(lambda: np.array([1e200]) ** 2.0)  # expect: array([inf])
# warning: RuntimeWarning: overflow encountered in power
show(lambda: np.array([1e200]) ** 2)  # expect: array([inf])
# warning: RuntimeWarning: overflow encountered in square
show(lambda: divmod(np.float64(np.inf), 2))  # expect: (np.float64(nan), np.float64(nan))
# warning: RuntimeWarning: invalid value encountered in scalar divmod
show(lambda: divmod(np.int64(1), 0))  # expect: (np.int64(0), np.int64(0))
# warning: RuntimeWarning: divide by zero encountered in scalar divmod
show(lambda: divmod(np.array([1.0]), 0))  # expect: (array([inf]), array([nan]))
# warning: RuntimeWarning: divide by zero encountered in divmod
# warning: RuntimeWarning: invalid value encountered in divmod
show(lambda: divmod(1, np.float64(0)))  # expect: (np.float64(inf), np.float64(nan))
# warning: RuntimeWarning: divide by zero encountered in scalar divmod
# warning: RuntimeWarning: invalid value encountered in scalar divmod
show(lambda: np.logaddexp(np.nan, 1.0))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in logaddexp
show(lambda: np.isnan([1.5, 2], dtype=float, where=[True, False]))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc isnan
# warning: UserWarning: 'where' used without 'out', expect unitialized memory in output. If this is intentional, use out=None.
show(lambda: np.median(np.zeros((0, 3)), axis=0))  # expect: array([nan, nan, nan])
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in divide
show(lambda: np.median([]))  # expect: np.float64(nan)
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
show(lambda: np.median(np.zeros((3, 0)), axis=0))  # expect: array([], dtype=float64)
show(lambda: np.nanmedian(np.zeros((2, 0)), axis=0))  # expect: array([], dtype=float64)
show(lambda: np.nanmedian(np.zeros((2, 0)), axis=1, keepdims=True))
# warning: RuntimeWarning: Mean of empty slice
# expect: array([[nan],
# expect:        [nan]])
show(lambda: np.nanmedian(np.array([], int)))  # expect: np.float64(nan)
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
show(lambda: np.nanpercentile([np.nan], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: All-NaN slice encountered
show(lambda: np.nanpercentile([], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: Mean of empty slice
show(lambda: np.cov([]))  # expect: array(nan)
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in divide
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice
# warning: RuntimeWarning: divide by zero encountered in divide
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.cov([1.0]))  # expect: array(nan)
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice
# warning: RuntimeWarning: divide by zero encountered in divide
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.cov([-np.inf, np.inf, 1]))  # expect: array(nan)
# warning: RuntimeWarning: invalid value encountered in reduce
show(lambda: np.cov([[1, 2], [3, np.inf]]))
# warning: RuntimeWarning: invalid value encountered in subtract
# expect: array([[0.5, nan],
# expect:        [nan, nan]])
show(lambda: np.cov([[0.0, -np.inf, np.nan], [1e10, -2.5, -2.5], [100.125, 1.0, -np.inf]]))
# warning: RuntimeWarning: invalid value encountered in subtract
# warning: RuntimeWarning: invalid value encountered in dot
# expect: array([[           nan,            nan,            nan],
# expect:        [           nan, 3.33333334e+19,            nan],
# expect:        [           nan,            nan,            nan]])
show(lambda: np.cov(np.zeros((1, 1, 1))))  # expect: ValueError: m has more than 2 dimensions
show(lambda: np.corrcoef([1, 1]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in divide
show(lambda: np.corrcoef([[1, 2], [1, 1]]))
# warning: RuntimeWarning: invalid value encountered in divide
# expect: array([[ 1., nan],
# expect:        [nan, nan]])
show(lambda: np.corrcoef([np.inf, 1]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in subtract
show(lambda: np.gradient([np.inf, 1, np.inf]))  # expect: array([-inf,  nan,  inf])
# warning: RuntimeWarning: invalid value encountered in subtract
show(lambda: np.gradient([np.inf, np.inf, 1.0]))  # expect: array([ nan, -inf, -inf])
# warning: RuntimeWarning: invalid value encountered in scalar subtract
show(lambda: np.gradient([[np.inf, np.inf], [1, 2]]))
# warning: RuntimeWarning: invalid value encountered in subtract
# expect: (array([[-inf, -inf],
# expect:        [-inf, -inf]]), array([[nan, nan],
# expect:        [ 1.,  1.]]))
show(lambda: np.trapezoid([np.inf, -np.inf]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in add
show(lambda: np.trapezoid([np.inf, 1, -np.inf]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in reduce
show(lambda: np.trapezoid([np.inf, 1], dx=0))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.nanvar([np.inf, -np.inf]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in reduce
show(lambda: np.nanvar([[np.inf, 1], [np.nan, np.nan]], axis=1))  # expect: array([nan, nan])
# warning: RuntimeWarning: invalid value encountered in subtract
# warning: RuntimeWarning: Degrees of freedom <= 0 for slice.
show(lambda: np.nanmean([np.inf, -np.inf]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in reduce
show(lambda: np.percentile([np.inf, 1], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in subtract
show(lambda: np.percentile([np.inf, -np.inf], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in add
# warning: RuntimeWarning: invalid value encountered in subtract
show(lambda: np.percentile([np.inf, np.inf], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in scalar subtract
show(lambda: np.percentile([-np.inf, 1], [0]))  # expect: array([nan])
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.percentile([-np.inf, 1, np.inf], 50))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in scalar multiply
show(lambda: np.percentile([-np.inf, 1, np.inf], [50, 100]))  # expect: array([nan, nan])
# warning: RuntimeWarning: invalid value encountered in subtract
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.percentile([[np.inf]], 50, axis=0))  # expect: array([nan])
# warning: RuntimeWarning: invalid value encountered in subtract
show(lambda: np.dot(np.array(-np.inf), np.zeros((1, 1, 2))))  # expect: array([[[nan, nan]]])
# warning: RuntimeWarning: invalid value encountered in multiply
show(lambda: np.dot([-np.inf], [0.0]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in dot
show(lambda: np.trace([[-np.inf, 1.0], [0.5, np.inf]]))  # expect: np.float64(nan)
# warning: RuntimeWarning: invalid value encountered in reduce

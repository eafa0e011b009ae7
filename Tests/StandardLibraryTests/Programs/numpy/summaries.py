# Sums, means, quantiles and counts, with and without nan.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.sum(m, axis=0, out=np.zeros((2, 3))))  # expect: ValueError: output parameter for reduction operation add has the wrong number of dimensions: Found 2 but expected 1
show(lambda: np.sum(m, axis=0, out=np.zeros(3, int)))  # expect: array([3, 5, 7])
show(lambda: np.sum(a, where=[True, False, True], initial=10))  # expect: np.float64(12.0)
show(lambda: np.min(a, where=[True, False, True]))  # expect: ValueError: reduction operation 'minimum' does not have an identity, so to use a where mask one has to specify 'initial'
show(lambda: np.min(m, axis=1, initial=2))  # expect: array([0., 2.])
show(lambda: np.max(m, out=np.zeros(())))  # expect: array(5.)
show(lambda: np.mean(m, where=m > 2))  # expect: np.float64(4.0)
show(lambda: np.var(m, where=m > 2))  # expect: np.float64(0.6666666666666666)
show(lambda: np.std(m, axis=0, ddof=1))  # expect: array([2.12132034, 2.12132034, 2.12132034])
show(lambda: np.std(m, axis=0, correction=1))  # expect: array([2.12132034, 2.12132034, 2.12132034])
show(lambda: np.mean(m, axis=(0, 1), keepdims=True))  # expect: array([[2.5]])
show(lambda: np.mean(b, dtype=int))  # expect: np.int64(1)
show(lambda: np.argmax(m, axis=1, keepdims=True))  # expect: array([[2],
# expect:        [2]])
show(lambda: np.argmax(m, keepdims=True))  # expect: array([[5]])
show(lambda: np.argmax([]))  # expect: ValueError: attempt to get argmax of an empty sequence
show(lambda: np.argmax(m, axis=2))  # expect: AxisError: axis 2 is out of bounds for array of dimension 2
show(lambda: np.sum(m, axis=2))  # expect: AxisError: axis 2 is out of bounds for array of dimension 2
show(lambda: np.sum(m, axis=(0, 0)))  # expect: ValueError: duplicate value in 'axis'
show(lambda: np.sum(m, axis=1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
show(lambda: np.sum(m, axis='a'))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: m.sum(axis=-3))  # expect: AxisError: axis -3 is out of bounds for array of dimension 2
show(lambda: np.max([]))  # expect: ValueError: zero-size array to reduction operation maximum which has no identity
show(lambda: np.max(m[:0], axis=0))  # expect: ValueError: zero-size array to reduction operation maximum which has no identity
show(lambda: np.max(m[:0], axis=1))  # expect: array([], dtype=float64)
show(lambda: np.ptp(m, axis=1))  # expect: array([2., 2.])
show(lambda: np.trace(m))  # expect: np.float64(4.0)
show(lambda: np.trace(a))  # expect: ValueError: diag requires an array of at least two dimensions
show(lambda: np.diagonal(m, offset=5))  # expect: array([], dtype=float64)
show(lambda: np.cumsum(m, axis=0))  # expect: array([[0., 1., 2.],
# expect:        [3., 5., 7.]])
show(lambda: np.cumsum(b, dtype=float))  # expect: array([0., 1., 3.])
show(lambda: np.cumulative_sum(b))  # expect: array([0, 1, 3])
show(lambda: np.count_nonzero(m, axis=0))  # expect: array([1, 2, 2])
show(lambda: np.median(m, axis=(0, 1)))  # expect: np.float64(2.5)
show(lambda: np.quantile(m, [0.1, 0.5], axis=1))  # expect: array([[0.2, 3.2],
# expect:        [1. , 4. ]])
show(lambda: np.quantile(a, 0.3, method='lower'))  # expect: np.float64(0.0)
show(lambda: np.quantile([1, 2, 3, 4], 0.4, method='hazen'))  # expect: np.float64(2.1)
show(lambda: np.quantile([1, 2, 3, 4], 0.4, method='median_unbiased'))  # expect: np.float64(2.066666666666667)
show(lambda: np.percentile(a, 101))  # expect: ValueError: Percentiles must be in the range [0, 100]
show(lambda: np.percentile(a, [10, 20], axis=0, keepdims=True))  # expect: array([[0.2],
# expect:        [0.4]])
show(lambda: np.average(m, axis=1, weights=[1, 2, 3]))  # expect: array([1.33333333, 4.33333333])
show(lambda: np.average(m, weights=[1, 2]))  # expect: TypeError: Axis must be specified when shapes of a and weights differ.
show(lambda: np.average(a, weights=a, returned=True))  # expect: (np.float64(1.6666666666666667), np.float64(3.0))
show(lambda: np.average([1], weights=[0]))  # expect: ZeroDivisionError: Weights sum to zero, can't be normalized
show(lambda: np.nansum([np.nan, 1]))  # expect: np.float64(1.0)
show(lambda: np.nanprod([np.nan, 2]))  # expect: np.float64(2.0)
show(lambda: np.nancumsum([1, np.nan, 2]))  # expect: array([1., 1., 3.])
show(lambda: np.nancumprod([2, np.nan, 2]))  # expect: array([2., 2., 4.])
show(lambda: np.nanvar([1, np.nan, 2]))  # expect: np.float64(0.25)
show(lambda: np.nanmean([[1, np.nan], [np.nan, np.nan]], axis=1))  # expect: array([ 1., nan])
# warning: RuntimeWarning: Mean of empty slice
show(lambda: np.nanmedian([[1, np.nan], [np.nan, 3]], axis=1))  # expect: array([1., 3.])
show(lambda: np.nanpercentile([1, np.nan, 3], 50))  # expect: np.float64(2.0)
show(lambda: np.nanquantile([1, np.nan, 3], [0.5, 1]))  # expect: array([2., 3.])
show(lambda: np.nanargmax([1, np.nan, 3]))  # expect: np.int64(2)
show(lambda: np.nanargmin([[1, np.nan], [np.nan, np.nan]], axis=1))  # expect: ValueError: All-NaN slice encountered
show(lambda: np.nanmax([[1, np.nan], [np.nan, np.nan]], axis=1))  # expect: array([ 1., nan])
# warning: RuntimeWarning: All-NaN axis encountered
show(lambda: np.nanmin([]))  # expect: ValueError: zero-size array to reduction operation minimum which has no identity
show(lambda: np.nanmax([1, 2]))  # expect: np.int64(2)
show(lambda: np.nan_to_num([np.nan, np.inf], nan=1, posinf=2))  # expect: array([1., 2.])
show(lambda: np.histogram([1, 2, 1], bins=[0, 1, 2, 3]))  # expect: (array([0, 2, 1]), array([0, 1, 2, 3]))
show(lambda: np.bincount([0, 1, 1, 3]))  # expect: array([1, 2, 0, 1])
show(lambda: np.digitize([0.5, 2.5], [0, 1, 2]))  # expect: array([1, 3])
show(lambda: np.cov([[1, 2, 3], [1, 3, 5]]))  # expect: array([[1., 2.],
# expect:        [2., 4.]])
show(lambda: np.corrcoef([1, 2, 3], [1, 3, 5]).round(6))  # expect: array([[1., 1.],
# expect:        [1., 1.]])
show(lambda: np.sum('a') if False else 0)  # expect: 0
show(lambda: np.max(True))  # expect: np.True_
show(lambda: np.sum([True, True]))  # expect: np.int64(2)
show(lambda: np.all([]))  # expect: np.True_
show(lambda: np.any(a, axis=0))  # expect: np.True_
show(lambda: np.array([[0.5], [0.5]]).std(axis=0))  # expect: array([0.])
show(lambda: np.array([[0.5], [1.5]]).var())  # expect: np.float64(0.25)
show(lambda: np.array([[0.5], [1.5]]).var(axis=(0, 1), keepdims=True))  # expect: array([[0.25]])
show(lambda: np.array([[0.5, 1.5]]).std(axis=1))  # expect: array([0.5])

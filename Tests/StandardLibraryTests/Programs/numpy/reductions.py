import numpy as np

a = np.array([3.0, 1.0, 2.0])
m = np.arange(6).reshape(2, 3)
nan = float("nan")


def show(make):
    try:
        print(repr(make()))
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


show(lambda: (a.sum(), m.sum(), m.sum(axis=0), m.sum(axis=1), m.sum(axis=-1, keepdims=True), np.sum(m, 0), np.sum([[1, 2], [3, 4]])))
# expect: (np.float64(6.0), np.int64(15), array([3, 5, 7]), array([ 3, 12]), array([[ 3],
# expect:        [12]]), array([3, 5, 7]), np.int64(10))
show(lambda: (a.mean(), m.mean(axis=0), np.mean([1, 2, 4]), a.prod(), np.prod(m), m.mean(), np.mean(m, axis=(0, 1))))  # expect: (np.float64(2.0), array([1.5, 2.5, 3.5]), np.float64(2.3333333333333335), np.float64(6.0), np.int64(0), np.float64(2.5), np.float64(2.5))
show(lambda: (a.var(), a.std(), a.std(ddof=1), m.std(axis=1), np.var(m, axis=0), np.std([1, 2, 3, 4])))  # expect: (np.float64(0.6666666666666666), np.float64(0.816496580927726), np.float64(1.0), array([0.81649658, 0.81649658]), array([2.25, 2.25, 2.25]), np.float64(1.118033988749895))
show(lambda: (a.min(), a.max(), m.min(axis=0), m.max(axis=1), np.min(m), np.max(a), np.amax(m), np.ptp(a), np.ptp(m, axis=1)))  # expect: (np.float64(1.0), np.float64(3.0), array([0, 1, 2]), array([2, 5]), np.int64(0), np.float64(3.0), np.int64(5), np.float64(2.0), array([2, 2]))
show(lambda: (a.argmin(), a.argmax(), m.argmax(axis=0), np.argmin(m, axis=1), m.argmax(), np.argmax([1, 5, 5])))  # expect: (np.int64(1), np.int64(0), array([1, 1, 1]), array([0, 0]), np.int64(5), np.int64(1))
show(lambda: (np.any(m > 4), (m >= 0).all(), np.all(m, axis=0), m.any(axis=1), np.any([]), np.all([])))  # expect: (np.True_, np.True_, array([False,  True,  True]), array([ True,  True]), np.False_, np.True_)
show(lambda: (a.cumsum(), m.cumsum(), m.cumsum(axis=0), np.cumprod([1, 2, 3]), m.cumsum(axis=1), np.cumsum([True, True])))
# expect: (array([3., 4., 6.]), array([ 0,  1,  3,  6, 10, 15]), array([[0, 1, 2],
# expect:        [3, 5, 7]]), array([1, 2, 6]), array([[ 0,  1,  3],
# expect:        [ 3,  7, 12]]), array([1, 2]))
show(lambda: (np.median(a), np.median(m, axis=0), np.median([1, 2, 3, 4]), np.percentile(a, 25), np.percentile(m, [25, 50]), np.quantile(a, 0.5), np.quantile(m, 0.25, axis=1)))  # expect: (np.float64(2.0), array([1.5, 2.5, 3.5]), np.float64(2.5), np.float64(1.5), array([1.25, 2.5 ]), np.float64(2.0), array([0.5, 3.5]))
show(lambda: (np.average([1, 2, 3], weights=[3, 1, 0]), np.average(m, axis=0), np.average(m, axis=1, weights=[1, 0, 1])))  # expect: (np.float64(1.25), array([1.5, 2.5, 3.5]), array([1., 4.]))
show(lambda: (np.count_nonzero(m), np.count_nonzero(m > 2, axis=0), m.nonzero(), np.nonzero([0, 3, 0, 4])))  # expect: (np.int64(5), array([1, 1, 1]), (array([0, 0, 1, 1, 1]), array([1, 2, 0, 1, 2])), (array([1, 3]),))
show(lambda: (np.nansum([1, nan]), np.nanmean([1, nan, 3]), np.nanmax([nan, 2]), np.nanmin([1, nan]), np.nanstd([1, nan, 3]), np.nan_to_num([nan, 1])))  # expect: (np.float64(1.0), np.float64(2.0), np.float64(2.0), np.float64(1.0), np.float64(1.0), array([0., 1.]))
show(lambda: (np.sum([]), np.array([nan, 1]).max(), np.array([nan, 1]).sum(), np.mean(np.array([True, False])), np.sum(np.array([True, True]))))  # expect: (np.float64(0.0), np.float64(nan), np.float64(nan), np.float64(0.5), np.int64(2))
show(lambda: (np.cov([1, 2, 3], [1, 2, 4]), np.corrcoef([1, 2, 3], [1, 2, 4]), np.cov([1, 2, 3, 4])))
# expect: (array([[1.        , 1.5       ],
# expect:        [1.5       , 2.33333333]]), array([[1.        , 0.98198051],
# expect:        [0.98198051, 1.        ]]), array(1.66666667))
show(lambda: (np.histogram([1, 2, 2, 3], bins=3), np.histogram([1, 2, 3], bins=[0, 2, 4]), np.bincount([0, 1, 1, 3]), np.digitize([0.5, 1.5], [0, 1, 2])))  # expect: ((array([1, 2, 1]), array([1.        , 1.66666667, 2.33333333, 3.        ])), (array([1, 2]), array([0, 2, 4])), array([1, 2, 0, 1]), array([1, 2]))
show(lambda: (np.unique([3, 1, 3]), np.unique([3, 1, 3], return_counts=True), np.unique([[1, 2], [2, 1]]), np.unique([2, 1, 2], return_inverse=True)))  # expect: (array([1, 3]), (array([1, 3]), array([1, 2])), array([1, 2]), (array([1, 2]), array([1, 0, 1])))
show(lambda: (np.sort([3, 1, 2]), np.sort([[3, 1], [2, 0]]), np.sort([[3, 1], [2, 0]], axis=0), np.argsort([3, 1, 2]), a.argsort(), np.sort(a)[::-1]))
# expect: (array([1, 2, 3]), array([[1, 3],
# expect:        [0, 2]]), array([[2, 0],
# expect:        [3, 1]]), array([1, 2, 0]), array([1, 2, 0]), array([3., 2., 1.]))
show(lambda: (np.searchsorted([1, 2, 3], 2), np.searchsorted([1, 2, 3], [0, 4], side="right"), np.diff([1, 4, 9]), np.diff(m), np.diff([1, 4, 9], n=2)))
# expect: (np.int64(1), array([0, 3]), array([3, 5]), array([[1, 1],
# expect:        [1, 1]]), array([2]))
show(lambda: (np.round([1.25, 2.675, -0.5], 1), np.around(2.5), a.round(), np.round(1234.5, -2), np.clip([1, 5, 9], 2, 6), a.clip(1.5, 2.5), np.clip(m, None, 3)))
# expect: (array([ 1.2,  2.7, -0.5]), np.float64(2.0), array([3., 1., 2.]), np.float64(1200.0), array([2, 5, 6]), array([2.5, 1.5, 2. ]), array([[0, 1, 2],
# expect:        [3, 3, 3]]))
show(lambda: (m.trace(), m.T.diagonal(), np.trace(np.eye(3)), np.isin([1, 2, 3], [2, 9]), np.union1d([1, 2], [2, 3]), np.trapezoid([1, 2, 3])))  # expect: (np.int64(4), array([0, 4]), np.float64(3.0), array([False,  True, False]), array([1, 2, 3]), np.float64(4.0))
show(lambda: (np.polyfit([0, 1, 2], [1, 3, 7], 2).round(6), np.polyval([1, 0, 2], 3), np.polyval([2, 1], [0, 1]), np.interp(1.5, [1, 2], [10, 20]), np.convolve([1, 2, 3], [0, 1], "same")))  # expect: (array([1., 1., 1.]), np.int64(11), array([1, 3]), np.float64(15.0), array([0, 1, 2]))
show(lambda: (np.dot([1, 2], [3, 4]), np.dot(m, m.T), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.cross([1, 0, 0], [0, 1, 0]), np.vdot([1, 2], [3, 4]), m.dot([1, 1, 1])))
# expect: (np.int64(11), array([[ 5, 14],
# expect:        [14, 50]]), np.int64(11), array([[3, 4],
# expect:        [6, 8]]), array([0, 0, 1]), np.int64(11), array([ 3, 12]))
show(lambda: (np.isclose([1, 2], [1, 2.1]), np.allclose([1, 2], [1, 2 + 1e-9]), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2])))  # expect: (array([ True, False]), True, True, False)
b = np.array([3, 1, 2])
b.sort()
print(b, np.sum(range(4)), np.max((1, 2)))  # expect: [1 2 3] 6 2
show(lambda: np.array([]).max())  # expect: ValueError | zero-size array to reduction operation maximum which has no identity
show(lambda: np.argmax([]))  # expect: ValueError | attempt to get argmax of an empty sequence
show(lambda: m.sum(axis=2))  # expect: AxisError | axis 2 is out of bounds for array of dimension 2
show(lambda: np.median([]).dtype)  # expect: dtype('float64')
# warning: RuntimeWarning: Mean of empty slice
# warning: RuntimeWarning: invalid value encountered in scalar divide
show(lambda: np.percentile(a, 101))  # expect: ValueError | Percentiles must be in the range [0, 100]
show(lambda: np.average([1, 2], weights=[0, 0]))  # expect: ZeroDivisionError | Weights sum to zero, can't be normalized
show(lambda: np.sum([[1, 2], [3]]))  # expect: ValueError | setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
show(lambda: np.dot([1, 2], [1, 2, 3]))  # expect: ValueError | shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)
show(lambda: np.bincount([-1]))  # expect: ValueError | 'list' argument must have no negative elements
show(lambda: np.histogram([1, 2], bins=0))  # expect: ValueError | `bins` must be positive, when an integer
try:
    m.mean(axis=5)
except ValueError as problem:
    print(problem)
# expect: axis 5 is out of bounds for array of dimension 2
np.polyfit([1, 2], [1, 2, 3], 1)  # error: TypeError: expected x and y to have same length

# Elements found, chosen and replaced; indices; sets.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.argwhere(m > 2))  # expect: array([[1, 0],
# expect:        [1, 1],
# expect:        [1, 2]])
show(lambda: np.argwhere(5))  # expect: array([], shape=(1, 0), dtype=int64)
show(lambda: np.flatnonzero(m > 2))  # expect: array([3, 4, 5])
show(lambda: np.extract(a > 0, a))  # expect: array([1., 2.])
show(lambda: np.take_along_axis(m, np.array([[0], [1]]), axis=1))  # expect: array([[0.],
# expect:        [4.]])
show(lambda: np.take_along_axis(m, np.array([0]), axis=1))  # expect: ValueError: `indices` and `arr` must have the same number of dimensions
show(lambda: np.choose([0, 1, 0], [[1, 2, 3], [4, 5, 6]]))  # expect: array([1, 5, 3])
show(lambda: np.choose([0, 3], [[1, 2], [4, 5]]))  # expect: ValueError: invalid entry in choice array
show(lambda: np.select([a < 1, a > 1], [a, a * 10]))  # expect: array([ 0.,  0., 20.])
show(lambda: np.select([a < 1, a > 1], [a, a * 10], default=-1))  # expect: array([ 0., -1., 20.])
show(lambda: np.select([a < 1], [a, a]))  # expect: ValueError: list of cases must be same length as list of conditions
show(lambda: np.select([], []))  # expect: ValueError: select with an empty condition list is not possible
show(lambda: np.piecewise(a, [a < 1, a >= 1], [lambda x: -x, lambda x: x * 2]))  # expect: array([-0.,  2.,  4.])
show(lambda: np.piecewise(a, [a < 1], [1, 2]))  # expect: array([1., 2., 2.])
show(lambda: np.compress([True, False, True], a))  # expect: array([0., 2.])
show(lambda: np.compress([0, 1], m, axis=0))  # expect: array([[3., 4., 5.]])
show(lambda: np.unravel_index([1, 5], (2, 3)))  # expect: (array([0, 1]), array([1, 2]))
show(lambda: np.unravel_index(7, (2, 3)))  # expect: ValueError: index 7 is out of bounds for array with size 6
show(lambda: np.unravel_index(4, (2, 3)))  # expect: (np.int64(1), np.int64(1))
show(lambda: np.ravel_multi_index(([0, 1], [1, 2]), (2, 3)))  # expect: array([1, 5])
show(lambda: np.ravel_multi_index((0, 3), (2, 3)))  # expect: ValueError: invalid entry in coordinates array
show(lambda: np.ix_([0, 1], [0, 2]))  # expect: (array([[0],
# expect:        [1]]), array([[0, 2]]))
show(lambda: m[np.ix_([0, 1], [0, 2])])  # expect: array([[0., 2.],
# expect:        [3., 5.]])
show(lambda: np.indices((2, 3)))  # expect: array([[[0, 0, 0],
# expect:         [1, 1, 1]],
# expect:
# expect:        [[0, 1, 2],
# expect:         [0, 1, 2]]])
show(lambda: np.diag_indices(3))  # expect: (array([0, 1, 2]), array([0, 1, 2]))
show(lambda: np.tril_indices(3))  # expect: (array([0, 1, 1, 2, 2, 2]), array([0, 0, 1, 0, 1, 2]))
show(lambda: np.triu_indices(3, 1))  # expect: (array([0, 0, 1]), array([1, 2, 2]))
show(lambda: np.triu_indices(2, 0, 3))  # expect: (array([0, 0, 0, 1, 1]), array([0, 1, 2, 1, 2]))
show(lambda: np.tri(3))  # expect: array([[1., 0., 0.],
# expect:        [1., 1., 0.],
# expect:        [1., 1., 1.]])
show(lambda: np.tri(2, 3, 1, dtype=int))  # expect: array([[1, 1, 0],
# expect:        [1, 1, 1]])
show(lambda: np.diagflat([1, 2], 1))  # expect: array([[0, 1, 0],
# expect:        [0, 0, 2],
# expect:        [0, 0, 0]])
show(lambda: np.mgrid[0:2, 0:3])  # expect: array([[[0, 0, 0],
# expect:         [1, 1, 1]],
# expect:
# expect:        [[0, 1, 2],
# expect:         [0, 1, 2]]])
show(lambda: np.mgrid[0:3])  # expect: array([0, 1, 2])
show(lambda: np.ogrid[0:2, 0:3])  # expect: (array([[0],
# expect:        [1]]), array([[0, 1, 2]]))
show(lambda: np.r_[1, 2, 3:6])  # expect: array([1, 2, 3, 4, 5])
show(lambda: np.c_[a, a])  # expect: array([[0., 0.],
# expect:        [1., 1.],
# expect:        [2., 2.]])
show(lambda: np.r_[a, 5])  # expect: array([0., 1., 2., 5.])
show(lambda: np.s_[1:2, ::2])  # expect: (slice(1, 2, None), slice(None, None, 2))
show(lambda: np.index_exp[1])  # expect: (1,)
show(lambda: np.take(a, [0, 5]))  # expect: IndexError: index 5 is out of bounds for axis 0 with size 3
show(lambda: np.take(a, [0, 5], mode='clip'))  # expect: array([0., 2.])
show(lambda: np.take(a, [0, 5], mode='wrap'))  # expect: array([0., 2.])
show(lambda: np.take(m, [[0, 1]], axis=1))  # expect: array([[[0., 1.]],
# expect:
# expect:        [[3., 4.]]])
show(lambda: np.searchsorted(a, [0.5, 1]))  # expect: array([1, 1])
show(lambda: np.searchsorted(a, 1, side='right'))  # expect: np.int64(2)
show(lambda: np.searchsorted(a, 1, side='x'))  # expect: ValueError: search side must be 'left' or 'right' (got 'x')
show(lambda: np.searchsorted(m, 1))  # expect: ValueError: object too deep for desired array
show(lambda: np.intersect1d([3, 1, 2], [2, 3, 5]))  # expect: array([2, 3])
show(lambda: np.intersect1d([1, 2], [2, 3], return_indices=True))  # expect: (array([2]), array([1]), array([0]))
show(lambda: np.setdiff1d([1, 2, 3, 2], [2]))  # expect: array([1, 3])
show(lambda: np.setxor1d([1, 2], [2, 3]))  # expect: array([1, 3])
show(lambda: np.union1d([1, 2], [2, 3.5]))  # expect: array([1. , 2. , 3.5])
show(lambda: np.isin([1, 2], [2], invert=True))  # expect: array([ True, False])
show(lambda: np.unique([[1, 2], [1, 2], [0, 1]], axis=0))  # expect: array([[0, 1],
# expect:        [1, 2]])
show(lambda: np.unique([[1, 2], [1, 2], [0, 1]], axis=0, return_counts=True))  # expect: (array([[0, 1],
# expect:        [1, 2]]), array([1, 2]))
show(lambda: np.unique([3, 1, 1], return_index=True, return_inverse=True, return_counts=True))  # expect: (array([1, 3]), array([1, 0]), array([1, 0, 0]), array([2, 1]))
show(lambda: np.unique([[1, 2], [2, 1]], return_inverse=True))  # expect: (array([1, 2]), array([[0, 1],
# expect:        [1, 0]]))
show(lambda: np.unique([np.nan, np.nan, 1]))  # expect: array([ 1., nan])
show(lambda: np.unique_counts([1, 1, 2]))  # expect: UniqueCountsResult(values=array([1, 2]), counts=array([2, 1]))
show(lambda: np.unique_values([2, 1]))  # expect: array([1, 2])
show(lambda: np.partition([3, 1, 2], 5))  # expect: ValueError: kth(=5) out of bounds (3)
show(lambda: np.sort(np.partition([3, 1, 2, 0], 1)[:2]))  # expect: array([0, 1])
show(lambda: np.lexsort(([1, 2, 1], [0, 0, 0])))  # expect: array([0, 2, 1])
show(lambda: np.sort(m, axis=None))  # expect: array([0., 1., 2., 3., 4., 5.])
z = np.where(np.arange(2000) % 3 == 0, -0.0, np.arange(2000) % 2 * 1.0)
for kind in ("stable", "mergesort"):
    print((np.signbit(np.sort(z, kind=kind)[:1333]) == np.signbit(z[z == 0])).all())  # expect: True
    # expect: True
print((np.signbit(np.sort(z, stable=True)[:1333]) == np.signbit(z[z == 0])).all())  # expect: True
w = z.reshape(2, 1000).copy()
w.sort(kind="stable")
print((np.signbit(w[0, :667]) == np.signbit(z[:1000][z[:1000] == 0])).all())  # expect: True
show(lambda: np.sort(a, kind="foo"))  # expect: ValueError: sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')
show(lambda: a.argsort(kind=""))  # expect: ValueError: sort kind must be one of 'quick', 'heap', or 'stable' (got '')
show(lambda: np.sort(a, kind=3))  # expect: TypeError: sort kind must be str, not int
show(lambda: np.sort(a, kind="stable", stable=True))  # expect: ValueError: `kind` and keyword parameters can't be provided at the same time. Use only one of them.
show(lambda: np.sort(a, order="x"))  # expect: ValueError: Cannot specify order when the array has no fields.
show(lambda: np.partition(a, 1, kind="x"))  # expect: ValueError: select kind must be 'introselect' (got 'x')
show(lambda: np.sort(5))  # expect: AxisError: axis -1 is out of bounds for array of dimension 0

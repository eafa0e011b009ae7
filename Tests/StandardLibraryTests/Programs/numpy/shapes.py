# Shapes, joining, splitting, padding, sequences, types and texts.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.dstack((a, a)))  # expect: array([[[0., 0.],
# expect:         [1., 1.],
# expect:         [2., 2.]]])
show(lambda: np.dsplit(np.zeros((2, 2, 2)), 2)[0].shape)  # expect: (2, 2, 1)
show(lambda: np.rot90(m))  # expect: array([[2., 5.],
# expect:        [1., 4.],
# expect:        [0., 3.]])
show(lambda: np.rot90(m, 2))  # expect: array([[5., 4., 3.],
# expect:        [2., 1., 0.]])
show(lambda: np.rot90(a))  # expect: ValueError: Axes must be different.
show(lambda: np.rollaxis(np.zeros((2, 3, 4)), 2).shape)  # expect: (4, 2, 3)
show(lambda: np.atleast_3d(a).shape)  # expect: (1, 3, 1)
show(lambda: np.atleast_1d(1, [2]))  # expect: (array([1]), array([2]))
show(lambda: np.broadcast_arrays(a, [[1], [2]]))  # expect: (array([[0., 1., 2.],
# expect:        [0., 1., 2.]]), array([[1, 1, 1],
# expect:        [2, 2, 2]]))
show(lambda: np.broadcast_shapes((2, 1), (3,)))  # expect: (2, 3)
show(lambda: np.broadcast_shapes((2, 1), (3, 2)))  # expect: ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 1) and arg 1 with shape (3, 2).
show(lambda: np.resize(a, (2, 2)))  # expect: array([[0., 1.],
# expect:        [2., 0.]])
show(lambda: np.unstack(m))  # expect: (array([0., 1., 2.]), array([3., 4., 5.]))
show(lambda: np.concat([a, a]))  # expect: array([0., 1., 2., 0., 1., 2.])
show(lambda: np.permute_dims(m).shape)  # expect: (3, 2)
show(lambda: np.matrix_transpose(m))  # expect: array([[0., 3.],
# expect:        [1., 4.],
# expect:        [2., 5.]])
show(lambda: np.pad(a, 2))  # expect: array([0., 0., 0., 1., 2., 0., 0.])
show(lambda: np.pad(a, (1, 2), constant_values=9))  # expect: array([9., 0., 1., 2., 9., 9.])
show(lambda: np.pad(a, (1, 2), mode='edge'))  # expect: array([0., 0., 1., 2., 2., 2.])
show(lambda: np.pad(a, 2, mode='reflect'))  # expect: array([2., 1., 0., 1., 2., 1., 0.])
show(lambda: np.pad(a, 2, mode='symmetric'))  # expect: array([1., 0., 0., 1., 2., 2., 1.])
show(lambda: np.pad(a, 2, mode='wrap'))  # expect: array([1., 2., 0., 1., 2., 0., 1.])
show(lambda: np.pad(m, ((1, 0), (0, 1))))  # expect: array([[0., 0., 0., 0.],
# expect:        [0., 1., 2., 0.],
# expect:        [3., 4., 5., 0.]])
show(lambda: np.pad(a, 1, mode='foo'))  # expect: ValueError: mode 'foo' is not supported
show(lambda: np.pad(a, 1, mode='mean'))  # expect: array([1., 0., 1., 2., 1.])
show(lambda: np.block([[a, a], [a, a]]))  # expect: array([[0., 1., 2., 0., 1., 2.],
# expect:        [0., 1., 2., 0., 1., 2.]])
show(lambda: np.block([a, 1]))  # expect: array([0., 1., 2., 1.])
show(lambda: np.trim_zeros([0, 1, 0]))  # expect: [1]
show(lambda: np.ravel(m, order='F'))  # expect: array([0., 3., 1., 4., 2., 5.])
show(lambda: m.reshape(3, 2, order='F'))  # expect: array([[0., 4.],
# expect:        [3., 2.],
# expect:        [1., 5.]])
show(lambda: np.reshape(m, (4, 2)))  # expect: ValueError: cannot reshape array of size 6 into shape (4,2)
show(lambda: np.reshape(m, (-1, -1)))  # expect: ValueError: can only specify one unknown dimension
show(lambda: np.reshape(m, (-1, 4)))  # expect: ValueError: cannot reshape array of size 6 into shape (4)
show(lambda: np.swapaxes(m, 0, 2))  # expect: AxisError: axis2: axis 2 is out of bounds for array of dimension 2
show(lambda: np.squeeze(m, axis=0))  # expect: ValueError: cannot select an axis to squeeze out which has size not equal to one
show(lambda: np.repeat(m, [1, 2], axis=0))  # expect: array([[0., 1., 2.],
# expect:        [3., 4., 5.],
# expect:        [3., 4., 5.]])
show(lambda: np.repeat(a, [1, 2]))  # expect: ValueError: operands could not be broadcast together with shape (3,) (2,)
show(lambda: np.split(a, 2))  # expect: ValueError: array split does not result in an equal division
show(lambda: np.array_split(a, [1]))  # expect: [array([0.]), array([1., 2.])]
show(lambda: np.array_split(a, 2))  # expect: [array([0., 1.]), array([2.])]
show(lambda: np.hsplit(m, 3))  # expect: [array([[0.],
# expect:        [3.]]), array([[1.],
# expect:        [4.]]), array([[2.],
# expect:        [5.]])]
show(lambda: np.insert([1, 2, 3], [0, 2], 9))  # expect: array([9, 1, 2, 9, 3])
show(lambda: np.insert([1, 2, 3], 1, [7, 8]))  # expect: array([1, 7, 8, 2, 3])
show(lambda: np.insert(m, 1, 9, axis=1))  # expect: array([[0., 9., 1., 2.],
# expect:        [3., 9., 4., 5.]])
show(lambda: np.delete(m, 0, axis=1))  # expect: array([[1., 2.],
# expect:        [4., 5.]])
show(lambda: np.delete([1, 2, 3], [0, 2]))  # expect: array([2])
show(lambda: np.delete(a, 5))  # expect: IndexError: index 5 is out of bounds for axis 0 with size 3
show(lambda: np.append(m, [[9, 9, 9]], axis=0))  # expect: array([[0., 1., 2.],
# expect:        [3., 4., 5.],
# expect:        [9., 9., 9.]])
show(lambda: np.append(m, [9], axis=0))  # expect: ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)
show(lambda: np.vstack((a, [1, 2])))  # expect: ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2
show(lambda: np.concatenate([a, m]))  # expect: ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)
show(lambda: np.stack([a, [1, 2]]))  # expect: ValueError: all input arrays must have the same shape
show(lambda: np.geomspace(1, 1000, 4))  # expect: array([   1.,   10.,  100., 1000.])
show(lambda: np.geomspace(0, 1))  # expect: ValueError: Geometric sequence cannot include zero
show(lambda: np.geomspace(-1, -1000, 4))  # expect: array([   -1.,   -10.,  -100., -1000.])
show(lambda: np.logspace(0, 2, 3))  # expect: array([  1.,  10., 100.])
show(lambda: np.linspace([0, 1], [1, 2], 3))  # expect: array([[0. , 1. ],
# expect:        [0.5, 1.5],
# expect:        [1. , 2. ]])
show(lambda: np.linspace(0, 1, 3, retstep=True))  # expect: (array([0. , 0.5, 1. ]), np.float64(0.5))
show(lambda: np.linspace(0, 10, 5, dtype=int))  # expect: array([ 0,  2,  5,  7, 10])
show(lambda: np.linspace(0, 1, -1))  # expect: ValueError: Number of samples, -1, must be non-negative.
show(lambda: np.linspace(0, 1, 2.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
show(lambda: np.arange('a'))  # expect: TypeError: arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.
show(lambda: np.zeros('a'))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: np.ones(-1))  # expect: ValueError: negative dimensions are not allowed
show(lambda: np.eye(2, 3, k=1))  # expect: array([[0., 1., 0.],
# expect:        [0., 0., 1.]])
show(lambda: np.fromfunction(lambda i, j: i + j, (2, 3)))  # expect: array([[0., 1., 2.],
# expect:        [1., 2., 3.]])
show(lambda: np.fromfunction(lambda i, j: i + j, (2, 3), dtype=int))  # expect: array([[0, 1, 2],
# expect:        [1, 2, 3]])
show(lambda: np.fromiter(range(3), float))  # expect: array([0., 1., 2.])
show(lambda: np.vectorize(lambda x: x + 1)(a))  # expect: array([1., 2., 3.])
show(lambda: np.vectorize(lambda x, y: x if x > y else y)(a, [1, 1, 1]))  # expect: array([1, 1, 2])
show(lambda: np.vectorize(lambda x: x)([]))  # expect: ValueError: cannot call `vectorize` on size 0 inputs unless `otypes` is set
show(lambda: np.apply_along_axis(lambda r: r.sum(), 1, m))  # expect: array([ 3., 12.])
show(lambda: np.apply_along_axis(lambda r: r * 2, 0, m))  # expect: array([[ 0.,  2.,  4.],
# expect:        [ 6.,  8., 10.]])
show(lambda: list(np.ndenumerate(np.array([[1, 2]]))))  # expect: [((0, 0), np.int64(1)), ((0, 1), np.int64(2))]
show(lambda: list(np.ndindex(2, 2)))  # expect: [(0, 0), (0, 1), (1, 0), (1, 1)]
show(lambda: np.shares_memory(m, m[1:]))  # expect: True
show(lambda: np.finfo(float).eps)  # expect: np.float64(2.220446049250313e-16)
show(lambda: np.iinfo(int).max)  # expect: 9223372036854775807
show(lambda: np.finfo(float))  # expect: finfo(resolution=1e-15, min=-1.7976931348623157e+308, max=1.7976931348623157e+308, dtype=float64)
show(lambda: np.issubdtype(np.float64, np.floating))  # expect: True
show(lambda: np.issubdtype(int, np.floating))  # expect: False
show(lambda: np.result_type(1, 2.0))  # expect: dtype('float64')
show(lambda: np.promote_types(int, float))  # expect: dtype('float64')
show(lambda: np.can_cast(float, int))  # expect: False
show(lambda: np.base_repr(-10, 16))  # expect: '-A'
show(lambda: np.binary_repr(-5, 8))  # expect: '11111011'
show(lambda: np.array2string(a, precision=2, separator=', '))  # expect: '[0., 1., 2.]'
show(lambda: np.format_float_positional(1e-5))  # expect: '0.00001'
show(lambda: np.format_float_scientific(123.456))  # expect: '1.23456e+02'

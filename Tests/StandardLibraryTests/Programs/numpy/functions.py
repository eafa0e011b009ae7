import numpy as np

a = np.array([1.0, 4.0, 9.0])
m = np.arange(6).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


show(lambda: (np.sqrt(a), np.sqrt(2), np.exp([0, 1]), np.log(a), np.log2([1, 8]), np.log10([1, 1000]), np.log1p(0), np.expm1(1e-10), np.exp2(3)))  # expect: (array([1., 2., 3.]), np.float64(1.4142135623730951), array([1.        , 2.71828183]), array([0.        , 1.38629436, 2.19722458]), array([0., 3.]), array([0., 3.]), np.float64(0.0), np.float64(1.00000000005e-10), np.float64(8.0))
show(lambda: (np.sin([0, np.pi / 2]), np.cos(0), np.tan([0.5]), np.arcsin(1), np.arccos(1), np.arctan([1]), np.arctan2(1, -1), np.sinh(1), np.cosh([0]), np.tanh([0.5])))  # expect: (array([0., 1.]), np.float64(1.0), array([0.54630249]), np.float64(1.5707963267948966), np.float64(0.0), array([0.78539816]), np.float64(2.356194490192345), np.float64(1.1752011936438014), array([1.]), array([0.46211716]))
show(lambda: (np.abs([-1, 2]), np.absolute(-2.5), np.sign([-3, 0, 2.0]), np.floor([1.5, -1.5]), np.ceil([1.2]), np.rint([0.5, 1.5]), np.trunc(-1.5), np.square([2, 3]), np.cbrt(8)))  # expect: (array([1, 2]), np.float64(2.5), array([-1.,  0.,  1.]), array([ 1., -2.]), array([2.]), array([0., 2.]), np.float64(-1.0), array([4, 9]), np.float64(2.0))
show(lambda: (np.power([1, 2], 2), np.maximum([1, 5], [3, 2]), np.minimum(2, [1, 3]), np.mod(7, 3), np.hypot(3, 4), np.degrees(np.pi), np.deg2rad(180), np.add(1, 2), np.reciprocal(4.0)))  # expect: (array([1, 4]), array([3, 5]), array([1, 2]), np.int64(1), np.float64(5.0), np.float64(180.0), np.float64(3.141592653589793), np.int64(3), np.float64(0.25))
show(lambda: (np.isnan([1, np.nan]), np.isinf(np.inf), np.isfinite([1, np.inf]), np.logical_and([True, False], True), np.logical_not([0, 1]), np.equal(1, 1), np.greater([1, 2], 1)))  # expect: (array([False,  True]), np.True_, array([ True, False]), array([ True, False]), array([ True, False]), np.True_, array([False,  True]))
show(lambda: (np.concatenate([[1, 2], [3]]), np.concatenate([m, m], axis=1), np.stack([[1, 2], [3, 4]]), np.stack([[1, 2], [3, 4]], axis=1), np.vstack([[1, 2], [3, 4]]), np.hstack([[1], [2, 3]]), np.column_stack([[1, 2], [3, 4]])))
# expect: (array([1, 2, 3]), array([[0, 1, 2, 0, 1, 2],
# expect:        [3, 4, 5, 3, 4, 5]]), array([[1, 2],
# expect:        [3, 4]]), array([[1, 3],
# expect:        [2, 4]]), array([[1, 2],
# expect:        [3, 4]]), array([1, 2, 3]), array([[1, 3],
# expect:        [2, 4]]))
show(lambda: (np.where([True, False], 1, 2), np.where(m > 2, m, 0), np.where(m > 3), np.append([1, 2], 3), np.append([[1]], [[2]], axis=0), np.delete([1, 2, 3], 1), np.delete(m, 0, axis=1), np.insert([1, 3], 1, 2)))
# expect: (array([1, 2]), array([[0, 0, 0],
# expect:        [3, 4, 5]]), (array([1, 1]), array([1, 2])), array([1, 2, 3]), array([[1],
# expect:        [2]]), array([1, 3]), array([[1, 2],
# expect:        [4, 5]]), array([1, 2, 3]))
show(lambda: (np.tile([1, 2], 2), np.tile([1, 2], (2, 1)), np.repeat([1, 2], 2), np.repeat(m, 2, axis=0), np.repeat([1, 2], [2, 1]), np.roll([1, 2, 3], 1), np.flip([1, 2, 3]), np.fliplr(m), np.flipud(m)))
# expect: (array([1, 2, 1, 2]), array([[1, 2],
# expect:        [1, 2]]), array([1, 1, 2, 2]), array([[0, 1, 2],
# expect:        [0, 1, 2],
# expect:        [3, 4, 5],
# expect:        [3, 4, 5]]), array([1, 1, 2]), array([3, 1, 2]), array([3, 2, 1]), array([[2, 1, 0],
# expect:        [5, 4, 3]]), array([[3, 4, 5],
# expect:        [0, 1, 2]]))
show(lambda: (np.reshape(m, (3, 2)), m.reshape(-1), m.reshape(3, -1), m.reshape((6, 1)).shape, np.ravel(m), np.transpose(m), m.transpose(1, 0), m.T.shape, m.swapaxes(0, 1).shape))
# expect: (array([[0, 1],
# expect:        [2, 3],
# expect:        [4, 5]]), array([0, 1, 2, 3, 4, 5]), array([[0, 1],
# expect:        [2, 3],
# expect:        [4, 5]]), (6, 1), array([0, 1, 2, 3, 4, 5]), array([[0, 3],
# expect:        [1, 4],
# expect:        [2, 5]]), array([[0, 3],
# expect:        [1, 4],
# expect:        [2, 5]]), (3, 2), (3, 2))
show(lambda: (np.expand_dims([1, 2], 0), np.squeeze([[1, 2]]), np.atleast_2d([1, 2]), np.atleast_1d(3), np.broadcast_to([1, 2], (2, 2)), np.moveaxis(np.zeros((1, 2, 3)), 0, 2).shape))
# expect: (array([[1, 2]]), array([1, 2]), array([[1, 2]]), array([3]), array([[1, 2],
# expect:        [1, 2]]), (2, 3, 1))
show(lambda: (np.split(np.arange(6), 3), np.split(np.arange(5), [2, 3]), np.array_split(np.arange(5), 2), np.vsplit(m, 2), np.hsplit(m, 3)))
# expect: ([array([0, 1]), array([2, 3]), array([4, 5])], [array([0, 1]), array([2]), array([3, 4])], [array([0, 1, 2]), array([3, 4])], [array([[0, 1, 2]]), array([[3, 4, 5]])], [array([[0],
# expect:        [3]]), array([[1],
# expect:        [4]]), array([[2],
# expect:        [5]])])
show(lambda: (np.take([10, 20, 30], [0, 2]), m.take([0, 1], axis=1), m.repeat(2), m.flatten(), m.squeeze().shape, np.copy(m), np.vander([1, 2], 3)))
# expect: (array([10, 30]), array([[0, 1],
# expect:        [3, 4]]), array([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]), array([0, 1, 2, 3, 4, 5]), (2, 3), array([[0, 1, 2],
# expect:        [3, 4, 5]]), array([[1, 1, 1],
# expect:        [4, 2, 1]]))
show(lambda: (np.linalg.norm([3, 4]), np.linalg.norm(m), np.linalg.norm(m, axis=1), np.linalg.norm([1, -2], 1), np.linalg.norm([1, -2], np.inf), np.linalg.matrix_rank(np.eye(3))))  # expect: (np.float64(5.0), np.float64(7.416198487095663), array([2.23606798, 7.07106781]), np.float64(3.0), np.float64(2.0), np.int64(3))
show(lambda: (np.linalg.solve([[2, 0], [0, 4]], [1, 2]), np.linalg.inv([[2.0, 0], [0, 4]]), np.linalg.det([[2.0, 0], [0, 3]]), np.linalg.matrix_power([[1, 1], [0, 1]], 3), np.linalg.cholesky([[4.0, 0], [0, 9]])))
# expect: (array([0.5, 0.5]), array([[0.5 , 0.  ],
# expect:        [0.  , 0.25]]), np.float64(6.0), array([[1, 3],
# expect:        [0, 1]]), array([[2., 0.],
# expect:        [0., 3.]]))
x, residuals, rank, s = np.linalg.lstsq(np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 3, 5]), rcond=None)
print(x.round(9), rank, s.round(6), residuals.shape)  # expect: [1. 2.] 2 [2.676243 0.915272] (1,)
q, r = np.linalg.qr(np.array([[3.0, 1], [4, 2]]))
print((q @ r).round(9), np.abs(r).round(6))
# expect: [[3. 1.]
# expect:  [4. 2.]] [[5.  2.2]
# expect:  [0.  0.4]]
u, s, vt = np.linalg.svd(np.array([[3.0, 0], [0, 2]]))
print(s, (u * s @ vt).round(9))
# expect: [3. 2.] [[3. 0.]
# expect:  [0. 2.]]
w, v = np.linalg.eigh(np.array([[2.0, 0], [0, 1]]))
print(w, np.abs(v))
# expect: [1. 2.] [[0. 1.]
# expect:  [1. 0.]]
print(np.linalg.pinv([[1.0, 0], [0, 2], [0, 0]]).round(9))
# expect: [[1.  0.  0. ]
# expect:  [0.  0.5 0. ]]
show(lambda: np.linalg.inv(np.zeros((2, 2))))  # expect: LinAlgError | Singular matrix
show(lambda: np.linalg.solve([[1, 2], [2, 4]], [1, 2]))  # expect: LinAlgError | Singular matrix
show(lambda: np.linalg.inv([[1, 2, 3]]))  # expect: LinAlgError | Last 2 dimensions of the array must be square
show(lambda: np.linalg.cholesky([[0.0, 1], [1, 0]]))  # expect: LinAlgError | Matrix is not positive definite
show(lambda: np.reshape(m, (4, 2)))  # expect: ValueError | cannot reshape array of size 6 into shape (4,2)
show(lambda: m.reshape(-1, -1))  # expect: ValueError | can only specify one unknown dimension
show(lambda: np.concatenate([[1], [[2]]]))  # expect: ValueError | all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)
show(lambda: np.concatenate([]))  # expect: ValueError | need at least one array to concatenate
show(lambda: np.stack([[1], [2, 3]]))  # expect: ValueError | all input arrays must have the same shape
show(lambda: np.split(np.arange(5), 2))  # expect: ValueError | array split does not result in an equal division
show(lambda: np.squeeze(m, axis=0))  # expect: ValueError | cannot select an axis to squeeze out which has size not equal to one
show(lambda: np.zeros(-1))  # expect: ValueError | negative dimensions are not allowed
show(lambda: np.arange(0, 1, 0))  # expect: ZeroDivisionError | division by zero
show(lambda: np.linspace(0, 1, -1))  # expect: ValueError | Number of samples, -1, must be non-negative.
show(lambda: np.sqrt("x" if False else [[1], [2, 3]]))  # expect: ValueError | setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
show(lambda: np.zeros((2, 3)) + np.zeros((3, 2)))  # expect: ValueError | operands could not be broadcast together with shapes (2,3) (3,2) 
show(lambda: np.foo)  # expect: AttributeError | module 'numpy' has no attribute 'foo'
show(lambda: np.where([True], 1))  # expect: ValueError | either both or neither of x and y should be given
show(lambda: np.array([1, [2, 3]]))  # expect: ValueError | setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
show(lambda: np.array([[1, 2], [3, 4, 5]]))  # expect: ValueError | setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
show(lambda: np.full((2, 2), [1, 2, 3]))  # expect: ValueError | could not broadcast input array from shape (3,) into shape (2,2)
from numpy import array, mean
from numpy.linalg import norm
import numpy.random as random
import numpy
print(array([1]), mean([1, 2]), norm([1, 0]), random.default_rng(0).random() < 1, numpy is np)  # expect: [1] 1.5 1.0 True True
np.linalg.solve(np.zeros((2, 2)), np.zeros(2))  # error: numpy.linalg.LinAlgError: Singular matrix

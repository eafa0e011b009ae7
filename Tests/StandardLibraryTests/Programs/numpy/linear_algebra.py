# Systems, decompositions, norms and products.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.linalg.slogdet([[1, 2], [3, 4]]))  # expect: SlogdetResult(sign=np.float64(-1.0), logabsdet=np.float64(0.6931471805599455))
show(lambda: np.linalg.slogdet([[0, 0], [0, 0]]))  # expect: SlogdetResult(sign=np.float64(0.0), logabsdet=np.float64(-inf))
show(lambda: np.linalg.eigh([[2, 1], [1, 2]]))  # expect: EighResult(eigenvalues=array([1., 3.]), eigenvectors=array([[-0.70710678,  0.70710678],
# expect:        [ 0.70710678,  0.70710678]]))
show(lambda: np.linalg.eig([[2, 0], [1, 3]]))  # expect: EigResult(eigenvalues=array([3., 2.]), eigenvectors=array([[ 0.        ,  0.70710678],
# expect:        [ 1.        , -0.70710678]]))
show(lambda: np.linalg.eig([[1, 2], [3, 4]]))  # expect: EigResult(eigenvalues=array([-0.37228132,  5.37228132]), eigenvectors=array([[-0.82456484, -0.41597356],
# expect:        [ 0.56576746, -0.90937671]]))
show(lambda: np.linalg.eig([[4, 1], [2, 3]]))  # expect: EigResult(eigenvalues=array([5., 2.]), eigenvectors=array([[ 0.70710678, -0.4472136 ],
# expect:        [ 0.70710678,  0.89442719]]))
show(lambda: np.linalg.eig([[1, 2, 3], [4, 5, 6], [7, 8, 10]]))  # expect: EigResult(eigenvalues=array([16.70749332, -0.90574018,  0.19824686]), eigenvectors=array([[-0.22351336, -0.86584578,  0.27829649],
# expect:        [-0.50394563,  0.0856512 , -0.8318468 ],
# expect:        [-0.83431444,  0.4929249 ,  0.48018951]]))
show(lambda: np.linalg.eigvals([[1, 2], [3, 4]]))  # expect: array([-0.37228132,  5.37228132])
show(lambda: np.linalg.eigvalsh([[2, 1], [1, 2]]))  # expect: array([1., 3.])
show(lambda: np.linalg.eigh(np.diag([3, 1, 2])))  # expect: EighResult(eigenvalues=array([1., 2., 3.]), eigenvectors=array([[0., 0., 1.],
# expect:        [1., 0., 0.],
# expect:        [0., 1., 0.]]))
show(lambda: np.linalg.qr(m))  # expect: QRResult(Q=array([[ 0., -1.],
# expect:        [-1.,  0.]]), R=array([[-3., -4., -5.],
# expect:        [ 0., -1., -2.]]))
show(lambda: np.linalg.qr(m, mode='r'))  # expect: array([[-3., -4., -5.],
# expect:        [ 0., -1., -2.]])
show(lambda: np.linalg.qr(m, mode='x'))  # expect: ValueError: Unrecognized mode 'x'
show(lambda: np.linalg.svd([[3.0, 1.0], [1.0, 2.0]]))  # expect: SVDResult(U=array([[-0.85065081, -0.52573111],
# expect:        [-0.52573111,  0.85065081]]), S=array([3.61803399, 1.38196601]), Vh=array([[-0.85065081, -0.52573111],
# expect:        [-0.52573111,  0.85065081]]))
show(lambda: np.linalg.svd(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))  # expect: SVDResult(U=array([[-0.2298477 ,  0.88346102,  0.40824829],
# expect:        [-0.52474482,  0.24078249, -0.81649658],
# expect:        [-0.81964194, -0.40189603,  0.40824829]]), S=array([9.52551809, 0.51430058]), Vh=array([[-0.61962948, -0.78489445],
# expect:        [-0.78489445,  0.61962948]]))
show(lambda: np.linalg.svdvals(m))  # expect: array([7.34846923, 1.        ])
show(lambda: np.linalg.norm(m, axis=1))  # expect: array([2.23606798, 7.07106781])
show(lambda: np.linalg.norm(m, ord=2).round(12))  # expect: np.float64(7.34846922835)
show(lambda: np.linalg.norm(m, ord='fro'))  # expect: np.float64(7.416198487095663)
show(lambda: np.linalg.norm(m, ord='x'))  # expect: ValueError: Invalid norm order for matrices.
show(lambda: np.linalg.norm(a, ord='fro'))  # expect: ValueError: Invalid norm order 'fro' for vectors
show(lambda: np.linalg.norm(m, ord=3))  # expect: ValueError: Invalid norm order for matrices.
show(lambda: np.linalg.norm(m, axis=(0, 1)))  # expect: np.float64(7.416198487095663)
show(lambda: np.linalg.norm(np.zeros((2, 2, 2)), ord=2))  # expect: ValueError: Improper number of dimensions to norm.
show(lambda: np.linalg.norm(a, ord=np.inf))  # expect: np.float64(2.0)
show(lambda: np.linalg.norm(m, keepdims=True))  # expect: array([[7.41619849]])
show(lambda: np.linalg.norm([]))  # expect: np.float64(0.0)
show(lambda: np.linalg.cond([[1, 1], [1, 1]], 1))  # expect: np.float64(inf)
show(lambda: np.linalg.matrix_rank(m))  # expect: np.int64(2)
show(lambda: np.linalg.matrix_rank(m, tol=3))  # expect: np.int64(1)
show(lambda: np.linalg.matrix_rank(5))  # expect: 1
show(lambda: np.linalg.matrix_power([[1, 1], [1, 0]], 10))  # expect: array([[89, 55],
# expect:        [55, 34]])
show(lambda: np.linalg.matrix_power([[1, 1], [1, 0]], 1.5))  # expect: TypeError: exponent must be an integer
show(lambda: np.linalg.matrix_power(m, 2))  # expect: LinAlgError: Last 2 dimensions of the array must be square
show(lambda: np.linalg.inv([[1, 2], [2, 4]]))  # expect: LinAlgError: Singular matrix
show(lambda: np.linalg.inv(m))  # expect: LinAlgError: Last 2 dimensions of the array must be square
show(lambda: np.linalg.inv(a))  # expect: LinAlgError: 1-dimensional array given. Array must be at least two-dimensional
show(lambda: np.linalg.inv(np.zeros((0, 0))))  # expect: array([], shape=(0, 0), dtype=float64)
show(lambda: np.linalg.det(m))  # expect: LinAlgError: Last 2 dimensions of the array must be square
show(lambda: np.linalg.det(5))  # expect: LinAlgError: 0-dimensional array given. Array must be at least two-dimensional
show(lambda: np.linalg.det(np.zeros((0, 0))))  # expect: np.float64(1.0)
show(lambda: np.linalg.solve([[1, 2], [3, 4]], [1, 2]))  # expect: array([0. , 0.5])
show(lambda: np.linalg.solve([[1, 2], [3, 4]], [1, 2, 3]))  # expect: ValueError: solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) (size 3 is different from 2)
show(lambda: np.linalg.solve([[1, 2], [2, 4]], [1, 2]))  # expect: LinAlgError: Singular matrix
show(lambda: np.linalg.solve([[1, 2], [3, 4]], [[1], [2]]))  # expect: array([[0. ],
# expect:        [0.5]])
show(lambda: np.linalg.lstsq(m.T, [1, 2]))  # expect: LinAlgError: Incompatible dimensions
show(lambda: np.linalg.lstsq(a, [1, 2]))  # expect: LinAlgError: 1-dimensional array given. Array must be two-dimensional
show(lambda: np.linalg.lstsq(m.T, 5))  # expect: LinAlgError: 0-dimensional array given. Array must be two-dimensional
show(lambda: np.linalg.cholesky([[2, 1], [1, 2]]))  # expect: array([[1.41421356, 0.        ],
# expect:        [0.70710678, 1.22474487]])
show(lambda: np.linalg.cholesky([[1, 2], [2, 1]]))  # expect: LinAlgError: Matrix is not positive definite
show(lambda: np.linalg.cholesky([[2, 1], [1, 2]], upper=True))  # expect: array([[1.41421356, 0.70710678],
# expect:        [0.        , 1.22474487]])
show(lambda: np.linalg.pinv(m).round(8))  # expect: array([[-0.77777778,  0.27777778],
# expect:        [-0.11111111,  0.11111111],
# expect:        [ 0.55555556, -0.05555556]])
show(lambda: np.linalg.eig(m))  # expect: LinAlgError: Last 2 dimensions of the array must be square
show(lambda: np.linalg.eig([[np.nan, 1], [1, 1]]))  # expect: LinAlgError: Array must not contain infs or NaNs
show(lambda: np.linalg.svd([[np.nan, 1], [1, 1]]))  # expect: LinAlgError: SVD did not converge
show(lambda: np.linalg.multi_dot([m, m.T, m]))  # expect: array([[ 42.,  61.,  80.],
# expect:        [150., 214., 278.]])
show(lambda: np.linalg.multi_dot([m]))  # expect: ValueError: Expecting at least two arrays.
show(lambda: np.linalg.vector_norm(m))  # expect: np.float64(7.416198487095663)
show(lambda: np.linalg.matrix_norm(m))  # expect: np.float64(7.416198487095663)
show(lambda: np.linalg.det(np.array([[[1, 2], [3, 4]], [[1, 0], [0, 1]]])).round(8))  # expect: array([-2.,  1.])
show(lambda: np.linalg.inv(np.array([[[1, 2], [3, 4]], [[1, 0], [0, 1]]])).round(8))  # expect: array([[[-2. ,  1. ],
# expect:         [ 1.5, -0.5]],
# expect:
# expect:        [[ 1. ,  0. ],
# expect:         [ 0. ,  1. ]]])
show(lambda: np.linalg.solve(np.eye(2)[None], [1, 2]))  # expect: array([[1., 2.]])
show(lambda: np.kron([1, 2], [1, 1]))  # expect: array([1, 1, 2, 2])
show(lambda: np.kron(np.eye(2), [[1, 2]]))  # expect: array([[1., 2., 0., 0.],
# expect:        [0., 0., 1., 2.]])
show(lambda: np.tensordot(m, m, axes=2))  # expect: array(55.)
show(lambda: np.tensordot(m, m.T, axes=1))  # expect: array([[ 5., 14.],
# expect:        [14., 50.]])
show(lambda: np.tensordot(m, m, axes=([0], [0])))  # expect: array([[ 9., 12., 15.],
# expect:        [12., 17., 22.],
# expect:        [15., 22., 29.]])
show(lambda: np.tensordot(m, m, axes=1))  # expect: ValueError: shape-mismatch for sum
show(lambda: np.einsum('ij,kj->ik', m, m))  # expect: array([[ 5., 14.],
# expect:        [14., 50.]])
show(lambda: np.einsum('ii', np.eye(3)))  # expect: np.float64(3.0)
show(lambda: np.einsum('ij->ji', m))  # expect: array([[0., 3.],
# expect:        [1., 4.],
# expect:        [2., 5.]])
show(lambda: np.einsum('i,i', a, a))  # expect: np.float64(5.0)
show(lambda: np.einsum('i,j', a, a))  # expect: array([[0., 0., 0.],
# expect:        [0., 1., 2.],
# expect:        [0., 2., 4.]])
show(lambda: np.einsum('ij,jk', m, m))  # expect: ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)->(2,newaxis,3) (2,3)->(3,2) 
show(lambda: np.einsum('...j,j->...', m, a))  # expect: array([ 5., 14.])
show(lambda: np.einsum('ij->k', m))  # expect: ValueError: einstein sum subscripts string included output subscript 'k' which never appeared in an input
show(lambda: np.einsum('ijk', m))  # expect: ValueError: einstein sum subscripts string contains too many subscripts for operand 0
show(lambda: np.einsum('i,i->i', a, [1]))  # expect: array([0., 1., 2.])
show(lambda: np.einsum('ij,ij,ij->i', m, m, m))  # expect: array([  9., 216.])
show(lambda: np.einsum('ii->i', np.eye(2)))  # expect: array([1., 1.])
show(lambda: np.einsum('ii', np.ones((2, 3))))  # expect: ValueError: dimensions in operand 0 for collapsing index 'i' don't match (2 != 3)
show(lambda: np.einsum('i', m))  # expect: ValueError: operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.
show(lambda: np.einsum('i->ii', a))  # expect: ValueError: einstein sum subscripts string includes output subscript 'i' multiple times
show(lambda: np.einsum('i1', a))  # expect: ValueError: invalid subscript '1' in einstein sum subscripts string, subscripts must be letters
show(lambda: np.einsum('..i', a))  # expect: ValueError: einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in operand 0
show(lambda: np.einsum('...i->i', m))  # expect: ValueError: output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.
show(lambda: np.cross([1, 2, 3], [4, 5, 6]))  # expect: array([-3,  6, -3])
show(lambda: np.cross([[1, 0, 0], [0, 1, 0]], [0, 0, 1]))  # expect: array([[ 0, -1,  0],
# expect:        [ 1,  0,  0]])
show(lambda: np.vdot(m, m))  # expect: np.float64(55.0)
show(lambda: np.inner(m, m))  # expect: array([[ 5., 14.],
# expect:        [14., 50.]])
show(lambda: np.vecdot(m, m))  # expect: array([ 5., 50.])
show(lambda: np.matvec(m, a))  # expect: array([ 5., 14.])
show(lambda: np.dot(m, m))  # expect: ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)
show(lambda: np.dot(a, [1, 2]))  # expect: ValueError: shapes (3,) and (2,) not aligned: 3 (dim 0) != 2 (dim 0)

import numpy as np

a = np.array([1, 2, 3])
b = np.array([[1.5, 2.0], [3.0, 4.0]])
print(a)  # expect: [1 2 3]
print(repr(a))  # expect: array([1, 2, 3])
print(b)
# expect: [[1.5 2. ]
# expect:  [3.  4. ]]
print(repr(b))
# expect: array([[1.5, 2. ],
# expect:        [3. , 4. ]])
print(a.shape, b.shape, a.ndim, b.size, len(b), a.dtype, b.dtype.name, repr(b.dtype))  # expect: (3,) (2, 2) 1 4 2 int64 float64 dtype('float64')
print(a.nbytes, a.itemsize, b.T.tolist(), b.strides)  # expect: 24 8 [[1.5, 3.0], [2.0, 4.0]] (16, 8)
print(type(a), type(a).__name__, isinstance(a, np.ndarray))  # expect: <class 'numpy.ndarray'> ndarray True
print(np.array([1, 2.5, True]), np.array([True, False]), np.array([True, 2]), np.array([]))  # expect: [1.  2.5 1. ] [ True False] [1 2] []
print(repr(np.array([[]])), repr(np.array(5)), np.array(5), np.array((1, 2)), np.array(range(4)))  # expect: array([], shape=(1, 0), dtype=float64) array(5) 5 [1 2] [0 1 2 3]
print(np.array([1.7, -1.7], dtype=int), np.array([0, 1, 2], dtype=bool), np.array([1, 2], dtype="float64"))  # expect: [ 1 -1] [False  True  True] [1. 2.]
print(np.array([1, 2], ndmin=2), np.array([np.array([1, 2]), np.array([3, 4])]), np.asarray(a) is a)
# expect: [[1 2]] [[1 2]
# expect:  [3 4]] True
print(a.astype(float), b.astype(int), np.array([0.0, 2.0]).astype(bool), a.tolist(), b.tolist())
# expect: [1. 2. 3.] [[1 2]
# expect:  [3 4]] [False  True] [1, 2, 3] [[1.5, 2.0], [3.0, 4.0]]
print(np.zeros(3), np.zeros((2, 2), dtype=int), np.ones(2), np.full((2, 2), 7), np.full(2, 0.5))
# expect: [0. 0. 0.] [[0 0]
# expect:  [0 0]] [1. 1.] [[7 7]
# expect:  [7 7]] [0.5 0.5]
print(np.zeros_like(a), np.ones_like(b), np.full_like(a, 9), np.empty((0, 3)))
# expect: [0 0 0] [[1. 1.]
# expect:  [1. 1.]] [9 9 9] []
print(np.arange(5), np.arange(2, 5), np.arange(5, 0, -2), np.arange(0, 1, 0.25), np.arange(3.0))  # expect: [0 1 2 3 4] [2 3 4] [5 3 1] [0.   0.25 0.5  0.75] [0. 1. 2.]
print(np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(0, 10, 3, dtype=int))  # expect: [0.   0.25 0.5  0.75 1.  ] [0.   0.25 0.5  0.75] [ 0  5 10]
print(np.linspace(0, 1, 3, retstep=True), np.logspace(0, 2, 3))  # expect: (array([0. , 0.5, 1. ]), np.float64(0.5)) [  1.  10. 100.]
print(np.eye(2), np.identity(2), np.eye(2, 3, k=1), np.diag([1, 2]), np.diag(b))
# expect: [[1. 0.]
# expect:  [0. 1.]] [[1. 0.]
# expect:  [0. 1.]] [[0. 1. 0.]
# expect:  [0. 0. 1.]] [[1 0]
# expect:  [0 2]] [1.5 4. ]
print(np.tril(np.ones((3, 3))), np.triu(np.ones((2, 2)), k=1))
# expect: [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]] [[0. 1.]
# expect:  [0. 0.]]
x, y = np.meshgrid([1, 2], [3, 4, 5])
print(x, y)
# expect: [[1 2]
# expect:  [1 2]
# expect:  [1 2]] [[3 3]
# expect:  [4 4]
# expect:  [5 5]]
print(np.arange(2000))  # expect: [   0    1    2 ... 1997 1998 1999]
print(np.arange(30) / 7)
# expect: [0.         0.14285714 0.28571429 0.42857143 0.57142857 0.71428571
# expect:  0.85714286 1.         1.14285714 1.28571429 1.42857143 1.57142857
# expect:  1.71428571 1.85714286 2.         2.14285714 2.28571429 2.42857143
# expect:  2.57142857 2.71428571 2.85714286 3.         3.14285714 3.28571429
# expect:  3.42857143 3.57142857 3.71428571 3.85714286 4.         4.14285714]
print(np.array([1e-10, 1.0]), np.array([1e10, 1.0]), np.array([np.nan, np.inf, -np.inf]), np.array([1e300, 1]))  # expect: [1.e-10 1.e+00] [1.e+10 1.e+00] [ nan  inf -inf] [1.e+300 1.e+000]
print(np.array([[1, 200], [-3, 4]]), np.array([0.1, 0.25]), np.array([1.0, 2.0]))
# expect: [[  1 200]
# expect:  [ -3   4]] [0.1  0.25] [1. 2.]
print(repr(np.arange(12).reshape(2, 3, 2)))
# expect: array([[[ 0,  1],
# expect:         [ 2,  3],
# expect:         [ 4,  5]],
# expect:
# expect:        [[ 6,  7],
# expect:         [ 8,  9],
# expect:         [10, 11]]])
print(a, f"{a}", str(a), [a], {"a": a}, "%s" % a)  # expect: [1 2 3] [1 2 3] [1 2 3] [array([1, 2, 3])] {'a': array([1, 2, 3])} [1 2 3]
print(np.pi, np.e, np.inf, np.nan, np.newaxis)  # expect: 3.141592653589793 2.718281828459045 inf nan None
for row in b:
    print(row)
# expect: [1.5 2. ]
# expect: [3. 4.]
for number in a:
    print(repr(number))
# expect: np.int64(1)
# expect: np.int64(2)
# expect: np.int64(3)
print(sum(a), max(a), min(b[0]), sorted(a, reverse=True), list(a), tuple(a), [*a])  # expect: 6 3 1.5 [np.int64(3), np.int64(2), np.int64(1)] [np.int64(1), np.int64(2), np.int64(3)] (np.int64(1), np.int64(2), np.int64(3)) [np.int64(1), np.int64(2), np.int64(3)]
print(2 in a, 9 in a, [1, 2] in b, dict(zip("ab", a)))  # expect: True False True {'a': np.int64(1), 'b': np.int64(2)}
print(np.array([3, 1, 2]).item(1), np.array([[5]]).item(), b.item(1, 0), b.flatten(), b.ravel())  # expect: 1 5 3.0 [1.5 2.  3.  4. ] [1.5 2.  3.  4. ]
c = a.copy()
c[0] = 100
d = a
d[1] = 50
print(a, c, np.shape([[1, 2]]), np.ndim(3), np.size([1, 2, 3]))  # expect: [ 1 50  3] [100   2   3] (1, 2) 0 3
np.set_printoptions(precision=3, suppress=True)
print(np.array([1 / 3, 1e-9, 12345.678]))  # expect: [    0.333     0.    12345.678]

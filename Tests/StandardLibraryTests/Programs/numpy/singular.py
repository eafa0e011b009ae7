"""Matrices of whole numbers whose rows depend on each other have no inverse, and numpy finds out."""
import numpy as np
def word(f, *args):
    try:
        return f(*args)
    except np.linalg.LinAlgError as e:
        return e
for rows in [[[-4, -4], [5, 5]], [[3, 7], [6, 14]], [[6, 3], [-2, -1]], [[1, 3, 5], [2, 6, 10], [4, 1, 7]],
             [[9, 3, 7, 1], [2, 5, 4, 8], [-9, -3, -7, -1], [1, 1, 2, 3]]]:
    print(word(np.linalg.inv, rows), word(np.linalg.solve, rows, np.ones(len(rows))), np.linalg.det(rows), np.linalg.slogdet(rows)[0])
# expect: Singular matrix Singular matrix 0.0 0.0
# expect: Singular matrix Singular matrix 0.0 0.0
# expect: Singular matrix Singular matrix 0.0 0.0
# expect: Singular matrix Singular matrix 0.0 0.0
# expect: Singular matrix Singular matrix 0.0 0.0
print(np.linalg.solve([[2, 1], [1, 3]], [3, 5]), np.linalg.inv([[0.0, 2.0], [4.0, 0.0]]))
# expect: [0.8 1.4] [[0.   0.25]
# expect:  [0.5  0.  ]]
print(np.fabs([-1, 2]), np.fabs(-3, dtype=float), np.fabs(np.array([-1.5, 2.0]), out=np.zeros(2)))
# expect: [1. 2.] 3.0 [1.5 2. ]
print(np.median([[1.0, np.inf], [-0.0, -0.0]], axis=1), np.median(np.array(2.5)))  # expect: [inf  0.] 2.5
for bad in [lambda: np.median(np.array(1.0), axis=0), lambda: np.percentile(5.0, 50, axis=-1),
            lambda: np.nonzero(np.array(3)), lambda: np.nonzero(np.array(True))]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
# expect: AxisError axis 0 is out of bounds for array of dimension 0
# expect: AxisError axis -1 is out of bounds for array of dimension 0
# expect: ValueError Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.
# expect: ValueError Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.

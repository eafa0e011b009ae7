# Differences, slopes, areas, windows and polynomials.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.ediff1d([1, 2, 4]))  # expect: array([1, 2])
show(lambda: np.ediff1d([1, 2, 4], to_end=9))  # expect: array([1, 2, 9])
show(lambda: np.diff([1, 4, 9], prepend=0))  # expect: array([1, 3, 5])
show(lambda: np.gradient([1, 2, 4, 7.0]))  # expect: array([1. , 1.5, 2.5, 3. ])
show(lambda: np.gradient(m))  # expect: (array([[3., 3., 3.],
# expect:        [3., 3., 3.]]), array([[1., 1., 1.],
# expect:        [1., 1., 1.]]))
show(lambda: np.gradient([1.0, 2, 4], 2))  # expect: array([0.5 , 0.75, 1.  ])
show(lambda: np.gradient([1.0, 2, 4], [0, 1, 3]))  # expect: array([1., 1., 1.])
show(lambda: np.gradient([1.0]))  # expect: ValueError: Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.
show(lambda: np.gradient(a, edge_order=2))  # expect: array([1., 1., 1.])
show(lambda: np.correlate([1, 2, 3], [0, 1, 0.5]))  # expect: array([3.5])
show(lambda: np.correlate([1, 2, 3], [0, 1, 0.5], 'full'))  # expect: array([0.5, 2. , 3.5, 3. , 0. ])
show(lambda: np.convolve([1, 2], [1, 1], 'foo'))  # expect: ValueError: Use one of 'valid', 'same', or 'full' for convolve/correlate mode
show(lambda: np.interp([0.5], [0, 1], [10, 20]))  # expect: array([15.])
show(lambda: np.interp([-1, 3], [0, 1], [10, 20], left=0, right=5))  # expect: array([0., 5.])
show(lambda: np.interp(1, [], []))  # expect: ValueError: array of sample points is empty
show(lambda: np.interp([370], [0, 180], [0, 1], period=360))  # expect: array([0.05555556])
show(lambda: np.trapezoid([1, 2, 3]))  # expect: np.float64(4.0)
show(lambda: np.trapezoid(m, axis=0))  # expect: array([1.5, 2.5, 3.5])
show(lambda: np.trapezoid([1, 2, 3], x=[0, 2, 3]))  # expect: np.float64(5.5)
show(lambda: np.hanning(5))  # expect: array([0. , 0.5, 1. , 0.5, 0. ])
show(lambda: np.hamming(5))  # expect: array([0.08, 0.54, 1.  , 0.54, 0.08])
show(lambda: np.bartlett(5))  # expect: array([0. , 0.5, 1. , 0.5, 0. ])
show(lambda: np.polyadd([1, 2], [1, 2, 3]))  # expect: array([1, 3, 5])
show(lambda: np.polysub([1, 2], [1, 2, 3]))  # expect: array([-1, -1, -1])
show(lambda: np.polymul([1, 2], [1, 2, 3]))  # expect: array([1, 4, 7, 6])
show(lambda: np.polydiv([1, 2, 3], [1, 1]))  # expect: (array([1., 1.]), array([2.]))
show(lambda: np.polyder([1, 2, 3]))  # expect: array([2, 2])
show(lambda: np.polyder([1, 2, 3], 2))  # expect: array([2])
show(lambda: np.polyder([1]))  # expect: array([], dtype=int64)
show(lambda: np.polyint([1, 2, 3]))  # expect: array([0.33333333, 1.        , 3.        , 0.        ])
show(lambda: np.polyint([1, 2], k=3))  # expect: array([0.5, 2. , 3. ])
show(lambda: np.roots([1, -3, 2]))  # expect: array([2., 1.])
show(lambda: np.roots([1, 0, 0]))  # expect: array([0., 0.])
show(lambda: np.poly([1, 2]))  # expect: array([ 1., -3.,  2.])
show(lambda: np.polyval([1, 2], [[1, 2], [3, 4]]))  # expect: array([[3, 4],
# expect:        [5, 6]])
show(lambda: np.polyfit([0, 1, 2, 3], [0, 1, 4, 2], 1).round(8))  # expect: array([0.9, 0.4])
show(lambda: np.polyfit([0, 1, 2, 3], [0, 1, 4, 2], 1, cov=True)[1].round(8))  # expect: array([[ 0.47 , -0.705],
# expect:        [-0.705,  1.645]])
show(lambda: np.polyfit([0, 1, 2], [0, 1, 4], 1, w=[1, 1, 0]).round(8) + 0.0)  # expect: array([1., 0.])
show(lambda: np.polyfit([0, 1], [0, 1, 2], 1))  # expect: TypeError: expected x and y to have same length
show(lambda: np.poly1d([1, 2, 3]))  # expect: poly1d([1, 2, 3])
show(lambda: np.poly1d([1, 2, 3])(2))  # expect: np.int64(11)
show(lambda: str(np.poly1d([1, -2, 0, 3])))  # expect: '   3     2\n1 x - 2 x + 3'
show(lambda: str(np.poly1d([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])))  # expect: '   11\n1 x  + 2'
show(lambda: np.poly1d([1, -3, 2]).r)  # expect: array([2., 1.])
show(lambda: np.poly1d([1, 2]) * np.poly1d([1, 3]))  # expect: poly1d([1, 5, 6])
show(lambda: np.poly1d([1, 2]) + 1)  # expect: poly1d([1, 3])
show(lambda: np.poly1d([1, 2]).order)  # expect: 1
show(lambda: np.poly1d([1, 2, 3]).deriv())  # expect: poly1d([2, 2])
show(lambda: np.poly1d([1, 2]).integ())  # expect: poly1d([0.5, 2. , 0. ])
show(lambda: np.poly1d([1, 2, 3])[0])  # expect: np.int64(3)
show(lambda: np.poly1d([1, 2, 3]) / np.poly1d([1, 1]))  # expect: (poly1d([1., 1.]), poly1d([2.]))
show(lambda: np.poly1d([1, 2]) ** 2)  # expect: poly1d([1, 4, 4])

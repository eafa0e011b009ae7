# Powers that are simpler operations are warned of by the names of these, in place too.
import numpy as np
a = np.array([-1.0, 4.0])
print(a ** 0.5)  # expect: [nan  2.]
# warning: RuntimeWarning: invalid value encountered in sqrt
a **= 0.5
# warning: RuntimeWarning: invalid value encountered in sqrt
print(a)  # expect: [nan  2.]
b = np.array([0.0, 3.0])
b **= 2
print(b, b ** 1, b ** 3)  # expect: [0. 9.] [0. 9.] [  0. 729.]
b **= -1
# warning: RuntimeWarning: divide by zero encountered in reciprocal
print(b)  # expect: [       inf 0.11111111]
n = np.array([2, 3])
n **= 2
print(n)  # expect: [4 9]
m = np.ones((2, 2)) * 4
m.T[0] **= 0.5
print(m.tolist())  # expect: [[2.0, 4.0], [2.0, 4.0]]
print(np.nanmedian([]))  # expect: nan
# warning: RuntimeWarning: Mean of empty slice
print(np.array([0.0, 2.0]) ** -np.inf)  # expect: [inf  0.]
# warning: RuntimeWarning: divide by zero encountered in power
print(0 ** np.array([-np.inf, 1.0]))  # expect: [inf  0.]
# warning: RuntimeWarning: divide by zero encountered in power
print(np.array([1.0, 2.0]) ** -np.inf, np.float64(0) ** -np.inf, 0.0 ** np.float64(-np.inf))  # expect: [1. 0.] inf inf

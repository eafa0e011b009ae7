import numpy as np

a = np.arange(10) * 10
m = np.arange(12).reshape(3, 4)


def show(make):
    try:
        print(make())
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


print(a[0], a[-1], a[2:5], a[::-1], a[7:], a[:-7], a[1:8:3], a[20:], a[np.int64(3)])  # expect: 0 90 [20 30 40] [90 80 70 60 50 40 30 20 10  0] [70 80 90] [ 0 10 20] [10 40 70] [] 30
print(m[0], m[-1], m[1, 2], m[1][2], m[:, 1], m[1:, :2], m[::2, ::-1], m[..., 0], m[-1, -1], m[(0, 1)])
# expect: [0 1 2 3] [ 8  9 10 11] 6 6 [1 5 9] [[4 5]
# expect:  [8 9]] [[ 3  2  1  0]
# expect:  [11 10  9  8]] [0 4 8] 11 1
print(a[[0, 3, 5]], a[[-1]], a[np.array([1, 1, 2])], m[[0, 2]], m[[0, 1, 2], [1, 2, 3]], m[:, [0, 3]], m[1, [0, 1]])
# expect: [ 0 30 50] [90] [10 10 20] [[ 0  1  2  3]
# expect:  [ 8  9 10 11]] [ 1  6 11] [[ 0  3]
# expect:  [ 4  7]
# expect:  [ 8 11]] [4 5]
print(a[a > 50], m[m % 2 == 0], a[[True] + [False] * 9], m[[True, False, True]], m[np.array([True, False, True]), 1])
# expect: [60 70 80 90] [ 0  2  4  6  8 10] [0] [[ 0  1  2  3]
# expect:  [ 8  9 10 11]] [1 9]
print(a[None].shape, a[:, None].shape, m[np.newaxis, :, :].shape, m[:, np.newaxis].shape, m[[]], a[()].shape)  # expect: (1, 10) (10, 1) (1, 3, 4) (3, 1, 4) [] (10,)
print(repr(m[1, 2]), repr(m[..., 1, 2]), repr(np.array(5)[()]), repr(a[2:3]))  # expect: np.int64(6) array(6) np.int64(5) array([20])
v = m[1]
v[0] = 99
w = m[:, 1]
w[:] = -1
print(m)
# expect: [[ 0 -1  2  3]
# expect:  [99 -1  6  7]
# expect:  [ 8 -1 10 11]]
c = m[[0, 1]]
c[0] = 1000
print(m[0])  # expect: [ 0 -1  2  3]
m[0] = 7
m[1, 1] = 8.9
m[2, 1:3] = [20, 21]
m[:, 3] = np.array([1, 2, 3])
print(m)
# expect: [[ 7  7  7  1]
# expect:  [99  8  6  2]
# expect:  [ 8 20 21  3]]
m[m > 10] = 0
m[[0, 2], [0, 0]] = [5, 6]
m[..., 2] += 1
print(m)
# expect: [[5 7 8 1]
# expect:  [0 8 7 2]
# expect:  [6 0 1 3]]
a[a > 60] = -1
a[[0, 1]] = 3
a[2:4] = (8, 9)
a[-1] = True
print(a)  # expect: [ 3  3  8  9 40 50 60 -1 -1  1]
show(lambda: a[10])  # expect: IndexError | index 10 is out of bounds for axis 0 with size 10
show(lambda: a[-11])  # expect: IndexError | index -11 is out of bounds for axis 0 with size 10
show(lambda: m[3])  # expect: IndexError | index 3 is out of bounds for axis 0 with size 3
show(lambda: m[0, 4])  # expect: IndexError | index 4 is out of bounds for axis 1 with size 4
show(lambda: m[0, 0, 0])  # expect: IndexError | too many indices for array: array is 2-dimensional, but 3 were indexed
show(lambda: a[1, 2])  # expect: IndexError | too many indices for array: array is 1-dimensional, but 2 were indexed
show(lambda: a["x"])  # expect: IndexError | only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
show(lambda: a[1.0])  # expect: IndexError | only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
show(lambda: a[[0.5]])  # expect: IndexError | only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
show(lambda: a[[0, 99]])  # expect: IndexError | index 99 is out of bounds for axis 0 with size 10
show(lambda: a[np.array([True, False])])  # expect: IndexError | boolean index did not match indexed array along axis 0; size of axis is 10 but size of corresponding boolean axis is 2
show(lambda: a[::0])  # expect: ValueError | slice step cannot be zero
show(lambda: a["x":])  # expect: TypeError | slice indices must be integers or None or have an __index__ method
show(lambda: m[..., ...])  # expect: IndexError | an index can only have a single ellipsis ('...')


def assign(target, key, value):
    target[key] = value
    return target


show(lambda: assign(np.arange(3), 0, [1, 2]))  # expect: TypeError | int() argument must be a string, a bytes-like object or a real number, not 'list'
show(lambda: assign(np.arange(3), slice(0, 2), [1, 2, 3]))  # expect: ValueError | could not broadcast input array from shape (3,) into shape (2,)
show(lambda: assign(np.zeros((2, 3)), 0, [1, 2]))  # expect: ValueError | could not broadcast input array from shape (2,) into shape (3,)
show(lambda: assign(np.arange(4), np.array([True, False, True, False]), [1, 2, 3]))  # expect: ValueError | NumPy boolean array indexing assignment cannot assign 3 input values to the 2 output values where the mask is true
show(lambda: assign(np.arange(3), 5, 1))  # expect: IndexError | index 5 is out of bounds for axis 0 with size 3
show(lambda: assign(np.arange(3), 0, 2.7))  # expect: [2 1 2]
show(lambda: assign(np.arange(3), 0, float("nan")))  # expect: ValueError | cannot convert float NaN to integer
show(lambda: assign(np.arange(3), [0, 2], 9))  # expect: [9 1 9]
show(lambda: assign(np.zeros((2, 2)), (slice(None), 1), 5))
# expect: [[0. 5.]
# expect:  [0. 5.]]
print([10, 20, 30, 40][np.int64(2)], "abc"[np.int64(1)], list(range(np.int64(3))))  # expect: 30 b [0, 1, 2]
del a[0]  # error: ValueError: cannot delete array elements

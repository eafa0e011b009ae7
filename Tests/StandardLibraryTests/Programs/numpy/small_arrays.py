# Loops over small arrays, whose memory is used again: what is kept must stay as it was.
import numpy as np

a = np.array([1.0, 2.0, 3.0])
kept = []
for i in range(3000):
    b = a * i + 0.5
    if i % 1000 == 999:
        kept.append(b)
    c = b - a
    d = b > c
    e = np.maximum(b, 2.0) / 2
print(kept)
# expect: [array([ 999.5, 1998.5, 2997.5]), array([1999.5, 3998.5, 5997.5]), array([2999.5, 5998.5, 8997.5])]
print(c, d, e)  # expect: [2998.5 5996.5 8994.5] [ True  True  True] [1499.75 2999.25 4498.75]

# A view keeps the memory of an array that nothing else leads to.
views = []
for i in range(3000):
    whole = np.zeros(10) + i
    if i % 1000 == 500:
        views.append(whole[2:5])
        views.append(whole.reshape(2, 5)[1])
    whole = whole * 2
print(views)
# expect: [array([500., 500., 500.]), array([500., 500., 500., 500., 500.]), array([1500., 1500., 1500.]), array([1500., 1500., 1500., 1500., 1500.]), array([2500., 2500., 2500.]), array([2500., 2500., 2500., 2500., 2500.])]
views[0][1] = 7
print(views[0], views[1])  # expect: [500.   7. 500.] [500. 500. 500. 500. 500.]

# Numbers that are kept, too.
sums = [(a + i).sum() for i in range(3000)]
print(sums[0], sums[1500], sums[2999], sum(sums))  # expect: 6.0 4506.0 9003.0 13513500.0
means = []
for i in range(3000):
    m = (a * i).mean()
    if i % 1000 == 3:
        means.append(m)
print(means, type(means[0]).__name__)  # expect: [np.float64(6.0), np.float64(2006.0), np.float64(4006.0)] float64

# In place, with parts of the array itself.
x = np.arange(6.0)
x[1:] += x[:-1]
print(x)  # expect: [0. 1. 3. 5. 7. 9.]
x += x
print(x)  # expect: [ 0.  2.  6. 10. 14. 18.]
x -= 1
x *= x
print(x)  # expect: [  1.   1.  25.  81. 169. 289.]
y = x[::2]
y /= 2
print(x, y)  # expect: [  0.5   1.   12.5  81.   84.5 289. ] [ 0.5 12.5 84.5]
x[2] = 5
x[-1] += 1
print(x, x[2], x[-1], x[1:4][0])  # expect: [  0.5   1.    5.   81.   84.5 290. ] 5.0 290.0 1.0
m = np.arange(6.0).reshape(2, 3)
m[1, 2] = -1
m[-1, 0] += 10
print(m, m[1, 2], m[0, -1])
# expect: [[ 0.  1.  2.]
# expect:  [13.  4. -1.]] -1.0 2.0
print(m - a, m * m, 2 ** m, m ** 2, m / 4 > 0.5)
# expect: [[-1. -1. -1.]
# expect:  [12.  2. -4.]] [[  0.   1.   4.]
# expect:  [169.  16.   1.]] [[1.000e+00 2.000e+00 4.000e+00]
# expect:  [8.192e+03 1.600e+01 5.000e-01]] [[  0.   1.   4.]
# expect:  [169.  16.   1.]] [[False False False]
# expect:  [ True  True False]]
print(m @ a, np.array([1.0, 2.0]) @ m, a @ a, np.dot(a, a), a.dot(a), m.dot(a), np.matmul(m, a))
# expect: [ 8. 18.] [26.  9.  0.] 14.0 14.0 14.0 [ 8. 18.] [ 8. 18.]
print(a + True, a * np.float64(2), a - np.int64(1), 3 - a, 1 / a, -a, abs(a))
# expect: [2. 3. 4.] [2. 4. 6.] [0. 1. 2.] [2. 1. 0.] [1.         0.5        0.33333333] [-1. -2. -3.] [1. 2. 3.]
print(np.sqrt(a * a), np.exp(a * 0), np.square(a), np.negative(a), np.abs(-a), np.sign(-a), np.floor(a / 2))
# expect: [1. 2. 3.] [1. 1. 1.] [1. 4. 9.] [-1. -2. -3.] [1. 2. 3.] [-1. -1. -1.] [0. 1. 1.]
print(np.maximum(a, 2), np.minimum(2.5, a), np.add(a, a), np.less(a, 2), np.equal(2, a))
# expect: [2. 2. 3.] [1.  2.  2.5] [2. 4. 6.] [ True False False] [False  True False]
print(a.sum(), a.mean(), a.max(), a.min(), a.std(), a.var(), a.std(ddof=1), np.sum(m), np.mean(m), np.max(m))
# expect: 6.0 2.0 3.0 1.0 0.816496580927726 0.6666666666666666 1.0 19.0 3.1666666666666665 13.0
print(a.sum(keepdims=True), a.sum(axis=0), m.sum(axis=1), m.mean(axis=0), m.max(axis=1, keepdims=True))
# expect: [6.] 6.0 [ 3. 16.] [6.5 2.5 0.5] [[ 2.]
# expect:  [13.]]
print(np.zeros(3), np.ones(2), np.zeros((2, 2)), np.ones(3, dtype=int), a.copy(), m.copy())
# expect: [0. 0. 0.] [1. 1.] [[0. 0.]
# expect:  [0. 0.]] [1 1 1] [1. 2. 3.] [[ 0.  1.  2.]
# expect:  [13.  4. -1.]]
print(a.shape, m.shape, a.T, m.T.shape, a.size, m.ndim, len(a), len(m), a.dtype, list(a.flat))
# expect: (3,) (2, 3) [1. 2. 3.] (3, 2) 3 2 3 2 float64 [np.float64(1.0), np.float64(2.0), np.float64(3.0)]
print(a.argmax(), a.argmin(), np.argmax([1, 3, 3]), np.argmax([1.0, np.nan, 3.0]), np.argmin([2.0, 1.0, 1.0]))
# expect: 2 0 1 1 1
n = np.array([1.0, np.nan, np.inf])
print(n + 1, n * 2, n.max(), n.sum(), n > 1, n == n, np.maximum(n, 2), np.minimum(n, 2))
# expect: [ 2. nan inf] [ 2. nan inf] nan nan [False False  True] [ True False  True] [ 2. nan inf] [ 1. nan  2.]
print(a[5:], a[:0] + 1, a[-2:], a[:-1] * 2, a[1:][1:], a[2:1])  # expect: [] [] [2. 3.] [2. 4.] [3.] []
h = a / 3
print(h.argmax(), (h * h).sum(), (h - h.mean()).std(), h[0] * h[1], h[0] + 1, 1 - h[0], -h[0], h[0] ** 2)
# expect: 2 1.5555555555555556 0.2721655269759087 0.2222222222222222 1.3333333333333333 0.6666666666666667 -0.3333333333333333 0.1111111111111111
big = np.arange(20000.0)
print(big.argmax(), big[::-1].argmax(), (big % 7).argmax(), (-big).argmin(), big.cumsum()[-1], big[19999], big[-1])
# expect: 19999 0 6 19999 199990000.0 19999.0 19999.0
print(np.where(big > 19997, big, 0.0)[-4:], np.where(big < 2, 1.0, big)[:4], (big >= 19998).sum(), (big != 3).sum())
# expect: [    0.     0. 19998. 19999.] [1. 1. 2. 3.] 2 19999
print(np.cumsum([1, 2, 3]), np.cumsum([True, True]), np.cumprod([1.0, 2.0, 4.0]), np.cumsum(m, axis=0), np.cumsum(m, axis=1))
# expect: [1 3 6] [1 2] [1. 2. 8.] [[ 0.  1.  2.]
# expect:  [13.  5.  1.]] [[ 0.  1.  3.]
# expect:  [13. 17. 16.]]
print((a < big[:3]).tolist(), (big[:40] <= 20).sum(), (5 > big[:40]).sum(), (big[:40] == big[:40]).all())
# expect: [False, False, False] 21 5 True
for bad in ["a + m.T", "a @ m", "m @ np.ones(2)", "a[3]", "m[2, 0]", "m[0, 3]", "a[1.5]", "np.zeros(-1)", "a.sum(axis=1)"]:
    try:
        print({"a + m.T": lambda: a + m.T, "a @ m": lambda: a @ m, "m @ np.ones(2)": lambda: m @ np.ones(2),
               "a[3]": lambda: a[3], "m[2, 0]": lambda: m[2, 0], "m[0, 3]": lambda: m[0, 3], "a[1.5]": lambda: a[1.5],
               "np.zeros(-1)": lambda: np.zeros(-1), "a.sum(axis=1)": lambda: a.sum(axis=1)}[bad]())
    except Exception as e:
        print(bad, type(e).__name__, str(e).strip())
# expect: a + m.T ValueError operands could not be broadcast together with shapes (3,) (3,2)
# expect: a @ m ValueError matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
# expect: m @ np.ones(2) ValueError matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
# expect: a[3] IndexError index 3 is out of bounds for axis 0 with size 3
# expect: m[2, 0] IndexError index 2 is out of bounds for axis 0 with size 2
# expect: m[0, 3] IndexError index 3 is out of bounds for axis 1 with size 3
# expect: a[1.5] IndexError only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
# expect: np.zeros(-1) ValueError negative dimensions are not allowed
# expect: a.sum(axis=1) AxisError axis 1 is out of bounds for array of dimension 1

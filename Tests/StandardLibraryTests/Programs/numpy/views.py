"""Vectors cut out of others and rows of matrices: they share the numbers, however long each lives."""
import numpy as np
t = np.arange(10.0)
a = t[2:5]
b = a[1:]
b[0] = 100
print(t, a, b)  # expect: [  0.   1.   2. 100.   4.   5.   6.   7.   8.   9.] [  2. 100.   4.] [100.   4.]
a += 1
print(t[:5], a.sum(), (a * 2).tolist(), a.shape, a.strides, len(a), a.dtype)
# expect: [  0.   1.   3. 101.   5.] 109.0 [6.0, 202.0, 10.0] (3,) (8,) 3 float64
print(t[5:2], t[5:2].shape, t[-3:], t[:-8], t[20:], t[-20:2], t[:], t[None:3])
# expect: [] (0,) [7. 8. 9.] [0. 1.] [] [0. 1.] [  0.   1.   3. 101.   5.   5.   6.   7.   8.   9.] [0. 1. 3.]
del t
print(a, b, a @ a, a[::-1], a[[0, 2]], a[a > 50])
# expect: [  3. 101.   5.] [101.   5.] 10235.0 [  5. 101.   3.] [3. 5.] [101.]
def last(n):
    return np.arange(float(n))[n - 3:]
kept = [last(n) for n in range(3, 40)]
for i in range(5000):
    c = kept[i % 37][1:]
    d = c + 1
print(all(k.tolist() == [n - 3, n - 2, n - 1] for n, k in enumerate(kept, 3)), c, d)  # expect: True [5. 6.] [6. 7.]
m = np.arange(6.0).reshape(3, 2)
r = m[1]
r[:] = [7, 8]
m[-1][0] = 50
print(m, r, m[0] + m[-1], m[2].mean(), m[1].shape)
# expect: [[ 0.  1.]
# expect:  [ 7.  8.]
# expect:  [50.  5.]] [7. 8.] [50.  6.] 27.5 (2,)
rows = [row[1:] for row in m]
for row in rows:
    row *= 10
print(m, rows)
# expect: [[ 0. 10.]
# expect:  [ 7. 80.]
# expect:  [50. 50.]] [array([10.]), array([80.]), array([50.])]
for bad in [3, -4]:
    try:
        m[bad]
    except IndexError as e:
        print(e)
# expect: index 3 is out of bounds for axis 0 with size 3
# expect: index -4 is out of bounds for axis 0 with size 3
n = np.arange(6).reshape(2, 3)
n[0][1] = 9
print(n[0], n[1][1:], n.T[1], n[:, 1])  # expect: [0 9 2] [4 5] [9 4] [9 4]
e = m[1][1:1]
print(e, e.sum(), e.shape, e[0:].shape, (e + 1).shape)  # expect: [] 0.0 (0,) (0,) (0,)
w = np.zeros(3)[1:]
w[:] = t2 = np.ones(5)[2:4]
t2 += 4
print(w, t2, np.shares_memory(w, t2), np.shares_memory(t2, t2[1:]))  # expect: [1. 1.] [5. 5.] False True


# Views outlive the names of what they are cut out of, however much is made and dies meanwhile.
def cut(start):
    whole = np.arange(10.0) + start
    return whole[2:5], whole.reshape(2, 5)[1], whole[1:][1:4]


kept = [cut(start) for start in range(3000)]
for turn in range(20000):
    np.arange(10.0)[1:4] * 2.5
print(all(a[0] == i + 2 and b[0] == i + 5 and c[0] == i + 2 for i, (a, b, c) in enumerate(kept)))  # expect: True

a = frozenset([1504])
b = set([8, -39, 18446744073709551616, 2305843009213693951, 1080])
c = set([81, -9223372036854775808, -2])
d = set([42])
e = dict.fromkeys([146, 2305843009213693951, 2305843009213693951], 1)
f = dict.fromkeys([10, 520, 1480, 143, 112, 424, 17], 1)
c = set(c); [c.discard(k) for k in list(c)[::2]]; [c.add(k) for k in [288, 464, -2, 952, -47, 1200, 2305843009213693951, 2305843009213693952, 167]]
print(c)
b = a.difference(a)
print(b)
a |= a
print(a)
b = set(b); b.difference_update(range(-5))
print(b)
b = d.union(iter(d))
print(b)
d = b.union([-2, -1, -42, 89])
print(d)
a = e.items() ^ f.items(); a = {k for k, v in a}
print(a)
b ^= a
print(b)
a = set(list(b))
print(a)
b = e.items() ^ f.items(); b = {k for k, v in b}
print(b)
a = a & a
print(a)
d = set(d); d.symmetric_difference_update(list(a))
print(d)
b = set(b); print([b.pop() for _ in range(min(len(b), 0))])
print(b)
b = b - f.keys()
print(b)
b = set(b); b.symmetric_difference_update(iter(b))
print(b)
c = c.difference(b, b)
print(c)
d = set(b); [d.add(k) for k in [-2, 1168, -41, -2, -1, -1, 165, 2305843009213693951, 1456, 22, 1112, 1232, 119, 49, -1, 16, 1304, -42, 25, 2305843009213693952, 1152, 2305843009213693952, 179, -18, 34]]
print(d)
a = set(d); [a.add(k) for k in [688, 2305843009213693952, 1336, 18446744073709551616, -2]]
print(a)
b |= a
print(b)
b = d.symmetric_difference(e)
print(b)
c = d.union(list(d))
print(c)
c = set(c); c.symmetric_difference_update(range(11))
print(c)
c = set(d); [c.add(k) for k in [47]]
print(c)
c = c ^ a
print(c)
b -= b
print(b)
b = b - f.keys()
print(b)
d = b.union(f.keys())
print(d)
d = d.difference(range(26))
print(d)
a = f.keys() & a
print(a)
b -= d
print(b)
a = set(a); a.intersection_update(iter(b))
print(a)
c = set(a)
print(c)
c = c | c
print(c)
c = set(c); c.intersection_update(f.keys())
print(c)
b = set(b); b.intersection_update(d)
print(b)
a = e.keys() - a
print(a)
d = f.keys() - a
print(d)
b = a.symmetric_difference(f.keys())
print(b)
a = set(a); a.symmetric_difference_update(c)
print(a)
a = set(a); [a.discard(k) for k in [2305843009213693951]]
print(a)

# expect: {2305843009213693951, 2305843009213693952, 464, -47, 288, 167, 1200, 952, -9223372036854775808, -2}
# expect: frozenset()
# expect: frozenset({1504})
# expect: set()
# expect: {42}
# expect: {42, -42, -1, 89, -2}
# expect: {2305843009213693951, 424, 1480, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 424, 1480, 42, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 424, 1480, 42, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 424, 1480, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 424, 1480, 42, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 520, 1480, 10, 143, 17, 146, -42, 89, 424, 112, -1, -2}
# expect: []
# expect: {2305843009213693951, 424, 1480, 10, 520, 143, 112, 17, 146}
# expect: {2305843009213693951, 146}
# expect: set()
# expect: {2305843009213693951, 2305843009213693952, 288, 167, 464, -47, 1200, 952, -9223372036854775808, -2}
# expect: {2305843009213693951, 2305843009213693952, 1152, 1168, 16, 22, 1304, 25, 34, 165, 1456, 49, 179, 1232, -42, -41, 1112, -18, -1, 119, -2}
# expect: {2305843009213693951, 2305843009213693952, 1152, 18446744073709551616, 1168, 16, 1232, 22, -42, 1304, 25, -41, 1112, 34, 165, -18, 1456, 49, 688, 179, -2, 119, 1336, -1}
# expect: {2305843009213693951, 2305843009213693952, 1152, 18446744073709551616, 1168, 16, 1232, 22, -42, 1304, 25, -41, 1112, 34, 165, -18, 1456, 49, 688, 179, -2, 119, 1336, -1}
# expect: {1152, 2305843009213693952, 1168, 16, 146, 22, 1304, 25, 34, 165, 1456, 49, 179, 1232, -42, -41, 1112, -18, -2, 119, -1}
# expect: {2305843009213693951, 2305843009213693952, 1152, 1168, 16, 1232, 22, -42, 1304, 25, -41, 1112, 34, 165, -18, 1456, 49, 179, -2, 119, -1}
# expect: {2305843009213693951, 2305843009213693952, 1152, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1168, 16, 1232, 22, -42, 1304, 25, -41, 1112, 34, 165, -18, 1456, 49, 179, -2, 119, -1}
# expect: {2305843009213693951, 2305843009213693952, 1152, 1168, 16, 1232, 22, -42, 1304, 25, -41, 1112, 34, 165, -18, 47, 1456, 49, 179, -2, 119, -1}
# expect: {18446744073709551616, 47, 688, 1336}
# expect: set()
# expect: set()
# expect: {520, 1480, 10, 424, 143, 112, 17}
# expect: {112, 424, 1480, 520, 143}
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: {2305843009213693951, 146}
# expect: {112, 17, 424, 1480, 520, 10, 143}
# expect: {2305843009213693951, 520, 1480, 10, 424, 143, 112, 17, 146}
# expect: {2305843009213693951, 146}
# expect: {146}

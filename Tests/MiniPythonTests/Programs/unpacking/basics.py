a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
first, *rest = [1, 2, 3]
*start, last = "abc"
x, *middle, y = range(5)
print(first, rest, start, last, x, middle, y)  # expect: 1 [2, 3] ['a', 'b'] c 0 [1, 2, 3] 4
(p, q), r = [1, 2], 3
print(p, q, r)  # expect: 1 2 3
[m, n] = {1: "a", 2: "b"}
print(m, n, [*range(3), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2}, {*[1, 1]})  # expect: 1 2 [0, 1, 2, 'a', 'b'] (1, 2) {'a': 1, 'b': 2} {1}
for i, (j, *k) in enumerate([(1, 2, 3), (4, 5)]):
    print(i, j, k)
# expect: 0 1 [2, 3]
# expect: 1 4 [5]
a, b = [1, 2, 3]  # error: ValueError: too many values to unpack (expected 2)

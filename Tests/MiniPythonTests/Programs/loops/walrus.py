data = [1, 5, 2, 8]
while data and (top := data.pop()) > 1:
    print(top)
# expect: 8
# expect: 2
# expect: 5
if (n := len("hello")) > 3:
    print(n)  # expect: 5
print([(x, y) for x in range(3) if (y := x * x) > 0], y)  # expect: [(1, 1), (2, 4)] 4
values = iter([3, 0, 5])
while (v := next(values, None)) is not None:
    print("got", v)
# expect: got 3
# expect: got 0
# expect: got 5

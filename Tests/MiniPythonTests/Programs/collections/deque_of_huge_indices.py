from collections import deque

d = deque([1, 2, 3])
for action in [lambda: d[2**63], lambda: d[-(2**70)], lambda: d.insert(2**70, 1), lambda: d.rotate(2**64), lambda: d[3]]:
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: IndexError deque index out of range
d.rotate(2**62)
print(d)  # expect: deque([3, 1, 2])

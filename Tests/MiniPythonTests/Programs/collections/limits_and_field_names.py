from collections import deque, namedtuple

for limit in [10**25, 2**63, -1, -(10**25), 1.5, True]:
    try:
        print(deque("ab", limit))
    except Exception as e:
        print(type(e).__name__, e)
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: ValueError maxlen must be non-negative
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: TypeError an integer is required
# expect: deque(['b'], maxlen=1)
for names in ["x\x1fy", "x\u2028y", "\x85", "a,\tb\r\nc", "é ü"]:
    print(namedtuple("T", names)._fields)
# expect: ('x', 'y')
# expect: ('x', 'y')
# expect: ()
# expect: ('a', 'b', 'c')
# expect: ('é', 'ü')

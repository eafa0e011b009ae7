from itertools import tee

for count in [10**14, 2**63, -1, 0, 3]:
    try:
        print(len(tee("ab", count)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
# expect: MemoryError ''
# expect: OverflowError 'Python int too large to convert to C ssize_t'
# expect: ValueError 'n must be >= 0'
# expect: 0
# expect: 3

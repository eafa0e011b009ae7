# What count counts with.
from itertools import count, islice


class Index:
    def __index__(self):
        return 3

    def __radd__(self, other):
        return other + 3


for start, step in ((0, 2), (2.5, -0.5), (True, True), (2**70, 2**70), (1, Index()), ("a", 1), (1, "b"), ([], 1), (None, 1), (1, None)):
    try:
        print(list(islice(count(start, step), 3)))
# expect: [0, 2, 4]
# expect: [2.5, 2.0, 1.5]
# expect: [1, 2, 3]
# expect: [1180591620717411303424, 2361183241434822606848, 3541774862152233910272]
# expect: [1, 4, 7]
    except TypeError as error:
        print(error)
# expect: a number is required
# expect: a number is required
# expect: a number is required
# expect: a number is required
# expect: a number is required

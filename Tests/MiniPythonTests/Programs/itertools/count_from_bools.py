from itertools import count, islice

for start, step in [(False, True), (True, 1), (True, 2), (0.5, True), (False, 0), (2**64, True)]:
    print(list(islice(count(start, step), 3)), type(next(count(start, step))).__name__)
# expect: [0, 1, 2] int
# expect: [1, 2, 3] int
# expect: [True, 3, 5] bool
# expect: [0.5, 1.5, 2.5] float
# expect: [False, 0, 0] bool
# expect: [18446744073709551616, 18446744073709551617, 18446744073709551618] int
print(next(count(True)))  # expect: 1

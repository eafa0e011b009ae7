def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


r = range(10**25 + 7)
for function in [
    lambda: r, lambda: len(r), lambda: bool(r), lambda: r[5], lambda: r[-1], lambda: r[10**24], lambda: r[10**26],
    lambda: r[1 : 10**20 : 10**19], lambda: list(r[:5]), lambda: 10**24 in r, lambda: -1 in r, lambda: 5.0 in r,
    lambda: r.index(10**23), lambda: r.count(3), lambda: r.index(-3), lambda: hash(r) == hash(range(10**25 + 7)),
    lambda: r == range(0, 10**25 + 7), lambda: r == range(5), lambda: range(5) == r, lambda: list(r), lambda: [*r],
    lambda: range(0, 10**30, 10**29) == range(0, 10**30 - 1, 10**29), lambda: list(range(0, 10**30, 10**29)),
    lambda: list(reversed(range(0, -(10**30), -3 * 10**29))), lambda: next(iter(r)), lambda: next(reversed(r)),
    lambda: (r.start, r.stop, r.step), lambda: range(3)[:: 2**70], lambda: range(3)[:: -(2**70)],
    lambda: range(10)[2**65 :], lambda: range(0, 10)[: -(2**80)], lambda: range(2**63 - 1),
    lambda: len(range(-(2**63), 2**63 - 1)), lambda: range(-(2**63), 2**63 - 1)[0], lambda: len(range(2**63 - 1)),
    lambda: len(range(2**63)), lambda: range(2**63)[-1], lambda: r < r, lambda: r + r, lambda: r(1), lambda: r["a"],
    lambda: f"{r} {r!r}", lambda: isinstance(r, range), lambda: type(r), lambda: {r: 1}[r], lambda: range(0, 1, 0),
    lambda: range(1.5), lambda: sum(range(2**64, 2**64 + 3)), lambda: max(range(2**64, 2**64 + 3)),
    lambda: [i for i in range(2**64, 2**64 + 5, 2)], lambda: list(enumerate(range(2**64, 2**64 + 2))),
    lambda: range(5).index(2**70), lambda: range(-(2**63), 2**63).count(2**62),
]:
    attempt(function)
a, b, *c = range(2**64, 2**64 + 4)
print(a, b, c)
match range(2**64, 2**64 + 2):
    case [x, y]:
        print(x, y)
for i in r:
    if i > 3:
        break
print(i)

# expect: range(0, 10000000000000000000000007)
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: True
# expect: 5
# expect: 10000000000000000000000006
# expect: 1000000000000000000000000
# expect: IndexError range object index out of range
# expect: range(1, 100000000000000000000, 10000000000000000000)
# expect: [0, 1, 2, 3, 4]
# expect: True
# expect: False
# expect: True
# expect: 100000000000000000000000
# expect: 1
# expect: ValueError -3 is not in range
# expect: True
# expect: True
# expect: False
# expect: False
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: True
# expect: [0, 100000000000000000000000000000, 200000000000000000000000000000, 300000000000000000000000000000, 400000000000000000000000000000, 500000000000000000000000000000, 600000000000000000000000000000, 700000000000000000000000000000, 800000000000000000000000000000, 900000000000000000000000000000]
# expect: [-900000000000000000000000000000, -600000000000000000000000000000, -300000000000000000000000000000, 0]
# expect: 0
# expect: 10000000000000000000000006
# expect: (0, 10000000000000000000000007, 1)
# expect: range(0, 3, 1180591620717411303424)
# expect: range(2, -1, -1180591620717411303424)
# expect: range(10, 10)
# expect: range(0, 0)
# expect: range(0, 9223372036854775807)
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: -9223372036854775808
# expect: 9223372036854775807
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: 9223372036854775807
# expect: TypeError '<' not supported between instances of 'range' and 'range'
# expect: TypeError unsupported operand type(s) for +: 'range' and 'range'
# expect: TypeError 'range' object is not callable
# expect: TypeError range indices must be integers or slices, not str
# expect: range(0, 10000000000000000000000007) range(0, 10000000000000000000000007)
# expect: True
# expect: <class 'range'>
# expect: 1
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: 55340232221128654851
# expect: 18446744073709551618
# expect: [18446744073709551616, 18446744073709551618, 18446744073709551620]
# expect: [(0, 18446744073709551616), (1, 18446744073709551617)]
# expect: ValueError 1180591620717411303424 is not in range
# expect: 1
# expect: 18446744073709551616 18446744073709551617 [18446744073709551618, 18446744073709551619]
# expect: 18446744073709551616 18446744073709551617
# expect: 4

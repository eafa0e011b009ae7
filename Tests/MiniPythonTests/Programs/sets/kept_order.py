# The order of sets is that of CPython's table, also for pairs, after removals, and for texts of numbers taken out.
print({(x, y) for x in range(4) for y in range(4)})  # expect: {(0, 1), (1, 2), (2, 1), (0, 0), (3, 1), (1, 1), (0, 3), (2, 0), (3, 0), (2, 3), (0, 2), (3, 3), (2, 2), (1, 0), (3, 2), (1, 3)}
pairs = {(x * 7 % 11, x) for x in range(20)}
print(list(pairs)[:6])  # expect: [(6, 15), (5, 7), (3, 13), (8, 9), (10, 3), (9, 17)]
pairs.discard((7, 1))
pairs |= {(y, -y) for y in range(5)}
print(sorted(pairs)[:4], len(pairs), list(pairs)[:5])  # expect: [(0, 0), (0, 11), (1, -1), (1, 8)] 23 [(6, 15), (5, 7), (3, 13), (8, 9), (10, 3)]
numbers = {x * 7919 % 101 for x in range(40)}
print(list(numbers)[:12])  # expect: [0, 2, 3, 6, 9, 12, 15, 18, 21, 22, 25, 28]
for gone in list(numbers)[::3]:
    numbers.remove(gone)
numbers.update([5, 500, 5000], range(3))
print(list(numbers)[-12:])  # expect: [59, 63, 66, 72, 75, 81, 82, 85, 88, 94, 97, 500]
print({-1, -2, -3, 0, 2**61 - 1, 2**61, 2**62, 2**64, 2.5, 1e300})  # expect: {0, 2305843009213693951, 4611686018427387904, 2.5, 2305843009213693952, 18446744073709551616, -1, 1e+300, -3, -2}
print({0, False, 0.0}, {1, True, 1.0, 2}, len({0, 1, None, "", ()}))  # expect: {0} {1, 2} 5
print({2**57, 2**58, 2**59, 2**60, 2**55, 2**56})  # expect: {144115188075855872, 288230376151711744, 1152921504606846976, 36028797018963968, 576460752303423488, 72057594037927936}
mixed = {1, (1,), 1.5, (1.0,), (True,)}
print(len(mixed), (1,) in mixed, 1.0 in mixed)  # expect: 3 True True
print({1, 2, 3} | {3, 4}, {1, 2, 3} & {3, 2, 9}, {1, 2, 3} - {2}, {1, 2, 3} ^ {3, 8})  # expect: {1, 2, 3, 4} {2, 3} {1, 3} {8, 1, 2}
left = set(range(0, 60, 3))
left ^= set(range(0, 60, 2))
print(left)  # expect: {2, 3, 4, 8, 9, 10, 14, 15, 16, 20, 21, 22, 26, 27, 28, 32, 33, 34, 38, 39, 40, 44, 45, 46, 50, 51, 52, 56, 57, 58}
left -= {2, 4, 8, 10}
left &= set(range(30))
print(left, left.pop(), left.pop(), left)  # expect: {14, 15, 16, 20, 21, 22, 26, 27, 28} 3 9 {14, 15, 16, 20, 21, 22, 26, 27, 28}
print(hash(frozenset({(1, 2), (3, 4)})), {frozenset({(1, 2)}), frozenset({(3, 4), 5})} == {frozenset([5, (3, 4)]), frozenset([(1, 2)])})  # expect: 4486445898448503724 True
taken = set()
for step in range(60):
    taken.add(step * 5)
    if step % 3 == 0:
        taken.pop()
print(list(taken)[:10], len(taken))  # expect: [130, 260, 135, 265, 140, 270, 145, 275, 280, 285] 40
print({(1, 2), (3, 4), (5, 6)}, {(1,), (1.0,), (2,)} == {(1,), (2,)}, {(0, 0), (0, 1), (1, 0), (1, 1)})  # expect: {(1, 2), (3, 4), (5, 6)} True {(0, 1), (1, 0), (1, 1), (0, 0)}

a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, len(a), 2 in a)  # expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} 3 True
print(a <= {1, 2, 3, 4}, a < a, {1} <= a, a.isdisjoint({9}), a == {3, 2, 1})  # expect: True False True True True
a.add(5)
a.discard(100)
a.remove(1)
print(a, sorted(a), set(), {1, 1.0, True})  # expect: {2, 3, 5} [2, 3, 5] set() {1}
print(a.union([7], [8]), a.intersection([2, 3]), a.difference([2]), a.symmetric_difference([2, 9]))  # expect: {2, 3, 5, 7, 8} {2, 3} {3, 5} {9, 3, 5}
a |= {10}
a -= {2}
print(sorted(a), frozenset([1, 2]) == {1, 2}, {frozenset([1]): "f"}, min(a), sum(a))  # expect: [3, 5, 10] True {frozenset({1}): 'f'} 3 18
a.update([20], {21})
print(sorted(a), a.issuperset([20]), {3}.issubset(a), set("aab") == {"a", "b"})  # expect: [3, 5, 10, 20, 21] True True True
a.remove(999)  # error: KeyError: 999

from collections import deque
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(permutations("abc")), list(permutations(range(4), 2)), list(permutations("ab", 3)), list(permutations("ab", 0)))
# expect: [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')] [(0, 1), (0, 2), (0, 3), (1, 0), (1, 2), (1, 3), (2, 0), (2, 1), (2, 3), (3, 0), (3, 1), (3, 2)] [] [()]
print(list(combinations("abcd", 2)), list(combinations("ab", 0)), list(combinations("ab", 3)), list(combinations([1, 1], 1)))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] [] [(1,), (1,)]
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 1)), list(combinations_with_replacement("", 0)))
# expect: [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')] [] [()]
print(list(product("ab", [1, 2], repeat=2))[::5], list(product()), list(product([], "a")), list(product("ab", repeat=0)), list(product("ab", (1,))))
# expect: [('a', 1, 'a', 1), ('a', 2, 'a', 2), ('b', 1, 'b', 1), ('b', 2, 'b', 2)] [()] [] [()] [('a', 1), ('b', 1)]
print([len(list(permutations(range(n)))) for n in range(7)], len(list(product(range(3), repeat=5))), len(list(combinations(range(9), 4))))
# expect: [1, 1, 2, 6, 24, 120, 720] 243 126
walk = combinations(range(3), 2)
print(next(walk), list(walk), list(walk), next(walk, "over"))  # expect: (0, 1) [(0, 2), (1, 2)] [] over
d = deque(range(5))
for i in range(40):
    d.append(i)
    d.appendleft(-i)
    if i % 3 == 0:
        d.popleft()
    if i % 5 == 0:
        d.pop()
    if i % 7 == 0:
        d.rotate(i)
print(list(d), len(d), d[5], d[-1])
# expect: [-38, -37, 2, 3, 8, 9, 11, 22, 23, 24, 26, 27, 28, -28, -26, -25, -23, -22, 12, 13, 14, -14, -13, -11, -10, -8, 4, 1, 2, 3, 4, 6, 29, 31, 32, 33, 34, -35, -34, -32, -31, -29, 7, -7, 16, 17, 18, 19, 21, -20, -19, -17, -16, -5, -4, -2, -1, 0, 1, 36, 37, 38, 39] 63 9 39
last = deque(maxlen=3)
for i in range(10):
    last.append(i)
last.appendleft("first")
print(last)  # expect: deque(['first', 7, 8], maxlen=3)
for method in [deque().pop, deque().popleft, lambda: permutations("ab", -1), lambda: product("a", repeat=-1), lambda: combinations("ab")]:
    try:
        method()
    except (IndexError, ValueError, TypeError) as error:
        print(error)
# expect: pop from an empty deque
# expect: pop from an empty deque
# expect: r must be non-negative
# expect: repeat argument cannot be negative
# expect: combinations() missing required argument 'r' (pos 2)

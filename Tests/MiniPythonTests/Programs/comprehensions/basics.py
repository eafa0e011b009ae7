print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3])  # expect: [0, 1, 4, 9, 16] [5, 7, 9]
print([(x, y) for x in range(3) for y in "ab" if x], [[j for j in range(i)] for i in range(3)])  # expect: [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [[], [0], [0, 1]]
print({x % 3 for x in range(9)}, {k: v for k, v in zip("ab", [1, 2])}, list(x + 1 for x in [1, 2]))  # expect: {0, 1, 2} {'a': 1, 'b': 2} [2, 3]
x = "outer"
squares = [x for x in range(3)]
print(x, squares)  # expect: outer [0, 1, 2]
print(sum(i for i in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]))  # expect: 6 (3, 'bbb')
print([y := 5, y + 1], y, [n for n in [1, 2, 3, 4] if (half := n / 2) > 1], half)  # expect: [5, 6] 5 [3, 4] 2.0
print([f(3) for f in [lambda v, k=k: v * k for k in range(3)]])  # expect: [0, 3, 6]
print(["even" if n % 2 == 0 else "odd" for n in range(3)])  # expect: ['even', 'odd', 'even']
[1 / n for n in [1, 0]]  # error: ZeroDivisionError: division by zero

squares = {n: n * n for n in range(4)}
print(squares)  # expect: {0: 0, 1: 1, 2: 4, 3: 9}
print({v: k for k, v in squares.items()})  # expect: {0: 0, 1: 1, 4: 2, 9: 3}
print({w: len(w) for w in ["a", "bb", "ccc"] if len(w) > 1})  # expect: {'bb': 2, 'ccc': 3}
print({k: [] for k in "ab"})  # expect: {'a': [], 'b': []}

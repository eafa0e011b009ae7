x = 5
print("even" if x % 2 == 0 else "odd")  # expect: odd
print("neg" if x < 0 else "zero" if x == 0 else "pos")  # expect: pos
print([n if n > 0 else -n for n in (-1, 2)])  # expect: [1, 2]
y = None
print(y if y is not None else "missing")  # expect: missing

# Counting, grouping, updating and walking dictionaries with int, str and tuple keys.
text = "the quick brown fox jumps over the lazy dog and the cat sat on the mat with a hat".split()
counts = {}
for i in range(700000):
    word = text[i % len(text)]
    counts[word] = counts.get(word, 0) + 1
squares = {}
for i in range(700000):
    squares[i] = i * i
total = 0
for i in range(0, 1400000, 2):
    if i in squares:
        total += squares[i]
grid = {}
for y in range(350):
    for x in range(350):
        grid[x, y] = (x * y) % 10
around = 0
for (x, y), value in grid.items():
    if (x + 1, y) in grid:
        around += value * grid[x + 1, y]
groups = {}
for i in range(700000):
    groups.setdefault(i % 1000, []).append(i)
for key in list(squares):
    if key % 3:
        del squares[key]
merged = {**counts, **{str(k): len(v) for k, v in groups.items()}}
print(sorted(counts.items())[:3], total, around, len(squares), sum(merged.values()))
print(sum(k ^ v for k, v in squares.items()), max(groups, key=lambda k: sum(groups[k])))

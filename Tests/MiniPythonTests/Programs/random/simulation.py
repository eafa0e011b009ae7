import random
random.seed(1)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(10000))
print(4 * inside / 10000)  # expect: 3.1416
counts = {}
for _ in range(1000):
    face = random.choice("HT")
    counts[face] = counts.get(face, 0) + 1
print(counts)  # expect: {'H': 497, 'T': 503}
position = 0
path = []
for _ in range(10):
    position += random.choice([-1, 1])
    path.append(position)
print(path)  # expect: [1, 0, 1, 0, 1, 2, 1, 0, -1, 0]
print([round(random.uniform(0, 1), 3) for _ in range(5)])  # expect: [0.141, 0.161, 0.102, 0.504, 0.156]

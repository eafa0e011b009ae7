import random

random.seed(0)
counts = [0] * 7
for _ in range(600):
    counts[random.randint(1, 6)] += 1
print(counts[1:], sum(counts))  # expect: [114, 91, 98, 94, 101, 102] 600

# Sets: membership, union, intersection, breadth-first search over a graph.
numbers = {i * 7919 % 100003 for i in range(100000)}
others = {i * 104729 % 100003 for i in range(50000)}
print(len(numbers & others), len(numbers | others), len(numbers - others), len(numbers ^ others))
hits = 0
for i in range(3000000):
    if i in numbers:
        hits += 1
seen = {(0, 0)}
frontier = [(0, 0)]
steps = 0
while frontier and steps < 400:
    following = []
    for x, y in frontier:
        for place in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if place not in seen and (place[0] * 3 + place[1] * 5) % 7 != 0:
                seen.add(place)
                following.append(place)
    frontier = following
    steps += 1
words = set()
for i in range(500000):
    words.add("w" + str(i % 5000))
print(hits, len(seen), steps, len(words))

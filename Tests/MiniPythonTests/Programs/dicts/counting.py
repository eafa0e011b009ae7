text = "the cat and the hat and the bat"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)  # expect: {'the': 3, 'cat': 1, 'and': 2, 'hat': 1, 'bat': 1}
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])))  # expect: [('the', 3), ('and', 2), ('bat', 1), ('cat', 1), ('hat', 1)]
groups = {}
for word in text.split():
    groups.setdefault(len(word), []).append(word)
print(groups)  # expect: {3: ['the', 'cat', 'and', 'the', 'hat', 'and', 'the', 'bat']}

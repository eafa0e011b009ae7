text = "mississippi"
counts = {}
for letter in text:
    if letter in counts:
        counts[letter] += 1
    else:
        counts[letter] = 1
print(counts)  # expect: {'m': 1, 'i': 4, 's': 4, 'p': 2}
most = max(counts.values())
print([k for k, v in counts.items() if v == most])  # expect: ['i', 's']

text = "the quick brown fox"
counts = {v: text.count(v) for v in "aeiou"}
print(counts)  # expect: {'a': 0, 'e': 1, 'i': 1, 'o': 2, 'u': 1}
print(sum(counts.values()))  # expect: 5
print("".join(c for c in text if c not in "aeiou"))  # expect: th qck brwn fx

from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "bob", "axe"]:
    groups[word[0]].append(word)
print(groups, dict(groups))  # expect: defaultdict(<class 'list'>, {'a': ['apple', 'axe'], 'b': ['bob']}) {'a': ['apple', 'axe'], 'b': ['bob']}
counts = defaultdict(int)
for letter in "banana":
    counts[letter] += 1
print(counts, counts["z"], len(counts), counts.get("q"))  # expect: defaultdict(<class 'int'>, {'b': 1, 'a': 3, 'n': 2, 'z': 0}) 0 4 None
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"]["b"], "x" in nested)  # expect: 1 False
defaultdict(5)  # error: TypeError: first argument must be callable or None

from itertools import groupby

print([(k, list(g)) for k, g in groupby("aaabbc")])  # expect: [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c'])]
words = sorted(["apple", "bob", "axe", "cat", "bee"], key=lambda w: w[0])
for letter, group in groupby(words, key=lambda w: w[0]):
    print(letter, list(group))
# expect: a ['apple', 'axe']
# expect: b ['bob', 'bee']
# expect: c ['cat']

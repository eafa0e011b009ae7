from collections import Counter

text = "the cat sat on the mat the end"
for word, n in Counter(text.split()).most_common(3):
    print(word, n)
# expect: the 3
# expect: cat 1
# expect: sat 1
c = Counter()
for letter in "hello":
    c[letter] += 1
print(c, max(c, key=c.get), list(c), dict(c))  # expect: Counter({'l': 2, 'h': 1, 'e': 1, 'o': 1}) l ['h', 'e', 'l', 'o'] {'h': 1, 'e': 1, 'l': 2, 'o': 1}
del c["absent"]
c.pop("absent")  # error: KeyError: 'absent'

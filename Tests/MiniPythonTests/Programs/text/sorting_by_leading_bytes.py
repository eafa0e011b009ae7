# Texts that differ early, late, by a NUL, or only in length, sorted with and without a key.
import random
random.seed(3)
letters = ["a", "b", "\0", "é", "𝄞", "z", "\uffff", "ab", ""]
words = ["".join(random.choice(letters) for _ in range(random.randint(0, 12))) for _ in range(3000)]
a = sorted(words)
print(all(x <= y for x, y in zip(a, a[1:])), len(a), hash(tuple(map(len, a))))  # expect: True 3000 -3426744509141212337
b = sorted(range(3000), key=lambda i: words[i])
print(all(words[x] < words[y] or words[x] == words[y] and x < y for x, y in zip(b, b[1:])))  # expect: True
c = sorted(range(3000), key=lambda i: words[i], reverse=True)
print(all(words[x] > words[y] or words[x] == words[y] and x < y for x, y in zip(c, c[1:])))  # expect: True
d = list(words)
d.sort(reverse=True)
print(d == a[::-1])  # expect: True
print(hash(tuple(b)), hash(tuple(c)))  # expect: -1453427389505859752 -205524321778730160

a = [1, 2, 3, 4]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)  # expect: [1, 3]
b = [1]
for x in b:
    if len(b) < 5:
        b.append(x + 1)
print(b)  # expect: [1, 2, 3, 4, 5]
for x in b[:]:
    b.remove(x)
print(b)  # expect: []
s = {1, 2}
for x in s:
    s.add(x + 10)  # error: RuntimeError: Set changed size during iteration

for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("finished")
# expect: 0
# expect: 2
# expect: finished
for c in "abc":
    if c == "b":
        break
else:
    print("not reached")
n = 5
while n > 0:
    n -= 2
    if n == 1:
        break
else:
    print("never")
print(c, n)  # expect: b 1
while True:
    n += 1
    if n > 10:
        break
print(n)  # expect: 11
for i in range(10, 0, -4):
    print(i)
# expect: 10
# expect: 6
# expect: 2
for i, x in enumerate([]):
    pass
else:
    print("empty too")  # expect: empty too
total = 0
for row in [[1, 2], [3]]:
    for value in row:
        total += value
print(total)  # expect: 6
for x in 5:
    pass  # error: TypeError: 'int' object is not iterable

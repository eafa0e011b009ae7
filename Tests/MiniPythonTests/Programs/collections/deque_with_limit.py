from collections import deque

last = deque(maxlen=3)
for n in range(6):
    last.append(n)
print(last, last.maxlen)  # expect: deque([3, 4, 5], maxlen=3) 3
last.appendleft("first")
print(last, deque("abcd", 2), deque([1]) == deque([1]), deque([1, 2]) < deque([1, 3]))
# expect: deque(['first', 3, 4], maxlen=3) deque(['c', 'd'], maxlen=2) True True
for x in last:  # error: RuntimeError: deque mutated during iteration
    last.append(x)

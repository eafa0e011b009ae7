from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1])  # expect: deque([1, 2, 3]) 4 0 3 1 3
d.extend([7, 8])
d.extendleft([9, 10])
print(d)  # expect: deque([10, 9, 1, 2, 3, 7, 8])
d.rotate(2)
print(d)  # expect: deque([7, 8, 10, 9, 1, 2, 3])
d.rotate(-1)
print(list(d), 7 in d, d.index(7), d.count(9))  # expect: [8, 10, 9, 1, 2, 3, 7] True 6 1
d.remove(9)
d.reverse()
print(d)  # expect: deque([7, 3, 2, 1, 10, 8])
deque().popleft()  # error: IndexError: pop from an empty deque

s = {1, 2}
s.add(3)
s.add(1)
s.update([4, 5], {6})
print(s)  # expect: {1, 2, 3, 4, 5, 6}
s.discard(10)
s.discard(1)
s.remove(2)
print(s)  # expect: {3, 4, 5, 6}
s.remove(2)  # error: KeyError: 2

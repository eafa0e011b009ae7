s = {5}
print(s.pop())  # expect: 5
print(s)  # expect: set()
s = {1, 2}
s.clear()
print(s, len(s))  # expect: set() 0
s.pop()  # error: KeyError: 'pop from an empty set'

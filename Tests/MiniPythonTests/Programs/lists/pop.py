a = [1, 2, 3, 4]
print(a.pop())  # expect: 4
print(a.pop(0))  # expect: 1
print(a.pop(-1))  # expect: 3
print(a)  # expect: [2]
a.pop()
a.pop()  # error: IndexError: pop from empty list

word = "Python"
print(word[0:2], word[2:5], word[:2], word[2:])  # expect: Py tho Py thon
print(word[-2:], word[:-2], word[::2], word[::-1])  # expect: on Pyth Pto nohtyP
print(word[1:100], repr(word[10:]), word[-100:3])  # expect: ython '' Pyt
print(word[4:1:-1], repr(word[1:4:-1]))  # expect: oht ''
word[::0]  # error: ValueError: slice step cannot be zero

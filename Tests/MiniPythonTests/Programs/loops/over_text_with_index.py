word = "code"
for i in range(len(word)):
    print(i, word[i])
# expect: 0 c
# expect: 1 o
# expect: 2 d
# expect: 3 e
for i in range(len(word) - 1, -1, -1):
    print(word[i], end="")
print()  # expect: edoc

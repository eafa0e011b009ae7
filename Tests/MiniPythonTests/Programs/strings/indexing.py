word = "Python"
print(word[0], word[-1], word[2])  # expect: P n t
print(word[len(word) - 1])  # expect: n
try:
    word[6]
except IndexError as error:
    print(error)  # expect: string index out of range
word["a"]  # error: TypeError: string indices must be integers, not 'str'

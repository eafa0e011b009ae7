for letter in "abc":
    print(letter)
# expect: a
# expect: b
# expect: c
print(list("hi"))  # expect: ['h', 'i']
print(tuple("hi"))  # expect: ('h', 'i')
print(sorted("hello"))  # expect: ['e', 'h', 'l', 'l', 'o']
print("".join(reversed("abc")))  # expect: cba
print([c.upper() for c in "xyz"])  # expect: ['X', 'Y', 'Z']

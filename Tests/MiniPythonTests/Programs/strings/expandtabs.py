print("a\tb".expandtabs())  # expect: a       b
print("a\tb\tc".expandtabs(4))  # expect: a   b   c
print("abcd\te".expandtabs(4))  # expect: abcd    e
print("a\tb".expandtabs(0))  # expect: ab
